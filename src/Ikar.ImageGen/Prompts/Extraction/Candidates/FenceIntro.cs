using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>Reads what may stand between the opening of a fence and its value: blanks, comments, the tag on a line of its own, a second opening, a quote.</summary>
internal static class FenceIntro
{
    /// <summary>Reads up to the value.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="frame">The block; told of a second opening and of a quote around the value.</param>
    /// <param name="lastCut">Where the last cut ends.</param>
    /// <param name="at">The place after the opening; moves to what was found.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <returns>What was found; null if more text must come.</returns>
    public static FenceContent? Read(ReadOnlySpan<char> text, BlockFrame frame, int lastCut, ref int at, bool final)
    {
        // What comes later than a value may be long is not waited for, and not believed if it is there.
        text = text[..Math.Min(text.Length, frame.Start + BlockReader.MaxLength)];
        while (true)
        {
            while (at < text.Length && Signs.IsBlank(text[at]))
            {
                at++;
            }

            if (at >= text.Length)
            {
                return text.Length - frame.Start >= BlockReader.MaxLength ? FenceContent.Listing : null;
            }

            var c = text[at];
            if (Signs.IsObjectOpen(c) || Signs.IsArrayOpen(c))
            {
                return FenceContent.Value;
            }

            Verdict skipped;
            if (c is '`' or '~')
            {
                skipped = OpensAgain(text, frame, ref at, final, out var instead);
                if (skipped == Verdict.No)
                {
                    return instead;
                }
            }
            else
            {
                skipped = Signs.IsSeparator(c) || c == '\\' ? SkipStray(ref at)
                    : c is '/' or '#' ? SkipComment(text, ref at)
                    : c is '"' or '\'' ? SkipQuote(text, frame, ref at)
                    : char.IsAsciiLetter(c) ? SkipTag(text, frame.Fence.Content, ref at)
                    : Verdict.No;
            }

            if (skipped == Verdict.No)
            {
                // A fence that is only spoken of, in the middle of a sentence, is closed nowhere.
                return TextBefore.IsOnlyMarker(text, frame.Start, lastCut) ? FenceContent.Listing : FenceContent.Text;
            }

            if (skipped == Verdict.More)
            {
                return final || text.Length - frame.Start >= BlockReader.MaxLength ? FenceContent.Listing : null;
            }
        }
    }

    // A comma, or \{…\} escaped as if for Markdown.
    private static Verdict SkipStray(ref int at)
    {
        at++;
        return Verdict.Yes;
    }

    private static Verdict SkipComment(ReadOnlySpan<char> text, ref int at)
    {
        var isBlock = at + 1 < text.Length && text[at + 1] == '*';
        var length = isBlock ? text[at..].IndexOf("*/", StringComparison.Ordinal) + 2 : text[at..].IndexOfAny('\n', '\r');
        if (length < (isBlock ? 2 : 0))
        {
            return Verdict.More;
        }

        at += length;
        return Verdict.Yes;
    }

    // The whole object in quotes: it was encoded twice.
    private static Verdict SkipQuote(ReadOnlySpan<char> text, BlockFrame frame, ref int at)
    {
        var inside = at + 1;
        while (inside < text.Length && inside - at < Signs.LongestGap && (Signs.IsBlank(text[inside]) || text[inside] is '\\' || (text[inside] is 'n' or 'r' or 't' && text[inside - 1] == '\\')))
        {
            inside++;
        }

        if (inside >= text.Length)
        {
            return Verdict.More;
        }

        if (!Signs.IsObjectOpen(text[inside]) && !Signs.IsArrayOpen(text[inside]))
        {
            return Verdict.No;
        }

        (at, frame.OuterQuote) = (inside, true);
        return Verdict.Yes;
    }

    // The tag on the line after the fence.
    private static Verdict SkipTag(ReadOnlySpan<char> text, int content, ref int at)
    {
        var word = at;
        while (word < text.Length && (char.IsAsciiLetterOrDigit(text[word]) || text[word] is '_' or '-'))
        {
            word++;
        }

        if (word >= text.Length && FenceTag.IsBeginning(text[at..word]))
        {
            return Verdict.More;
        }

        var blank = Signs.SkipLineGap(text, word);
        var isAllowed = FenceTag.IsAllowed(text[at..word]);
        if (isAllowed && blank >= text.Length)
        {
            return Verdict.More;
        }

        if (!isAllowed || !Signs.TrimEnd(text[content..at]).IsEmpty || (!Signs.IsLineEnd(text[blank]) && !Signs.IsObjectOpen(text[blank])))
        {
            return Verdict.No;
        }

        at = word;
        return Verdict.Yes;
    }

    // A fence opened twice, or one with nothing in it.
    private static Verdict OpensAgain(ReadOnlySpan<char> text, BlockFrame frame, ref int at, bool final, out FenceContent? instead)
    {
        instead = null;
        var run = Signs.Run(text, at);
        if (at + run >= text.Length)
        {
            return Verdict.More;
        }

        if (text[at] != frame.Fence.Mark || run < frame.Fence.Marks)
        {
            // A fence inside a longer one, or in one of the other mark: a listing of markdown.
            at += run;
            instead = FenceContent.Listing;
            return Verdict.No;
        }

        var fence = FenceTag.Classify(text, at, run, ownLine: true, final, out var content, out var valueOnLine);
        var next = Signs.SkipGap(text, content);
        if (fence == Verdict.More || (fence == Verdict.Yes && next >= text.Length && !final))
        {
            return Verdict.No;
        }

        if (fence == Verdict.Yes && next < text.Length && (Signs.IsObjectOpen(text[next]) || Signs.IsArrayOpen(text[next]) || text[next] is '"' or '/' or '#'))
        {
            at = content;
            frame.NoteSecondOpening(valueOnLine);
            return Verdict.Yes;
        }

        at = fence == Verdict.Yes ? content : at + run;
        instead = FenceContent.Nothing;
        return Verdict.No;
    }
}
