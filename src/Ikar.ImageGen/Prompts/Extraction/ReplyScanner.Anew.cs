using Ikar.ImageGen.Prompts.Extraction.Deciding;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>A block that was broken off right before another: the two are cut together, so that no half of one is left at the end of the text.</content>
internal sealed partial class ReplyScanner
{
    // A reply with more is junk, which is read in half the time without.
    private const int MostBegunAnew = 16;

    private const int LongestJunk = 32;
    private const int MostSigns = 4;
    private const int LongestEntity = 8;

    private readonly BlockReader _halfReader = new();
    private int _begunAnew;

    // A block that was broken off before another: where it began, and where the other opens; -1 for none.
    private int _half;
    private int _halfEnd;

    // After so many halves one more key that its line cuts off is none: it is not read to be dropped.
    private bool IsJunk(ReadOnlySpan<char> text, int open)
    {
        if (_begunAnew < MostBegunAnew)
        {
            return false;
        }

        var at = open + 1;
        while (at < text.Length && at - open < LongestJunk && (char.IsAsciiLetter(text[at]) || text[at] is '"' or '\'' or '\\'))
        {
            at++;
        }

        return at > open + 1 && at < text.Length - 1 && text[at] == '\n' && text[at + 1] is '{' or '[';
    }

    // Half a block, and another right behind it: the LLM began anew.
    private Verdict BeginsAnew(ReadOnlySpan<char> text, int end, bool final)
    {
        if (_seriesEnd > 0 || _begunAnew == MostBegunAnew)
        {
            return Verdict.No;
        }

        var opens = OpensBehind(text, end, final, out var next, out var newLine);
        if (opens != Verdict.Yes)
        {
            return opens;
        }

        _begunAnew++;
        if (!IsHalf(text[..next]) && !IsHalf(text[..end]))
        {
            return Verdict.No;
        }

        if (_place == BlockPlace.Fence && (Signs.IsObjectOpen(text[next]) || Signs.IsArrayOpen(text[next])))
        {
            // In the same fence.
            _reader.Begin(next, inFence: true);
            return Verdict.Yes;
        }

        (_half, _halfEnd, _state, _at, _lineStart) = (_blockStart, next, State.Prose, next, newLine);
        return Verdict.Yes;
    }

    // Whether the next block opens after nothing but blanks and signs that say nothing: half an escape, marks that closed nothing.
    private static Verdict OpensBehind(ReadOnlySpan<char> text, int end, bool final, out int next, out bool newLine)
    {
        newLine = false;
        next = end;
        for (var signs = 0; signs <= MostSigns; signs++)
        {
            var blanks = next;
            next = Signs.SkipGap(text, next);
            newLine |= text[Signs.TrimEnd(text[..blanks]).Length..next].ContainsAny("\n\r\u2028\u2029");
            if (next >= text.Length)
            {
                return final ? Verdict.No : Verdict.More;
            }

            var opens = OpensNext(text, next, newLine, final);
            if (opens != Verdict.No || text[next] is not ('`' or '~' or '\\' or '/' or '&'))
            {
                return opens;
            }

            next += text[next] is '`' or '~' ? Signs.Run(text, next) : 1 + HalfEntity(text, next);
        }

        return Verdict.No;
    }

    // The letters of an entity that was not written to its end.
    private static int HalfEntity(ReadOnlySpan<char> text, int at)
    {
        var length = 0;
        while (text[at] == '&' && length < LongestEntity && at + length + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + length + 1]) || text[at + length + 1] == '#'))
        {
            length++;
        }

        return length;
    }

    // Whether a block opens here, behind another: on a line of its own, or a fence also on the line of that one.
    private static Verdict OpensNext(ReadOnlySpan<char> text, int at, bool newLine, bool final)
    {
        if (text[at] is not ('`' or '~'))
        {
            return !newLine ? Verdict.No : text[at] == '<' ? WrapperTag.Opens(text, at, final, out _, out _) : OpensValue(text, at, final);
        }

        var run = Signs.Run(text, at);
        if (at + run >= text.Length && !final)
        {
            return Verdict.More;
        }

        var fence = run < (newLine && text[at] == '`' ? 2 : 3) ? Verdict.No : FenceTag.Classify(text, at, run, newLine, final, out _, out _);
        var tag = Signs.SkipLineGap(text, at + run);
        if (fence != Verdict.Yes || !Signs.IsLineEnd(text[tag]))
        {
            return fence;
        }

        // Without a tag the marks may as well close what is broken.
        var value = Signs.SkipGap(text, tag);
        if (value < text.Length && char.IsAsciiLetter(text[value]))
        {
            // The tag on the line after the fence.
            var ends = FenceTag.EndsLine(text, value, final, out var end);
            if (ends != Verdict.Yes)
            {
                return ends;
            }

            value = Signs.SkipGap(text, end);
        }

        return value >= text.Length ? final ? Verdict.No : Verdict.More
            : OpensValue(text, value, final);
    }

    private static Verdict OpensValue(ReadOnlySpan<char> text, int at, bool final) =>
        Signs.IsArrayOpen(text[at]) ? OpensArray(text, at, final) : Signs.IsObjectOpen(text[at]) ? Verdict.Yes : Verdict.No;

    // Whether this would have gone as half a block if the reply had ended with it.
    private bool IsHalf(ReadOnlySpan<char> text)
    {
        _halfReader.Begin(_reader.Start, inFence: _place == BlockPlace.Fence);
        return _halfReader.Advance(text.TrimEnd(), final: true) == ReadStatus.Done
            && ((_halfReader.MayGoOn && _halfReader.Evidence.MayStillBeOurs)
                || new BlockDecider(text, _halfReader.Nodes, _halfReader.Truncated, []).Decide() == BlockDecision.Picture);
    }

    // The next block may open on the same line, or cut off a closing tag.
    private static Verdict EndsLineOrOpens(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var end = WrapperTag.SkipCut(text, at);
        var opens = OpensBehind(text, end, final, out _, out _);
        if (opens == Verdict.No)
        {
            return BlockLookahead.EndsLine(text, at, final);
        }

        at = opens == Verdict.Yes ? end : at;
        return opens;
    }
}
