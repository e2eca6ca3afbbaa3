namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Knows a quote at a structural place in all its forms: plain, escaped, or written as an entity.</summary>
internal static class QuoteForms
{
    /// <summary>The signs at which a text in plain quotes may end.</summary>
    public static readonly SignSet PlainStops = new("\"\u201C\u201D\u201E\u201F\uFF02'\u2018\u2019\u201A\u201B`\u00B4\uFF07\\");

    /// <summary>Whether a quote stands at a structural place, in any of its forms.</summary>
    public static Verdict IsQuote(ReadOnlySpan<char> text, int at, bool final, out int length, out StringForm form)
    {
        (length, form) = (1, StringForm.Plain);
        if (at >= text.Length)
        {
            return final ? Verdict.No : Verdict.More;
        }

        var c = text[at];
        if (Signs.IsQuote(c))
        {
            return Verdict.Yes;
        }

        if (c == '\\')
        {
            var run = Signs.Run(text, at);
            (length, form) = (run + 1, StringForm.Escaped);
            if (at + run >= text.Length || (text[at + run] == '`' && text.Length - at - run < 3))
            {
                return !final ? Verdict.More : at + run < text.Length ? Verdict.Yes : Verdict.No;
            }

            return Signs.IsQuote(text[at + run]) && !Signs.IsFence(text, at + run) ? Verdict.Yes : Verdict.No;
        }

        return c == '&' ? Entity(text, at, final, out length, out form) : Verdict.No;
    }

    private static Verdict Entity(ReadOnlySpan<char> text, int at, bool final, out int length, out StringForm form)
    {
        (length, form) = (0, StringForm.Entities);
        var rest = text[at..];
        if (rest.Length > 1 && (rest[1] | ' ') is not ('q' or '#' or 'a' or 'l' or 'r'))
        {
            return Verdict.No;
        }

        ReadOnlySpan<string> entities = ["&quot;", "&#34;", "&#x22;", "&#39;", "&apos;", "&ldquo;", "&rdquo;"];
        foreach (var entity in entities)
        {
            if (rest.StartsWith(entity, StringComparison.OrdinalIgnoreCase))
            {
                length = entity.Length;
                return Verdict.Yes;
            }

            if (entity.AsSpan().StartsWith(rest, StringComparison.OrdinalIgnoreCase))
            {
                // One that the end of the reply cut counts too.
                length = rest.Length;
                return final ? Verdict.Yes : Verdict.More;
            }
        }

        return Verdict.No;
    }
}
