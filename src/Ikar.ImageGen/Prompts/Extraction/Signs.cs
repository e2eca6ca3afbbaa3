namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>What a character can be at a structural place of a lenient value: full-width signs and look-alike quotes count as the plain ones.</summary>
internal static class Signs
{
    /// <summary>The most blanks, strays and comments that are believed to belong to a block beside its value, in characters. Real ones take some dozens.</summary>
    public const int LongestGap = 1000;

    /// <summary>White space of any kind, and characters that nobody sees.</summary>
    public static bool IsBlank(char c) =>
        c <= ' ' ? c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\0'
        : c < '\u1680' ? c is '\u0085' or '\u00A0' or '\u00AD'
        : char.IsWhiteSpace(c) || IsInvisible(c);

    /// <summary>Zero-width and direction marks, the soft hyphen, the byte order mark.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';

    public static bool IsObjectOpen(char c) => c is '{' or '\uFF5B';

    public static bool IsArrayOpen(char c) => c is '[' or '\uFF3B';

    public static bool IsCloser(char c) => c is '}' or ']' or '\uFF5D' or '\uFF3D';

    public static bool IsSeparator(char c) => c is ',' or ';' or '\uFF0C' or '\uFF1B' or '\u3001';

    public static bool IsColon(char c) => c is ':' or '\uFF1A' or '=';

    public static bool IsDoubleQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\uFF02';

    public static bool IsSingleQuote(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '`' or '\u00B4' or '\uFF07';

    public static bool IsQuote(char c) => IsDoubleQuote(c) || IsSingleQuote(c);

    /// <summary>A letter, digit or joiner that a key without quotes can be made of.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '$' or '\\' || IsInvisible(c);

    /// <summary>Whether a word is one of these, in any case.</summary>
    public static bool IsOneOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Skips blanks and line breaks, but no more than stand between the parts of one block: what is waited for must not be looked for again and again without end.</summary>
    public static int SkipGap(ReadOnlySpan<char> text, int at)
    {
        var end = Math.Min(text.Length, at + LongestGap);
        while (at < end && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The same within a line.</summary>
    public static int SkipLineGap(ReadOnlySpan<char> text, int at) => SkipSpaces(text[..Math.Min(text.Length, at + LongestGap)], at);

    /// <summary>Skips blanks within the line.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]) && !IsLineEnd(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether nothing but blanks comes before the end of the line.</summary>
    public static Verdict EndsLine(ReadOnlySpan<char> text, int at, bool final)
    {
        var rest = SkipLineGap(text, at);
        return rest < text.Length ? IsLineEnd(text[rest]) ? Verdict.Yes : Verdict.No : final ? Verdict.Yes : Verdict.More;
    }

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsBlank(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    /// <summary>How many of the same character stand from <paramref name="at"/> on; of very many, as many as are worth waiting for.</summary>
    public static int Run(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + LongestGap)];
        var other = rest.IndexOfAnyExcept(text[at]);
        return other < 0 ? rest.Length : other;
    }

    /// <summary>Whether three or more backticks or tildes stand here.</summary>
    public static bool IsFence(ReadOnlySpan<char> text, int at) => text[at] is '`' or '~' && text.Length - at >= 3 && text[at + 1] == text[at] && text[at + 2] == text[at];
}
