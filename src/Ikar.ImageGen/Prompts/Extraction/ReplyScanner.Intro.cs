using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>What may stand between the opening of a fence and its value.</content>
internal sealed partial class ReplyScanner
{
    private bool Intro(ReadOnlySpan<char> text, bool final)
    {
        // What comes later than a value may be long is not waited for, and not believed if it is there.
        text = text[..Math.Min(text.Length, _blockStart + BlockReader.MaxLength)];
        while (_at < text.Length && Signs.IsBlank(text[_at]))
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return text.Length - _blockStart >= BlockReader.MaxLength && NeedMore(text, final);
        }

        var c = text[_at];
        if (Signs.IsObjectOpen(c) || Signs.IsArrayOpen(c))
        {
            _state = State.Value;
            _reader.Begin(_at, inFence: true);
            return true;
        }

        if (c is '`' or '~')
        {
            return SecondFence(text, final);
        }

        if (Signs.IsSeparator(c) || c == '\\')
        {
            // A stray comma, or \{…\} escaped as if for Markdown.
            _at++;
            return true;
        }

        var line = text[_at..].IndexOfAny('\n', '\r');
        if (c is '/' or '#')
        {
            var isBlock = _at + 1 < text.Length && text[_at + 1] == '*';
            if (line < 0 && !isBlock)
            {
                return NeedMore(text, final);
            }

            var end = isBlock ? text[_at..].IndexOf("*/", StringComparison.Ordinal) + 2 : line;
            if (isBlock && end < 2)
            {
                return NeedMore(text, final);
            }

            _at += end;
            return true;
        }

        if (c is '"' or '\'')
        {
            // The whole object in quotes: it was encoded twice.
            var inside = _at + 1;
            while (inside < text.Length && inside - _at < Signs.LongestGap && (Signs.IsBlank(text[inside]) || text[inside] is '\\' || (text[inside] is 'n' or 'r' or 't' && text[inside - 1] == '\\')))
            {
                inside++;
            }

            if (inside >= text.Length)
            {
                return NeedMore(text, final);
            }

            if (Signs.IsObjectOpen(text[inside]) || Signs.IsArrayOpen(text[inside]))
            {
                (_at, _outerQuote) = (inside, true);
                return true;
            }
        }
        else if (char.IsAsciiLetter(c))
        {
            // The tag on the line after the fence.
            var word = _at;
            while (word < text.Length && (char.IsAsciiLetterOrDigit(text[word]) || text[word] is '_' or '-'))
            {
                word++;
            }

            if (word >= text.Length && FenceTag.IsBeginning(text[_at..word]))
            {
                return NeedMore(text, final);
            }

            var blank = Signs.SkipLineGap(text, word);
            if (FenceTag.IsAllowed(text[_at..word]) && blank >= text.Length)
            {
                return NeedMore(text, final);
            }

            if (FenceTag.IsAllowed(text[_at..word]) && Signs.TrimEnd(text[_content.._at]).IsEmpty && (Signs.IsLineEnd(text[blank]) || Signs.IsObjectOpen(text[blank])))
            {
                _at = word;
                return true;
            }
        }

        // A fence that is only spoken of, in the middle of a sentence, is closed nowhere.
        LeaveFence(_at, isJson: !StandsAlone(text, _blockStart));
        return true;
    }

    // A fence opened twice, or one with nothing in it.
    private bool SecondFence(ReadOnlySpan<char> text, bool final)
    {
        var run = Signs.Run(text, _at);
        if (_at + run >= text.Length)
        {
            return NeedMore(text, final);
        }

        if (text[_at] != _mark || run < _marks)
        {
            // A fence inside a longer one, or in one of the other mark: a listing of markdown.
            LeaveFence(_at + run, isJson: false);
            return true;
        }

        var fence = FenceTag.Classify(text, _at, run, ownLine: true, final, out var content, out var valueOnLine);
        if (fence == Verdict.More)
        {
            return false;
        }

        var next = Signs.SkipGap(text, content);
        if (fence == Verdict.Yes && next >= text.Length && !final)
        {
            return false;
        }

        if (fence == Verdict.Yes && next < text.Length && (Signs.IsObjectOpen(text[next]) || Signs.IsArrayOpen(text[next]) || text[next] is '"' or '/' or '#'))
        {
            (_at, _valueOnLine) = (content, valueOnLine);
            _opened++;
        }
        else
        {
            (_state, _at, _lineStart) = (State.Prose, fence == Verdict.Yes ? content : _at + run, false);
        }

        return true;
    }
}
