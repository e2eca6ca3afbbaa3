using Ikar.ImageGen.Prompts.Extraction.Deciding;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>A block that was broken off right before another: the two are cut together, so that no half of one is left at the end of the text.</content>
internal sealed partial class ReplyScanner
{
    private const int MostBegunAnew = 16;

    private readonly BlockReader _again = new();
    private int _begunAnew;

    // A block that was broken off before another: where it began, and where the other opens; -1 for none.
    private int _half;
    private int _halfEnd;

    // Half a block, and another right behind it: the LLM began anew. It does so some times, and not thousands of them.
    private Verdict BeginsAnew(ReadOnlySpan<char> text, int end, bool final)
    {
        if (_seriesEnd > 0 || _begunAnew == MostBegunAnew)
        {
            return Verdict.No;
        }

        var next = Signs.SkipGap(text, end);
        var newLine = text[Signs.TrimEnd(text[..next]).Length..next].Contains('\n');
        var opens = next >= text.Length ? final ? Verdict.No : Verdict.More : OpensNext(text, next, newLine, final);
        if (opens != Verdict.Yes)
        {
            return opens;
        }

        _begunAnew++;
        if (!IsHalf(text[..next]))
        {
            return Verdict.No;
        }

        if (_place == BlockPlace.Fence && Signs.IsObjectOpen(text[next]))
        {
            // In the same fence.
            _reader.Begin(next, inFence: true);
            return Verdict.Yes;
        }

        (_half, _halfEnd, _state, _at, _lineStart) = (_blockStart, next, State.Prose, next, newLine);
        return Verdict.Yes;
    }

    private static Verdict OpensNext(ReadOnlySpan<char> text, int at, bool newLine, bool final)
    {
        if (text[at] == '<')
        {
            return newLine ? WrapperTag.Opens(text, at, final, out _, out _) : Verdict.No;
        }

        if (text[at] is not ('`' or '~'))
        {
            return !newLine ? Verdict.No : Signs.IsArrayOpen(text[at]) ? OpensArray(text, at, final) : Signs.IsObjectOpen(text[at]) ? Verdict.Yes : Verdict.No;
        }

        var run = Signs.Run(text, at);
        if (run < 2 || at + run >= text.Length)
        {
            return at + run >= text.Length && !final ? Verdict.More : Verdict.No;
        }

        var tag = Signs.SkipLineGap(text, at + run);
        if (tag < text.Length && char.IsAsciiLetter(text[tag]))
        {
            return IsNextFence(text, at, run, final);
        }

        // Without a tag the marks may as well close what is broken.
        var value = Signs.SkipGap(text, tag);
        return value >= text.Length ? final ? Verdict.No : Verdict.More
            : run < 3 ? Verdict.No
            : char.IsAsciiLetter(text[value]) ? IsNextFence(text, value, 0, final)
            : Signs.IsObjectOpen(text[value]) || Signs.IsArrayOpen(text[value]) || text[value] is '"' or '/' or '#' ? Verdict.Yes
            : Verdict.No;
    }

    // Whether this would have gone as half a block if the reply had ended with it.
    private bool IsHalf(ReadOnlySpan<char> text)
    {
        _again.Begin(_reader.Start, inFence: _place == BlockPlace.Fence);
        var found = new List<ImagePrompt>();
        return _again.Advance(text.TrimEnd(), final: true) == ReadStatus.Done && !_again.Evidence.IsForeign
            && new BlockDecider(text, _again.Nodes, _again.Truncated, found).Decide() is var decision
            && (decision == BlockDecision.Picture || (decision == BlockDecision.Open && _again.Evidence.ForeignKeys == 0));
    }

    // The next block may open on the same line, or cut off a closing tag.
    private static Verdict EndsLineOrOpens(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var end = WrapperTag.SkipCut(text, at);
        var next = Signs.SkipGap(text, end);
        var opens = next >= text.Length ? final ? Verdict.No : Verdict.More : OpensNext(text, next, text[end..next].Contains('\n'), final);
        if (opens == Verdict.No)
        {
            return BlockLookahead.EndsLine(text, at, final);
        }

        at = opens == Verdict.Yes ? end : at;
        return opens;
    }
}
