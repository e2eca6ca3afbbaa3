using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>Tells by what follows three backticks whether a prompt may stand in the fence.</summary>
internal static class FenceTag
{
    private static readonly SearchValues<char> WordSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    // A line with more fences is junk.
    private const int MostOnLine = 8;

    private static readonly string[] Allowed = ["json", "json5", "jsonc", "image", "image_prompt", "image-prompt"];

    /// <summary>Looks at the opening line of a fence.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="run">Where the marks begin.</param>
    /// <param name="length">How many marks.</param>
    /// <param name="ownLine">Whether nothing but a list marker stands before them.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="content">Where the content begins.</param>
    /// <param name="valueOnLine">Whether it begins on the opening line.</param>
    /// <returns>Yes: a prompt may stand here. No: another language, or a code span.</returns>
    public static Verdict Classify(ReadOnlySpan<char> text, int run, int length, bool ownLine, bool final, out int content, out bool valueOnLine)
    {
        (content, valueOnLine) = (run + length, false);
        var at = Signs.SkipLineGap(text, run + length);
        var word = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '+' or '#' or '.'))
        {
            at++;
        }

        var tag = text[word..at];
        if (at >= text.Length && !final)
        {
            return IsBeginning(tag) ? Verdict.More : Verdict.No;
        }

        if (!tag.IsEmpty && !IsAllowed(tag))
        {
            return Verdict.No;
        }

        at = Signs.SkipLineGap(text, at);
        if (at >= text.Length)
        {
            content = at;
            return final ? Verdict.No : Verdict.More;
        }

        if (Signs.IsLineEnd(text[at]))
        {
            content = at;
            return length >= 3 || !tag.IsEmpty ? Verdict.Yes : Verdict.No;
        }

        if (length < 3)
        {
            return Verdict.No;
        }

        if (Signs.IsObjectOpen(text[at]) || Signs.IsArrayOpen(text[at]) || text[at] == '"')
        {
            (content, valueOnLine) = (at, true);
            return ownLine ? Verdict.Yes : NotClosedOnLine(text, at, final);
        }

        if (!tag.IsEmpty && text[at] is '`' && OpensWithTag(text, at, final) is var twice && twice != Verdict.No)
        {
            // Opened twice on one line.
            content = at;
            return twice;
        }

        // Words after the tag: they say nothing, but a second run of marks makes this a code span.
        var rest = Line(text[at..], ref final);
        var line = rest.IndexOfAny('\n', '\r');
        if (tag.IsEmpty || rest[..(line < 0 ? rest.Length : line)].Contains('`'))
        {
            return Verdict.No;
        }

        content = at + Math.Max(line, 0);
        return line >= 0 ? Verdict.Yes : final ? Verdict.No : Verdict.More;
    }

    /// <summary>Whether the word is one that a prompt's fence may have.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> tag) => Signs.IsOneOf(tag, Allowed);

    /// <summary>Whether nothing comes before the end of the line but perhaps a tag that a prompt's fence may have.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">The place after the marks.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="end">The place after the tag.</param>
    public static Verdict EndsLine(ReadOnlySpan<char> text, int at, bool final, out int end)
    {
        var word = text[at..].IndexOfAnyExcept(WordSigns);
        end = word < 0 ? text.Length : at + word;
        return end >= text.Length && !final ? IsBeginning(text[at..end]) ? Verdict.More : Verdict.No
            : end == at || IsAllowed(text[at..end]) ? Signs.EndsLine(text, end, final)
            : Verdict.No;
    }

    /// <summary>Whether marks open a fence: a value, more marks, a prompt's tag, or any tag right behind them with nothing else on its line. Any other text tells that they close one.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">The place after the marks, with more on the line.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict Opens(ReadOnlySpan<char> text, int at, bool final)
    {
        var start = Signs.SkipLineGap(text, at);
        if (start >= text.Length || !char.IsLetter(text[start]))
        {
            return start < text.Length && text[start] is '{' or '[' or '`' or '~' ? Verdict.Yes : Verdict.No;
        }

        var word = text[start..].IndexOfAnyExcept(WordSigns);
        var tag = word < 0 ? text[start..] : text[start..(start + word)];
        return word < 0 && !final ? start == at || IsBeginning(tag) ? Verdict.More : Verdict.No
            : !tag.IsEmpty && IsAllowed(tag) ? Verdict.Yes
            : start == at && !tag.IsEmpty ? Signs.EndsLine(text, start + tag.Length, final)
            : Verdict.No;
    }

    /// <summary>Where in the line a fence opens that may hold a prompt; its end if none does.</summary>
    /// <param name="line">The line.</param>
    public static int FirstIn(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (line[at..].IndexOfAny('`', '~') is var found && found >= 0)
        {
            at += found;
            var run = Signs.Run(line, at);
            var rest = line[(at + run)..];
            var word = rest.IndexOfAnyExcept(WordSigns);
            if (run >= 3 && (word == 0 || rest.IsEmpty || IsAllowed(word < 0 ? rest : rest[..word])))
            {
                return at;
            }

            at += run;
        }

        return line.Length;
    }

    /// <summary>Whether the word may still become such a tag.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> tag)
    {
        foreach (var allowed in Allowed)
        {
            if (allowed.AsSpan().StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Inside a sentence ```{…}``` is a code span. Marks with a value behind them close nothing: they open the next one.
    private static Verdict NotClosedOnLine(ReadOnlySpan<char> text, int at, bool final)
    {
        var rest = Line(text[at..], ref final);
        var line = rest.IndexOfAny('\n', '\r');
        var close = 0;
        for (var opened = 0; rest[close..].IndexOf("```", StringComparison.Ordinal) is var next && next >= 0 && (line < 0 || close + next < line); opened++)
        {
            close += next;
            if (opened == MostOnLine || !OpensValue(rest, close, out var value))
            {
                return OpensWithTag(rest, close, final);
            }

            close = value;
        }

        return line >= 0 || final ? Verdict.Yes : Verdict.More;
    }

    private static bool OpensValue(ReadOnlySpan<char> text, int at, out int value)
    {
        var tag = at + Signs.Run(text, at);
        var word = text[tag..].IndexOfAnyExcept(WordSigns);
        value = word <= 0 ? tag : Signs.SkipLineGap(text, tag + word);
        return value < text.Length && Signs.IsObjectOpen(text[value]) && (word == 0 || IsAllowed(text[tag..(tag + word)]));
    }

    // Whether marks with a tag, and nothing else before the end of the line, stand here: they close nothing.
    private static Verdict OpensWithTag(ReadOnlySpan<char> text, int at, bool final)
    {
        var tag = at + Signs.Run(text, at);
        return tag >= text.Length ? final ? Verdict.No : Verdict.More
            : tag - at < 3 ? Verdict.No
            : char.IsAsciiLetter(text[tag]) ? EndsLine(text, tag, final, out _)
            : Verdict.No;
    }

    // As much of a line as is worth waiting for: what comes after it can't change the answer any more.
    private static ReadOnlySpan<char> Line(ReadOnlySpan<char> rest, ref bool final)
    {
        final |= rest.Length >= Signs.LongestGap;
        return rest[..Math.Min(rest.Length, Signs.LongestGap)];
    }
}
