using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>Tells whether another block opens where one has ended or was broken off.</summary>
internal static class NextBlock
{
    // Runs of signs that say nothing between two blocks; real replies have one.
    private const int MostSigns = 4;

    // "&quot;" and the like.
    private const int LongestEntity = 8;

    // A comment or two between marks and the value.
    private const int LongestIntro = 256;

    // Commas too many at the beginning of a list.
    private const int MostSeparators = 16;

    /// <summary>Whether the next block opens after nothing but blanks and signs that say nothing: half an escape, marks that closed nothing.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="end">Where the block before it ends.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="next">Where it opens.</param>
    /// <param name="newLine">Whether it does so on a later line.</param>
    public static Verdict OpensBehind(ReadOnlySpan<char> text, int end, bool final, out int next, out bool newLine)
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

            var opens = OpensAt(text, next, newLine, final);
            if (opens != Verdict.No || text[next] is not ('`' or '~' or '\\' or '/' or '&'))
            {
                return opens;
            }

            next += text[next] is '`' or '~' ? Signs.Run(text, next) : 1 + HalfEntity(text, next);
        }

        return Verdict.No;
    }

    /// <summary>Whether a block opens here, behind another: on a line of its own, or a fence also on the line of that one.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where it may open.</param>
    /// <param name="newLine">Whether this is a line behind that of the other block.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict OpensAt(ReadOnlySpan<char> text, int at, bool newLine, bool final)
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

        var (content, valueOnLine) = (0, false);
        var opens = run < (newLine && text[at] == '`' ? 2 : 3) ? Verdict.No : FenceTag.Classify(text, at, run, newLine, final, out content, out valueOnLine);
        return opens == Verdict.Yes && text[Signs.SkipLineGap(text, at + run)] is var first && (first == '"' || Signs.IsLineEnd(first)) ? OpensUntagged(text, at, new FenceOpening(text[at], run, content, valueOnLine), final) : opens;
    }

    // Without a tag the marks may as well close what is broken: a value must follow.
    private static Verdict OpensUntagged(ReadOnlySpan<char> text, int at, FenceOpening fence, bool final)
    {
        var frame = new BlockFrame();
        frame.Begin(at, fence);
        var value = fence.Content;
        var near = text[..Math.Min(text.Length, at + LongestIntro)];
        final |= near.Length < text.Length;
        return FenceIntro.Read(near, frame, lastCut: 0, ref value, final) switch
        {
            FenceContent.Value => OpensValue(near, value, final),
            null when !final => Verdict.More,
            _ => Verdict.No,
        };
    }

    /// <summary>Whether an object follows the bracket here, perhaps after a comment.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the bracket stands.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict OpensArray(ReadOnlySpan<char> text, int at, bool final)
    {
        var near = text[..Math.Min(text.Length, at + Signs.LongestGap)];
        if (text[at] == '\uFF3B')
        {
            // So rare that it is enough to know it right before the first brace of a reply.
            var brace = Signs.SkipGap(near, at + 1);
            return brace < near.Length ? Signs.IsObjectOpen(near[brace]) ? Verdict.Yes : Verdict.No : final || near.Length < text.Length || near.Length == at + Signs.LongestGap ? Verdict.No : Verdict.More;
        }

        var next = BlockLookahead.SkipBlanksAndComment(near, at + 1);
        for (var separators = 0; separators < MostSeparators && next < near.Length && Signs.IsSeparator(near[next]); separators++)
        {
            next = BlockLookahead.SkipBlanksAndComment(near, next + 1);
        }

        return BlockLookahead.MayGoOn(near, next, final || near.Length < text.Length || near.Length == at + Signs.LongestGap) ? Verdict.More
            : next < near.Length && Signs.IsObjectOpen(near[next]) ? Verdict.Yes
            : Verdict.No;
    }

    /// <summary>Whether the line ends here, or the next block opens on it or cuts off a closing tag.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the block before it ends; moves past a closing tag that is cut off.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict EndsLineOrOpens(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var end = WrapperTag.SkipCut(text, at);
        var opens = OpensBehind(text, end, final, out _, out _);
        if (opens == Verdict.No)
        {
            return Signs.EndsLine(text, at, final);
        }

        at = opens == Verdict.Yes ? end : at;
        return opens;
    }

    private static Verdict OpensValue(ReadOnlySpan<char> text, int at, bool final) =>
        Signs.IsArrayOpen(text[at]) ? OpensArray(text, at, final) : Signs.IsObjectOpen(text[at]) ? Verdict.Yes : Verdict.No;

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
}
