namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>The tags around what a model thinks before it answers; nothing in them is meant for the user.</summary>
internal static class ReasoningTag
{
    // The name, and blanks or an attribute behind it.
    private const int LongestTag = 64;

    private static readonly string[] Names = ["think", "thinking", "reasoning"];

    /// <summary>Whether an opening or closing tag stands at a "&lt;".</summary>
    public static Verdict Match(ReadOnlySpan<char> text, int at, bool final, out bool isClosing, out int length)
    {
        isClosing = false;
        length = 0;
        var rest = text[(at + 1)..];
        if (rest.StartsWith("/"))
        {
            isClosing = true;
            rest = rest[1..];
        }

        if (rest is [not ('t' or 'T' or 'r' or 'R'), ..])
        {
            return Verdict.No;
        }

        var end = 0;
        while (end < rest.Length && end <= 9 && char.IsAsciiLetter(rest[end]))
        {
            end++;
        }

        var name = rest[..end];
        if (end == rest.Length)
        {
            return !final && IsBeginning(name) ? Verdict.More : Verdict.No;
        }

        if (!Signs.IsOneOf(name, Names))
        {
            return Verdict.No;
        }

        while (end < rest.Length && rest[end] == ' ' && end < LongestTag)
        {
            end++;
        }

        if (end == rest.Length)
        {
            return final ? Verdict.No : Verdict.More;
        }

        length = 1 + (isClosing ? 1 : 0) + end + 1;
        return rest[end] == '>' ? Verdict.Yes : Verdict.No;
    }

    private static bool IsBeginning(ReadOnlySpan<char> name)
    {
        foreach (var known in Names)
        {
            if (known.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
