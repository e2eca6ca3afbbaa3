namespace Ikar.ImageGen.Prompts.Extraction.Scanning;

/// <summary>Walks over the parts of a reply in which no prompt may stand. Each method gives the part that comes next, or More if the text ends before that.</summary>
internal static class UnreadText
{
    public static ReplyPart QuotedLine(ReadOnlySpan<char> text, ref int at)
    {
        var end = text[at..].IndexOfAny("\n\r\u2028\u2029");
        at = end < 0 ? text.Length : at + end + 1;
        return end < 0 ? ReplyPart.More : ReplyPart.LineStart;
    }

    public static ReplyPart Passage(ReadOnlySpan<char> text, ref int at)
    {
        while (text[at..].IndexOf('\n') is var end && end >= 0)
        {
            var next = Signs.SkipSpaces(text, at + end + 1);
            if (next >= text.Length)
            {
                at += end;
                return ReplyPart.More;
            }

            at = next;
            if (Signs.IsLineEnd(text[at]))
            {
                return ReplyPart.LineStart;
            }
        }

        at = text.Length;
        return ReplyPart.More;
    }

    public static ReplyPart Reasoning(ReadOnlySpan<char> text, ref int at, bool final)
    {
        if (!FindTag(text, ref at))
        {
            return ReplyPart.More;
        }

        switch (ReasoningTag.Match(text, at, final, out var isClosing, out var length))
        {
            case Verdict.More:
                return ReplyPart.More;
            case Verdict.Yes when isClosing:
                at += length;
                return ReplyPart.Prose;
            default:
                at++;
                return ReplyPart.Reasoning;
        }
    }

    public static ReplyPart HtmlListing(ReadOnlySpan<char> text, ref int at, bool final)
    {
        if (!FindTag(text, ref at))
        {
            return ReplyPart.More;
        }

        var closes = WrapperTag.ClosesListing(text, at, final);
        at += closes == Verdict.More ? 0 : 1;
        return closes switch
        {
            Verdict.More => ReplyPart.More,
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
