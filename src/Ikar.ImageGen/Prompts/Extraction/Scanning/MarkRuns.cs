using Ikar.ImageGen.Prompts.Extraction.Candidates;

namespace Ikar.ImageGen.Prompts.Extraction.Scanning;

/// <summary>The runs of backticks and tildes on a line: they open and close code spans, or a fence.</summary>
/// <param name="budget">Tells when no value in the middle of a line is looked for any more.</param>
internal sealed class MarkRuns(WorkBudget budget)
{
    // A line with more runs that might have opened a fence is junk.
    private const int MostOnLine = 32;

    private int _onLine;

    // The run that opened a span and was not closed: how long it is, 0 for none; where; and of what.
    private int _open;
    private int _start;
    private char _mark;

    /// <summary>Whether a span is open.</summary>
    public bool AreOpen => _open > 0;

    /// <summary>Begins a line.</summary>
    public void Reset() => (_open, _onLine) = (0, 0);

    /// <summary>Looks at a run of marks.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the run begins; moves past it unless it opens a fence or more text must come.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="lastCut">Where the last cut ends.</param>
    /// <param name="fence">The fence, if it is one.</param>
    /// <returns>Yes: a fence that may hold a prompt. No: a span.</returns>
    public Verdict Read(ReadOnlySpan<char> text, ref int at, bool final, int lastCut, out FenceOpening fence)
    {
        fence = default;
        var run = Signs.Run(text, at);
        if (at + run >= text.Length && run < Signs.LongestGap && !final)
        {
            return Verdict.More;
        }

        var isTilde = text[at] == '~';
        var mayBeFence = _onLine < MostOnLine && (_open > 0 ? run >= 3 && !isTilde : isTilde ? run >= 3 : run >= 2);
        var alone = mayBeFence && TextBefore.IsOnlyMarker(text, at, lastCut);
        var isDecoration = isTilde && !alone && at + run < text.Length && !char.IsAsciiLetter(text[at + run]) && !Signs.IsBlank(text[at + run]);
        if (!mayBeFence || isDecoration || (!alone && (budget.IsSpent || (_open == 0 && run == 2))))
        {
            (_open, _start, _mark) = isTilde || (_open > 0 && _open != run) ? (_open, _start, _mark) : _open == run ? (0, _start, _mark) : (run, at, '`');
            at += run;
            return Verdict.No;
        }

        var opens = FenceTag.Classify(text, at, run, alone, final, out var content, out var valueOnLine);
        if (opens == Verdict.Yes && isTilde && !alone)
        {
            // Привет~~~ is no fence unless a value comes right after it.
            var next = Signs.SkipGap(text, content);
            opens = next < text.Length ? Signs.IsObjectOpen(text[next]) || Signs.IsArrayOpen(text[next]) || text[next] == '/' ? Verdict.Yes : Verdict.No : final ? Verdict.No : Verdict.More;
        }

        if (opens == Verdict.More)
        {
            return Verdict.More;
        }

        if (valueOnLine && !alone)
        {
            budget.NoteLine();
        }

        if (opens == Verdict.Yes && (_open == 0 || (!valueOnLine && (_open < 3 || Signs.TrimEnd(text[(_start + _open)..at]).IsEmpty))))
        {
            fence = new FenceOpening(text[at], run, content, valueOnLine);
            _open = 0;
            return Verdict.Yes;
        }

        _onLine++;
        if (isTilde)
        {
            (_open, _start, _mark) = alone ? (run, at, '~') : (_open, _start, _mark);
        }
        else if (_open == run)
        {
            _open = 0;
        }
        else if (_open == 0)
        {
            (_open, _start, _mark) = (run, at, '`');
        }

        at += run;
        return Verdict.No;
    }

    /// <summary>Ends the line. A run of marks that was not closed on it opened a listing if it stood first, or had only a tag after it.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="lastCut">Where the last cut ends.</param>
    /// <param name="mark">What the marks of the listing are.</param>
    /// <param name="marks">How many there are; 0 if no listing begins.</param>
    public void EndLine(ReadOnlySpan<char> text, int end, int lastCut, out char mark, out int marks)
    {
        (mark, marks) = (_mark, _open >= 3 && OpensListing(text, end, lastCut) ? _open : 0);
        _open = 0;
    }

    private bool OpensListing(ReadOnlySpan<char> text, int end, int lastCut)
    {
        var info = text[(_start + _open)..end].Trim();
        return info.IndexOf('`') < 0 && (TextBefore.IsOnlyMarker(text, _start, lastCut) || (!info.IsEmpty && char.IsLetter(info[0]) && info.IndexOf(' ') < 0));
    }
}
