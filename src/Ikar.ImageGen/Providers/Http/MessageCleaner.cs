using System.Text;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Makes a provider's text fit for an exception: one line, no markup, no token, no prompt, 300 characters.</summary>
internal static class MessageCleaner
{
    /// <summary>The most characters of a provider's text that go into a message.</summary>
    public const int MaxLength = 300;

    public static string Clean(string text, string? key = null, string? prompt = null)
    {
        if (!string.IsNullOrEmpty(key))
        {
            text = text.Replace(key, "[key]", StringComparison.Ordinal);
        }

        // A very short prompt would blank out half of the provider's words.
        if (prompt is { Length: >= 4 })
        {
            text = text.Replace(prompt, "[prompt]", StringComparison.OrdinalIgnoreCase);
        }

        return Cut(OneLine(WithoutTokens(WithoutTags(text))));
    }

    // "<b>", "</p>" and "<br/>" go; "a < b" and an unclosed "<" stay.
    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isTag = text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');
            var end = isTag ? text.IndexOf('>', at) : -1;
            if (end < 0)
            {
                result.Append(text[at]);
                continue;
            }

            result.Append(' ');
            at = end;
        }

        return result.ToString();
    }

    // Hugging Face tokens of anybody, whole or cut: an error may quote more than the key we sent.
    private static string WithoutTokens(string text)
    {
        for (var at = text.IndexOf("hf_", StringComparison.Ordinal); at >= 0; at = text.IndexOf("hf_", at + 1, StringComparison.Ordinal))
        {
            var end = at + 3;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end - at >= 8)
            {
                text = string.Concat(text.AsSpan(0, at), "[key]", text.AsSpan(end));
            }
        }

        return text;
    }

    private static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
