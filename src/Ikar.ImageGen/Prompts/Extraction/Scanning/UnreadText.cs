namespace Ikar.ImageGen.Prompts.Extraction.Scanning;

/// <summary>Walks over the parts of a reply in which no prompt may stand. Each method gives the part that comes next, or null if the text ends before that.</summary>
internal static class UnreadText
{
    public static ReplyPart? QuotedLine(ReadOnlySpan<char> text, ref int at)
    {
        var end = text[at..].IndexOfAny("\n\r\u2028\u2029");
        at = end < 0 ? text.Length : at + end + 1;
        return end < 0 ? null : ReplyPart.LineStart;
    }

    public static ReplyPart? Passage(ReadOnlySpan<char> text, ref int at)
    {
        while (text[at..].IndexOf('\n') is var end && end >= 0)
        {
            var next = Signs.SkipSpaces(text, at + end + 1);
            if (next >= text.Length)
            {
                at += end;
                return null;
            }

            at = next;
            if (Signs.IsLineEnd(text[at]))
            {
                return ReplyPart.LineStart;
            }
        }

        at = text.Length;
        return null;
    }

    public static ReplyPart? Reasoning(ReadOnlySpan<char> text, ref int at, bool final)
    {
        if (!FindTag(text, ref at))
        {
            return null;
        }

        switch (ReasoningTag.Match(text, at, final, out var isClosing, out var length))
        {
            case Verdict.More:
                return null;
            case Verdict.Yes when isClosing:
                at += length;
                return ReplyPart.Prose;
            default:
                at++;
                return ReplyPart.Reasoning;
        }
    }

    public static ReplyPart? HtmlListing(ReadOnlySpan<char> text, ref int at, bool final)
    {
        if (!FindTag(text, ref at))
        {
            return null;
        }

        var closes = WrapperTag.ClosesListing(text, at, final);
        at += closes == Verdict.More ? 0 : 1;
        return closes switch
        {
            Verdict.More => null,
            Verdict.Yes => ReplyPart.Prose,
            _ => ReplyPart.HtmlListing,
        };
    }

    private static bool FindTag(ReadOnlySpan<char> text, ref int at)
    {
        var found = text[at..].IndexOf('<');
        at = found < 0 ? text.Length : at + found;
        return found >= 0;
    }
}
