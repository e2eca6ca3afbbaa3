namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Cuts texts to Telegram's lengths: on a paragraph, else a line, else a space, else between two characters.</summary>
/// <remarks>Telegram counts Unicode characters, not UTF-16 units: an emoji is 1. A surrogate pair is never cut.</remarks>
internal static class TextSplitter
{
    /// <summary>The length as Telegram counts it.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Stretches of the text, none longer than the limit, without white space at the ends, none blank.</summary>
    public static List<(int Start, int Length)> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var parts = new List<(int, int)>();
        var at = SkipSpace(text, 0);
        while (at < text.Length)
        {
            var end = at + Reach(text.AsSpan(at), limit);
            if (end < text.Length)
            {
                end = at + Seam(text.AsSpan(at, end - at), text[end]);
            }

            var trimmed = text.AsSpan(at, end - at).TrimEnd().Length;
            if (trimmed > 0)
            {
                parts.Add((at, trimmed));
            }

            at = SkipSpace(text, end);
        }

        return parts;
    }

    /// <summary>The text itself if it fits, else its beginning up to a word's end with "…".</summary>
    public static string Shorten(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (Count(text) <= limit)
        {
            return text;
        }

        var reach = Reach(text, limit - 1);
        var space = text.AsSpan(0, reach).LastIndexOfAny(' ', '\n');
        var cut = !char.IsWhiteSpace(text[reach]) && space >= reach / 2 ? space : reach;
        return string.Concat(text.AsSpan(0, cut).TrimEnd(), "…");
    }

    /// <summary>How many UTF-16 units hold the first <paramref name="limit"/> characters.</summary>
    private static int Reach(ReadOnlySpan<char> text, int limit)
    {
        var units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (limit-- == 0)
            {
                break;
            }

            units += rune.Utf16SequenceLength;
        }

        return units;
    }

    /// <summary>Where to cut a full window: the best seam in its second half.</summary>
    private static int Seam(ReadOnlySpan<char> window, char following)
    {
        var paragraph = window.LastIndexOf("\n\n");
        if (paragraph >= window.Length / 2)
        {
            return paragraph;
        }

        if (following == '\n')
        {
            return window.Length;
        }

        var line = window.LastIndexOf('\n');
        if (line >= window.Length / 2)
        {
            return line;
        }

        if (char.IsWhiteSpace(following))
        {
            return window.Length;
        }

        var space = window.LastIndexOf(' ');
        return space >= window.Length / 2 ? space : window.Length;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
