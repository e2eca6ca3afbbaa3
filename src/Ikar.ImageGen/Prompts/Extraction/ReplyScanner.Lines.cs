namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>Marks and tags in the text, and the places in which no prompt may stand.</content>
internal sealed partial class ReplyScanner
{
    private bool Marks(ReadOnlySpan<char> text, bool final)
    {
        var run = Signs.Run(text, _at);
        if (_at + run >= text.Length && run < Signs.LongestGap && !final)
        {
            return false;
        }

        var isTilde = text[_at] == '~';
        var mayBeFence = _span > 0 ? run >= 3 && !isTilde : isTilde ? run >= 3 : run >= 2;
        var alone = mayBeFence && StandsAlone(text, _at);
        var isDecoration = isTilde && !alone && _at + run < text.Length && !char.IsAsciiLetter(text[_at + run]) && !Signs.IsBlank(text[_at + run]);
        if (!mayBeFence || isDecoration || (_span == 0 && !alone && run == 2))
        {
            _span = isTilde ? _span : _span == run ? 0 : _span == 0 ? run : _span;
            _spanStart = _span == run ? _at : _spanStart;
            _at += run;
            return true;
        }

        var fence = FenceTag.Classify(text, _at, run, alone, final, out var content, out var valueOnLine);
        if (fence == Verdict.Yes && isTilde && !alone)
        {
            // Привет~~~ is no fence unless a value comes right after it.
            var next = Signs.SkipGap(text, content);
            fence = next < text.Length ? Signs.IsObjectOpen(text[next]) || Signs.IsArrayOpen(text[next]) || text[next] == '/' ? Verdict.Yes : Verdict.No : final ? Verdict.No : Verdict.More;
        }

        if (fence == Verdict.More)
        {
            return false;
        }

        if (fence == Verdict.Yes && (_span == 0 || (!valueOnLine && (_span < 3 || Signs.TrimEnd(text[(_spanStart + _span).._at]).IsEmpty))))
        {
            (_content, _valueOnLine, _span) = (content, valueOnLine, 0);
            BeginFence(text[_at], run, _at);
            return true;
        }

        if (isTilde)
        {
            (_span, _spanStart, _mark) = alone ? (run, _at, '~') : (_span, _spanStart, _mark);
        }
        else if (_span == run)
        {
            _span = 0;
        }
        else if (_span == 0)
        {
            (_span, _spanStart, _mark) = (run, _at, '`');
        }

        _at += run;
        return true;
    }

    private bool Tag(ReadOnlySpan<char> text, bool final)
    {
        switch (ReasoningTag.Match(text, _at, final, out var isClosing, out var length))
        {
            case Verdict.More:
                return false;
            case Verdict.Yes when isClosing:
                // The model was thinking from the beginning on: nothing so far was meant for the user.
                Cancel();
                _at += length;
                return true;
            case Verdict.Yes:
                _state = State.Reasoning;
                _at += length;
                return true;
            default:
                return Step();
        }
    }

    private bool QuotedLine(ReadOnlySpan<char> text)
    {
        var end = text[_at..].IndexOfAny("\n\r\u2028\u2029");
        if (end < 0)
        {
            _at = text.Length;
            return false;
        }

        (_at, _state, _lineStart) = (_at + end + 1, State.Prose, true);
        return true;
    }

    private bool Passage(ReadOnlySpan<char> text)
    {
        var end = text[_at..].IndexOf('\n');
        _at = end < 0 ? text.Length : _at + end;
        var next = end < 0 ? text.Length : Signs.SkipSpaces(text, _at + 1);
        if (next >= text.Length)
        {
            return false;
        }

        (_at, _state, _lineStart) = Signs.IsLineEnd(text[next]) ? (next, State.Prose, true) : (next, State.Passage, false);
        return true;
    }

    private bool Reasoning(ReadOnlySpan<char> text, bool final)
    {
        var found = text[_at..].IndexOf('<');
        if (found < 0)
        {
            _at = text.Length;
            return false;
        }

        _at += found;
        switch (ReasoningTag.Match(text, _at, final, out var isClosing, out var length))
        {
            case Verdict.More:
                return false;
            case Verdict.Yes when isClosing:
                (_at, _state, _span) = (_at + length, State.Prose, 0);
                return true;
            default:
                return Step();
        }
    }

    private bool HtmlListing(ReadOnlySpan<char> text, bool final)
    {
        var found = text[_at..].IndexOf('<');
        if (found < 0)
        {
            _at = text.Length;
            return false;
        }

        _at += found;
        switch (WrapperTag.ClosesListing(text, _at, final))
        {
            case Verdict.More:
                return false;
            case Verdict.Yes:
                (_at, _state) = (_at + 1, State.Prose);
                return true;
            default:
                return Step();
        }
    }

    private bool Listing(ReadOnlySpan<char> text, bool final)
    {
        if (_mayCloseHere)
        {
            var next = Signs.SkipLineGap(text, _at);
            var marks = next < text.Length && text[next] == _mark ? Signs.Run(text, next) : 0;
            if (next + marks >= text.Length && !final)
            {
                return false;
            }

            _mayCloseHere = false;
            if (marks >= 3)
            {
                (_state, _at, _lineStart, _span) = (State.Prose, next + marks, false, 0);
                return true;
            }
        }

        if (!_lineStart)
        {
            var end = text[_at..].IndexOfAny('\n', '\r');
            if (end < 0)
            {
                _at = text.Length;
                return false;
            }

            (_at, _lineStart) = (_at + end + 1, true);
        }

        var start = Signs.SkipSpaces(text, _at);
        if (start >= text.Length)
        {
            _at = start;
            return false;
        }

        if (text[start] != _mark && !(_fenceIsJson && text[start] is '`' or '~'))
        {
            (_at, _lineStart) = (start, false);
            return true;
        }

        var run = Signs.Run(text, start);
        var after = Signs.SkipLineGap(text, start + run);
        if (after >= text.Length && !final)
        {
            return false;
        }

        var isBlank = after >= text.Length || Signs.IsLineEnd(text[after]);
        if (isBlank && (_fenceIsJson ? run >= 2 : run >= _marks))
        {
            (_at, _state, _lineStart, _span) = (after, State.Prose, false, 0);
            return true;
        }

        if (_fenceIsJson && run >= 3)
        {
            var opens = text[start] == _mark ? FenceTag.Opens(text, start + run, final) : Verdict.Yes;
            if (opens == Verdict.More)
            {
                return false;
            }

            if (opens == Verdict.No && run < _marks)
            {
                (_at, _lineStart) = (start + run, false);
                return true;
            }

            if (opens == Verdict.No)
            {
                // Text on the closing line.
                (_at, _state, _lineStart, _span) = (start + run, State.Prose, false, 0);
                return true;
            }

            // A listing that was never closed, and the next one.
            (_at, _state, _span) = (start, State.Prose, 0);
            (_listingEnd, _listingMark, _listingMarks) = (start, _mark, _marks);
            return true;
        }

        (_at, _lineStart) = (start + run, false);
        return true;
    }
}
