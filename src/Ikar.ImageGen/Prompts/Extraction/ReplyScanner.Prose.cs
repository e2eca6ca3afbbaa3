using System.Buffers;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>The text for the user, in which a block may begin.</content>
internal sealed partial class ReplyScanner
{
    // Shorter text is read sooner than it is searched for lines.
    private const int WorthSkipping = 32;

    // The last object of a line is the one that may end the reply; a line with more before it is junk.
    private const int MostColonsOnLine = 64;

    // What may begin something in the middle of a line, and what makes a line worth looking at.
    private static readonly SignSet Stops = new("\n`~<{[\uFF5B\uFF3B");
    private static readonly SearchValues<char> LineStops = SearchValues.Create("`~<{[\uFF5B\uFF3B");
    private static readonly SearchValues<char> BracelessLineStops = SearchValues.Create("`~<[");

    private int _colonsOnLine;

    private bool Prose(ReadOnlySpan<char> text, bool final)
    {
        if (_lineStart)
        {
            _colonsOnLine = 0;
            if (_span == 0 && text.Length - _at > WorthSkipping)
            {
                SkipPlainLines(text);
            }

            _at = Signs.SkipSpaces(text, _at);
            while (_at < text.Length && text[_at] != '\n' && Signs.IsLineEnd(text[_at]))
            {
                _at = Signs.SkipSpaces(text, _at + 1);
            }

            if (_at >= text.Length)
            {
                return false;
            }

            if (AtLineStart(text, final) is { } goesOn)
            {
                return goesOn;
            }

            _lineStart = false;
        }

        var found = Stops.FirstIn(text[_at..]);
        if (found < 0)
        {
            // The last characters may be the blanks before a brace: they are looked at again then.
            _at = text.Length;
            return false;
        }

        _at += found;
        var c = text[_at];
        if (c == '\n')
        {
            EndLine(text);
            return true;
        }

        return c switch
        {
            '`' or '~' => Marks(text, final),
            '<' => _span > 0 ? Step() : Tag(text, final),
            _ when _span > 0 || _colonsOnLine >= MostColonsOnLine || !FollowsColon(text) || IsInsideObject(text) => Step(),
            '{' when IsSmiley(text, final) is var smiley && smiley != Verdict.No => smiley == Verdict.Yes && Step(),
            '[' or '\uFF3B' => ArrayAfterColon(text, final),
            _ => BeginAfterColon(),
        };
    }

    // A line without marks, tags and brackets holds nothing, and most lines are like that.
    private void SkipPlainLines(ReadOnlySpan<char> text)
    {
        if (_noSignBefore > _at)
        {
            // What is left of those lines ends otherwise.
            return;
        }

        var plain = _firstBrace > _at ? text[_at.._firstBrace] : text[_at..];
        var sign = _firstBrace > _at ? plain.IndexOfAny(BracelessLineStops) : plain.IndexOfAny(LineStops);
        plain = sign < 0 ? plain : plain[..sign];
        _noSignBefore = _at + plain.Length;
        _at += plain.LastIndexOf('\n') + 1;
    }

    // Null: nothing special at the beginning of this line.
    private bool? AtLineStart(ReadOnlySpan<char> text, bool final)
    {
        var c = text[_at];
        switch (c)
        {
            case '>' or '|':
                (_state, _lineStart) = (State.QuotedLine, false);
                return true;
            case '{' or '\uFF5B':
                return FollowsCode(text) || IsJunk(text, _at) ? null : BeginValue(_at, BlockPlace.Bare, _at);
            case '[' or '\uFF3B':
                // A link or a citation begins with a bracket too.
                var array = OpensArray(text, _at, final);
                return array == Verdict.More ? false : array == Verdict.Yes && !IsJunk(text, _at + 1) ? BeginValue(_at, BlockPlace.Bare, _at) : null;
            case '<':
                var reasoning = ReasoningTag.Match(text, _at, final, out _, out _);
                var (inside, tags) = (0, 0);
                var opens = reasoning == Verdict.No && _at >= _noValueBefore ? WrapperTag.Opens(text, _at, final, out inside, out tags) : Verdict.No;
                if (reasoning == Verdict.More || opens == Verdict.More)
                {
                    return false;
                }

                _noValueBefore = opens == Verdict.No ? Math.Max(_noValueBefore, inside) : _noValueBefore;

                if (opens == Verdict.Yes)
                {
                    return BeginTagged(text, final, inside, tags);
                }

                if (WrapperTag.OpensListing(text, _at, out var content))
                {
                    (_state, _at, _lineStart) = (State.HtmlListing, content, false);
                    return true;
                }

                return null;
            default:
                return null;
        }
    }

    // A value, or a fence with one, inside a tag of its own.
    private bool? BeginTagged(ReadOnlySpan<char> text, bool final, int inside, int tags)
    {
        var tag = _at;
        (_tagStart, _insideTags) = (tag, inside);
        if (text[inside] is not ('`' or '~'))
        {
            _ = BeginValue(inside, BlockPlace.Bare, tag);
            _tags = tags;
            return true;
        }

        var run = Signs.Run(text, inside);
        var fence = inside + run >= text.Length && !final ? Verdict.More : FenceTag.Classify(text, inside, run, ownLine: true, final, out _content, out _valueOnLine);
        if (fence != Verdict.Yes || run < 3)
        {
            return fence == Verdict.More ? false : null;
        }

        BeginFence(text[inside], run, tag);
        _tags = tags;
        return true;
    }

    private bool BeginAfterColon()
    {
        _colonsOnLine++;
        return BeginValue(_at, BlockPlace.Colon, _at);
    }

    private bool ArrayAfterColon(ReadOnlySpan<char> text, bool final)
    {
        var array = OpensArray(text, _at, final);
        return array != Verdict.More && (array == Verdict.Yes ? BeginAfterColon() : Step());
    }

    // Whether an object follows the bracket here, perhaps after a comment.
    private static Verdict OpensArray(ReadOnlySpan<char> text, int at, bool final)
    {
        var near = text[..Math.Min(text.Length, at + Signs.LongestGap)];
        var next = BlockLookahead.SkipBlanksAndComment(near, at + 1);
        for (var separators = 0; separators < 16 && next < near.Length && Signs.IsSeparator(near[next]); separators++)
        {
            next = BlockLookahead.SkipBlanksAndComment(near, next + 1);
        }

        return BlockLookahead.MayGoOn(near, next, final || near.Length < text.Length || near.Length == at + Signs.LongestGap) ? Verdict.More
            : next < near.Length && Signs.IsObjectOpen(near[next]) ? Verdict.Yes
            : Verdict.No;
    }

    private bool Step()
    {
        _at++;
        return true;
    }

    private void EndLine(ReadOnlySpan<char> text)
    {
        if (_span >= 3 && OpensListing(text))
        {
            (_state, _marks, _fenceIsJson, _mayCloseHere) = (State.Listing, _span, false, false);
        }

        _span = 0;
        _lineStart = true;
        _at++;
    }

    // A run of marks that was not closed on its line opened a listing if it stood first, or had only a tag after it.
    private bool OpensListing(ReadOnlySpan<char> text)
    {
        var info = text[(_spanStart + _span).._at].Trim();
        return info.IndexOf('`') < 0 && (StandsAlone(text, _spanStart) || (!info.IsEmpty && char.IsLetter(info[0]) && info.IndexOf(' ') < 0));
    }
}
