namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Knows a key whose closing quote is lost, or that was cut off.</summary>
internal static class CutKey
{
    /// <summary>A quote that is never closed must not swallow the rest of the reply as a key.</summary>
    /// <param name="length">How long the key is so far.</param>
    /// <param name="fresh">What of it was not looked at before.</param>
    public static bool IsTooLong(int length, ReadOnlySpan<char> fresh) => length > KeyLookahead.LongestKey || fresh.IndexOfAny('\n', '\r') >= 0;

    /// <summary>The closing quote of the key is lost, "description: "a cat": this one opens the value.</summary>
    public static bool OpensValue(ReadOnlySpan<char> text, OpenedText opened, int at, out TextEnding ending)
    {
        ending = default;
        var key = text[opened.Start..at].TrimEnd();
        if (key.IsEmpty || !Signs.IsColon(key[^1]) || KeyVocabulary.Classify(key[..^1]) == KeyKind.Foreign)
        {
            return false;
        }

        ending = UpTo(opened, key.Length - 1);
        return true;
    }

    /// <summary>"width: 512: the closing quote of the key is lost, and the value has none.</summary>
    public static bool IsHalfQuoted(ReadOnlySpan<char> text, OpenedText opened, int end, out TextEnding ending)
    {
        ending = default;
        var key = text[opened.Start..Math.Min(end, opened.Start + KeyLookahead.LongestKey)];
        var line = key.IndexOfAny('\n', '\r');
        key = line < 0 ? key : key[..line];
        var colon = key.IndexOfAny(':', '\uFF1A');
        if (colon <= 0 || opened.Form != StringForm.Plain || KeyVocabulary.Classify(key[..colon]) == KeyKind.Foreign
            || KeyLookahead.BareValue(key, Signs.SkipSpaces(key, colon + 1), final: true) != Verdict.Yes)
        {
            return false;
        }

        ending = UpTo(opened, colon);
        return true;
    }

    /// <summary>Whether the end of the line cuts the key off here, behind a backslash.</summary>
    public static bool IsCutByLine(ReadOnlySpan<char> text, int at) => text[at] == '\\' && at + Signs.Run(text, at) is var end && end < text.Length && text[end] is '\n' or '\r';

    /// <summary>Whether the marks of a fence stand here: broken off in the middle of a key, and begun anew.</summary>
    public static bool IsCutByFence(ReadOnlySpan<char> text, bool final, OpenedText opened, int at, out TextEnding ending)
    {
        ending = new TextEnding(TextEndKind.BreakOff, opened.Start, at, at, at);
        return text[at] == '`' && Signs.Run(text, at) is >= 3 and var run && (final || at + run < text.Length) && KeyVocabulary.IsBeginning(text[opened.Start..at]);
    }

    /// <summary>A key that its line cut off, and a fence after it: the LLM began anew. No: this is no key.</summary>
    public static Verdict IsBrokenOff(ReadOnlySpan<char> text, bool final, OpenedText opened, out TextEnding ending)
    {
        var key = text[opened.Start..Math.Min(text.Length, opened.Start + KeyLookahead.LongestKey)];
        var line = key.IndexOfAny('\n', '\r');
        var sameLine = line < 0 ? key : key[..line];
        var end = opened.Start + sameLine.Length;
        ending = new TextEnding(TextEndKind.BreakOff, opened.Start, end, end, end) { BrokenAt = opened.Start + FenceTag.FirstIn(sameLine) };
        var next = Signs.SkipGap(text, end);
        var run = next < text.Length && text[next] is '`' or '~' ? Signs.Run(text, next) : 0;
        if (line < 0 || (next + run < text.Length && run < 3) || !KeyVocabulary.IsBeginning(sameLine))
        {
            return Verdict.No;
        }

        return run >= 3 ? Verdict.Yes : final ? Verdict.No : Verdict.More;
    }

    private static TextEnding UpTo(OpenedText opened, int length) =>
        new(TextEndKind.HalfKey, opened.Start, opened.Start + length, opened.Start + length, opened.Start + length, PromptRepairs.Quotes);
}
