using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>Finds where a block ends behind its value, by the place it stands in.</summary>
/// <param name="frame">The block.</param>
/// <param name="reader">What has read its value.</param>
internal sealed class BlockTail(BlockFrame frame, BlockReader reader)
{
    /// <summary>What has to be repaired because of what stands behind the value.</summary>
    public PromptRepairs Repairs { get; private set; }

    public void Reset() => Repairs = PromptRepairs.None;

    /// <summary>Looks for the end.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">The end of the value; moves to the end of the block.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="nextValue">Where another value begins in the same fence; -1 for none.</param>
    /// <returns>No: what stands here is no block, because something else stands behind it.</returns>
    public Verdict Read(ReadOnlySpan<char> text, ref int at, bool final, out int nextValue)
    {
        nextValue = -1;
        var strays = new Strays(at, frame);
        var ends = frame.Place switch
        {
            BlockPlace.Fence => FenceEnds(text, ref strays, ref at, final, ref nextValue),
            BlockPlace.Bare => LineEnds(text, ref strays, ref at, final),
            _ => ReplyEnds(text, ref strays, ref at, final),
        };
        Repairs |= strays.Repairs;
        return ends == Verdict.Yes && frame.Tags > 0 && nextValue < 0 ? TagsEnd(text, ref at, final) : ends;
    }

    private Verdict TagsEnd(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var closing = at;
        var ends = WrapperTag.SkipClosing(text, ref at, frame.Tags, final);
        if (ends != Verdict.Yes)
        {
            return ends;
        }

        if (at == closing && Signs.SkipGap(text, at) < text.Length)
        {
            // A tag of the text that does not close here, although the reply goes on, is none around the block.
            frame.DropTags(text);
        }

        // Only what stands on one line with its tag must have the line for itself.
        var tag = Math.Max(frame.Start, text[..reader.Start].LastIndexOf('<'));
        return at > closing && text[tag..at].Contains('\n') ? Verdict.Yes : NextBlock.EndsLineOrOpens(text, ref at, final);
    }

    // In a fence: stray closers and comments go with the value, then the closing marks; anything else is text of a fence that was never closed.
    private Verdict FenceEnds(ReadOnlySpan<char> text, ref Strays strays, ref int at, bool final, ref int nextValue)
    {
        if (!strays.Skip(text, final, lines: true))
        {
            return Verdict.More;
        }

        var next = strays.At;
        var isMarks = next < text.Length && text[next] is '`' or '~';
        if (!isMarks)
        {
            // No closing marks after it: "# …" is a heading of the text after a fence that was never closed.
            at = strays.Heading >= 0 ? strays.Heading : strays.End;
            // A series of pictures in one fence.
            nextValue = strays.Heading < 0 && next < text.Length && Signs.IsObjectOpen(text[next]) ? next : -1;
            return Verdict.Yes;
        }

        var run = Signs.Run(text, next);
        if (next + run >= text.Length && !final)
        {
            return Verdict.More;
        }

        var opens = ClosingMarks.OpenNext(text, next, run, final);
        if (opens != Verdict.No)
        {
            at = strays.End;
            return opens;
        }

        at = next + run;
        if (frame.Fence.ValueOnLine && !text[frame.Start..next].Contains('\n'))
        {
            // Opened and closed on one line: only if it has the line for itself.
            var ends = Signs.EndsLine(text, at, final);
            if (ends != Verdict.Yes)
            {
                return ends;
            }
        }

        return ClosingMarks.SkipMore(text, ref at, frame.Opened - 1, final);
    }

    // On its own lines: the value must end with the line; a closing fence without an opening one goes too.
    private Verdict LineEnds(ReadOnlySpan<char> text, ref Strays strays, ref int at, bool final)
    {
        if (reader.HasWordKeys && at < text.Length && text[at] == ';')
        {
            // const p = {…};
            return Verdict.No;
        }

        if (!strays.Skip(text, final, lines: false))
        {
            return Verdict.More;
        }

        at = strays.At;
        if (at < text.Length && !Signs.IsLineEnd(text[at]))
        {
            return text[at] is '`' or '~' ? MarksEndLine(text, strays.End, ref at, final)
                : frame.Tags > 0 && text[at] == '<' ? Verdict.Yes
                : Verdict.No;
        }

        if (!strays.Skip(text, final, lines: true))
        {
            return Verdict.More;
        }

        var next = strays.At;
        at = strays.End;
        if (next >= text.Length)
        {
            return Verdict.Yes;
        }

        if (text[at..next].Count('\n') > 1)
        {
            return ClosingMarks.SkipLast(text, ref at, final);
        }

        var marks = ClosingMarks.Alone(text, next, final, out var closed);
        at = marks == Verdict.Yes ? closed : at;
        return marks == Verdict.More ? Verdict.More : Verdict.Yes;
    }

    // Marks on the line of a value that stands in no fence.
    private static Verdict MarksEndLine(ReadOnlySpan<char> text, int end, ref int at, bool final)
    {
        var run = Signs.Run(text, at);
        var opens = ClosingMarks.OpenNext(text, at, run, final);
        if (opens != Verdict.No)
        {
            // The next block follows on the same line, and leaves this one at the end of it.
            at = end;
            return opens;
        }

        at += run;
        return Signs.EndsLine(text, at, final);
    }

    // After a colon: the reply must end here, but for other blocks.
    private Verdict ReplyEnds(ReadOnlySpan<char> text, ref Strays strays, ref int at, bool final)
    {
        while (strays.At - reader.End <= Signs.LongestGap)
        {
            if (!strays.Skip(text, final, lines: true))
            {
                return Verdict.More;
            }

            var next = strays.At;
            if (next >= text.Length)
            {
                at = next;
                return Verdict.Yes;
            }

            // The next block may follow at once; without it, the reply ends here.
            var opens = NextBlock.OpensAt(text, next, text[Signs.TrimEnd(text[..next]).Length..next].Contains('\n'), final);
            if (opens != Verdict.No || text[next] is not ('`' or '~'))
            {
                at = opens == Verdict.No ? reader.End : strays.End;
                return opens;
            }

            strays.SkipMarks(Signs.Run(text, next));
        }

        // So many marks are no end of a reply.
        at = reader.End;
        return Verdict.No;
    }
}
