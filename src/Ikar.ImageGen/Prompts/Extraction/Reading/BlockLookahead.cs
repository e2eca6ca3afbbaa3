namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Looks past blanks and comments in a block. What looks further ahead, for a key or for the end of a text, never does so beyond a fixed distance, so that the whole stays linear.</summary>
internal static class BlockLookahead
{
    /// <summary>How far anything is looked for: enough for a comma, a line break with indentation, a comment and a key.</summary>
    public const int Distance = 200;

    /// <summary>Skips blanks; in an object encoded twice also the letters of an escaped line break.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at, out int newLines)
    {
        newLines = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (Signs.IsBlank(c))
            {
                // A carriage return and a line feed are one break.
                newLines += Signs.IsLineEnd(c) && !(c == '\n' && at > 0 && text[at - 1] == '\r') ? 1 : 0;
                at++;
            }
            else if (c == '\\' && at + 1 < text.Length && Signs.IsCloser(text[at + 1]))
            {
                // Escaped as if for Markdown.
                at++;
            }
            else if (c == '\\' && at + 2 < text.Length && text[at + 1] is 'n' or 'r' or 't' && !char.IsLetter(text[at + 2]))
            {
                newLines += text[at + 1] == 'n' ? 1 : 0;
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Whether more must come before it can be told what stands here: a backslash may begin an escaped line break.</summary>
    public static bool MayGoOn(ReadOnlySpan<char> text, int at, bool final) => !final && (at >= text.Length || (text[at] == '\\' && at + 2 >= text.Length));

    /// <summary>Whether a comment begins here.</summary>
    public static Verdict IsComment(ReadOnlySpan<char> text, int at, bool final) =>
        text[at] == '#' ? Verdict.Yes
        : text[at] != '/' ? Verdict.No
        : at + 1 < text.Length ? text[at + 1] is '/' or '*' ? Verdict.Yes : Verdict.No
        : final ? Verdict.No : Verdict.More;

    /// <summary>Skips blanks, and a comment with the blanks after it.</summary>
    public static int SkipBlanksAndComment(ReadOnlySpan<char> text, int at)
    {
        at = SkipBlanks(text, at, out _);
        if (at >= text.Length || text[at] is not ('/' or '#'))
        {
            return at;
        }

        var rest = text[at..];
        if (rest[0] == '/' && rest.Length > 1 && rest[1] is not ('/' or '*'))
        {
            return at;
        }

        var isBlock = rest.Length > 1 && rest[1] == '*';
        var end = isBlock ? rest.IndexOf("*/", StringComparison.Ordinal) + 2 : rest.IndexOfAny('\n', '\r');
        return end < (isBlock ? 2 : 0) ? text.Length : SkipBlanks(text, at + end, out _);
    }
}
