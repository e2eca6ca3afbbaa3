namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>Tells marks behind a value apart: those that close its fence, those that close nothing, and those that open the next one.</summary>
internal static class ClosingMarks
{
    /// <summary>Whether marks stand here, with nothing else on their line.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">The place.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="end">Where the marks end.</param>
    public static Verdict Alone(ReadOnlySpan<char> text, int at, bool final, out int end)
    {
        end = at;
        if (text[at] is not ('`' or '~'))
        {
            return Verdict.No;
        }

        end = at + Signs.Run(text, at);
        return Signs.EndsLine(text, end, final);
    }

    /// <summary>Whether marks open the next fence: then the one before them was never closed.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the marks begin.</param>
    /// <param name="run">How many there are.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict OpenNext(ReadOnlySpan<char> text, int at, int run, bool final)
    {
        if (run < 3)
        {
            return Verdict.No;
        }

        var word = Signs.SkipLineGap(text, at + run);
        var end = word;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        return end >= text.Length && !final ? FenceTag.IsBeginning(text[word..end]) ? Verdict.More : Verdict.No
            : FenceTag.IsAllowed(text[word..end]) ? Verdict.Yes : Verdict.No;
    }

    /// <summary>Skips the closing marks of a fence that was opened several times, as many times.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">The end of the first closing marks; moves past the others.</param>
    /// <param name="left">How many others there may be.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict SkipMore(ReadOnlySpan<char> text, ref int at, int left, bool final)
    {
        for (; left > 0; left--)
        {
            var next = Signs.SkipGap(text, at);
            if (next >= text.Length)
            {
                return final ? Verdict.Yes : Verdict.More;
            }

            var closes = Alone(text, next, final, out var end);
            if (closes != Verdict.Yes)
            {
                return closes == Verdict.More ? Verdict.More : Verdict.Yes;
            }

            at = end;
        }

        return SkipLast(text, ref at, final);
    }

    /// <summary>Skips marks that come once more before the end of the reply: they close nothing, and are no text.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves past them.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <returns>More: more text must come; yes otherwise.</returns>
    public static Verdict SkipLast(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var stray = Signs.SkipGap(text, at);
        if (stray >= text.Length)
        {
            return final ? Verdict.Yes : Verdict.More;
        }

        var marks = Alone(text, stray, final, out var last);
        if (marks == Verdict.Yes && Signs.SkipGap(text, last) >= text.Length)
        {
            (at, marks) = (final ? last : at, final ? Verdict.Yes : Verdict.More);
        }

        return marks == Verdict.More ? Verdict.More : Verdict.Yes;
    }
}
