namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>What stands before a bracket or marks, and says whether a block may begin there.</summary>
internal static class TextBefore
{
    // A list marker and its indentation.
    private const int LongestMarker = 16;

    // Blanks and emphasis between a colon and its value.
    private const int LongestColonGap = 8;

    /// <summary>Whether only blanks and a list marker stand before this place on its line.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">The place.</param>
    /// <param name="lastCut">Where the last cut ends; what is left of its line will stand on a line of its own.</param>
    public static bool IsOnlyMarker(ReadOnlySpan<char> text, int at, int lastCut)
    {
        var start = at;
        while (start > lastCut && at - start <= LongestMarker && !Signs.IsLineEnd(text[start - 1]))
        {
            start--;
        }

        var before = Signs.TrimStart(Signs.TrimEnd(text[start..at]));
        return before.IsEmpty
            || before is "-" or "*" or "+"
            || (before.Length <= 4 && before[^1] is '.' or ')' && before[..^1].IndexOfAnyExceptInRange('0', '9') < 0);
    }

    /// <summary>Whether the line before ends as only program code, or a list that is no block, does before a brace: with "=", "(", "[" or "},".</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the brace stands.</param>
    /// <param name="lastCut">Where the last cut ends.</param>
    public static bool IsCode(ReadOnlySpan<char> text, int at, int lastCut)
    {
        var lines = 0;
        for (var i = at - 1; i >= lastCut && at - i <= Signs.LongestGap && lines < 2; i--)
        {
            if (!Signs.IsBlank(text[i]))
            {
                return text[i] is '=' or '(' or '[' || (text[i] == ',' && Signs.TrimEnd(text[lastCut..i]) is [.., '}' or ']']);
            }

            lines += text[i] == '\n' ? 1 : 0;
        }

        return false;
    }

    /// <summary>Whether a bracket follows a colon, with nothing but blanks and emphasis between.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the bracket stands.</param>
    public static bool IsColon(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= LongestColonGap; i--)
        {
            if (text[i] is ':' or '\uFF1A')
            {
                return true;
            }

            if (text[i] is not (' ' or '\t' or '*' or '_' or '\u00A0'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a brace is the mouth of a sad face: a blank before the colon, and nothing behind the brace.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the brace stands.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict IsSmiley(ReadOnlySpan<char> text, int at, bool final) =>
        text[at - 1] != ':' || (at > 1 && !Signs.IsBlank(text[at - 2])) ? Verdict.No
        : at + 1 < text.Length ? Signs.IsBlank(text[at + 1]) ? Verdict.Yes : Verdict.No
        : final ? Verdict.Yes : Verdict.More;
}
