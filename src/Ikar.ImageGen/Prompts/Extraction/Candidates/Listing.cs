namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>Walks over a listing between marks: code, another format, or JSON that is no prompt.</summary>
internal sealed class Listing
{
    private char _mark;
    private int _marks;
    private bool _isJson;
    private bool _lineStart;
    private bool _mayCloseHere;

    // The fence that ended a listing which was never closed; -1 for none.
    private int _endedBy = -1;

    public void Reset() => _endedBy = -1;

    /// <summary>Begins with the line after this one.</summary>
    /// <param name="mark">What its marks are.</param>
    /// <param name="marks">How many opened it; it takes as many to close it.</param>
    /// <param name="isJson">Whether its fence was one for prompts. Such a listing may never have been closed, so that the next fence ends it too.</param>
    /// <param name="mayCloseHere">Whether the closing marks may stand right here.</param>
    public ReplyPart Begin(char mark, int marks, bool isJson, bool mayCloseHere)
    {
        (_mark, _marks, _isJson, _lineStart, _mayCloseHere) = (mark, marks, isJson, false, mayCloseHere);
        return ReplyPart.Listing;
    }

    /// <summary>Begins with this line.</summary>
    /// <param name="mark">What its marks are.</param>
    /// <param name="marks">How many opened it.</param>
    public ReplyPart BeginAtLine(char mark, int marks)
    {
        (_mark, _marks, _isJson, _lineStart, _mayCloseHere) = (mark, marks, false, true, false);
        return ReplyPart.Listing;
    }

    /// <summary>Whether the block that begins here stands in a listing, which goes on behind it.</summary>
    /// <param name="start">Where the block begins.</param>
    public bool GoesOnBehind(int start) => start == _endedBy;

    /// <summary>Goes on with the listing that a block had ended.</summary>
    public ReplyPart Resume()
    {
        (_isJson, _lineStart, _mayCloseHere) = (true, true, false);
        return ReplyPart.Listing;
    }

    /// <summary>How far the text is decided: what may end a listing of JSON is not shown before it is known.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">How far it was read.</param>
    public int Decided(ReadOnlySpan<char> text, int at) => _isJson ? at : text.Length;

    /// <summary>Reads on to the end of the listing.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves on.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <returns>The part that comes next, or More if more text must come.</returns>
    public ReplyPart Read(ReadOnlySpan<char> text, ref int at, bool final)
    {
        if (_mayCloseHere)
        {
            var next = Signs.SkipLineGap(text, at);
            var marks = next < text.Length && text[next] == _mark ? Signs.Run(text, next) : 0;
            if (next + marks >= text.Length && !final)
            {
                return ReplyPart.More;
            }

            _mayCloseHere = false;
            if (marks >= 3)
            {
                at = next + marks;
                return ReplyPart.Prose;
            }
        }

        while (FindLine(text, ref at))
        {
            var start = Signs.SkipSpaces(text, at);
            if (start >= text.Length)
            {
                at = start;
                return ReplyPart.More;
            }

            _lineStart = false;
            if (text[start] != _mark && !(_isJson && text[start] is '`' or '~'))
            {
                at = start;
                continue;
            }

            var ends = ReadMarks(text, start, ref at, final);
            if (ends != ReplyPart.Listing)
            {
                _lineStart = ends == ReplyPart.More;
                return ends;
            }
        }

        return ReplyPart.More;
    }

    private bool FindLine(ReadOnlySpan<char> text, ref int at)
    {
        if (!_lineStart)
        {
            var end = text[at..].IndexOfAny('\n', '\r');
            _lineStart = end >= 0;
            at = end < 0 ? text.Length : at + end + 1;
        }

        return _lineStart;
    }

    // Marks at the beginning of a line.
    private ReplyPart ReadMarks(ReadOnlySpan<char> text, int start, ref int at, bool final)
    {
        var run = Signs.Run(text, start);
        var after = Signs.SkipLineGap(text, start + run);
        if (after >= text.Length && !final)
        {
            return ReplyPart.More;
        }

        var isBlank = after >= text.Length || Signs.IsLineEnd(text[after]);
        if (isBlank && (_isJson ? run >= 2 : run >= _marks))
        {
            at = after;
            return ReplyPart.Prose;
        }

        if (!_isJson || run < 3)
        {
            at = start + run;
            return ReplyPart.Listing;
        }

        var opens = text[start] == _mark ? FenceTag.Opens(text, start + run, final) : Verdict.Yes;
        if (opens == Verdict.More)
        {
            return ReplyPart.More;
        }

        if (opens == Verdict.No)
        {
            at = start + run;
            // Text on the closing line.
            return run < _marks ? ReplyPart.Listing : ReplyPart.Prose;
        }

        // A listing that was never closed, and the next one.
        at = _endedBy = start;
        return ReplyPart.LineStart;
    }
}
