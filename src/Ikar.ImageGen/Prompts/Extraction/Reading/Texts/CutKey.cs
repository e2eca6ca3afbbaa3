namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Knows a key whose closing quote is lost, or that was cut off.</summary>
internal static class CutKey
{
    /// <summary>A quote that is never closed must not swallow the rest of the reply as a key.</summary>
    /// <param name="length">How long the key is so far.</param>
    /// <param name="fresh">What of it was not looked at before.</param>
    public static bool IsTooLong(int length, ReadOnlySpan<char> fresh) => length > KeyLookahead.LongestKey || fresh.IndexOfAny('\n', '\r') >= 0;

    /// <summary>The closing quote of the key is lost, "description: "a cat": this one opens the value.</summary>
    public static Verdict OpensValue(ReadOnlySpan<char> text, OpenedText opened, int at, TextEnding ending)
    {
        var key = text[opened.Start..at].TrimEnd();
        if (key.IsEmpty || !Signs.IsColon(key[^1]) || KeyVocabulary.Classify(key[..^1]) == KeyKind.Foreign)
        {
            return Verdict.No;
        }

        return ending.HalfKey(opened.Start, opened.Start + key.Length - 1);
    }

    /// <summary>"width: 512: the closing quote of the key is lost, and the value has none.</summary>
    public static Verdict IsHalfQuoted(ReadOnlySpan<char> text, OpenedText opened, int end, TextEnding ending)
    {
        var key = text[opened.Start..Math.Min(end, opened.Start + KeyLookahead.LongestKey)];
        var line = key.IndexOfAny('\n', '\r');
        key = line < 0 ? key : key[..line];
        var colon = key.IndexOfAny(':', '\uFF1A');
        if (colon <= 0 || opened.Form != StringForm.Plain || KeyVocabulary.Classify(key[..colon]) == KeyKind.Foreign
            || KeyLookahead.BareValue(key, Signs.SkipSpaces(key, colon + 1), final: true) != Verdict.Yes)
        {
            return Verdict.No;
        }

        return ending.HalfKey(opened.Start, opened.Start + colon);
    }

    /// <summary>Whether the key is cut off at a backslash by the end of its line, or here by the marks of a fence: broken off in the middle of a key, and begun anew.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="opened">The key.</param>
    /// <param name="at">Where a sign stands that may end it.</param>
    /// <param name="ending">Learns how the key ended, if it did.</param>
    /// <param name="ends">If the key is cut off: whether that is an end, as <see cref="IsBrokenOff"/> tells.</param>
    public static bool IsCut(ReadOnlySpan<char> text, bool final, OpenedText opened, int at, TextEnding ending, out Verdict ends)
    {
        ends = Verdict.No;
        var behind = at + Signs.Run(text, at);
        if (text[at] == '\\' && behind < text.Length && text[behind] is '\n' or '\r')
        {
            ends = IsBrokenOff(text, final, opened, ending);
            return true;
        }

        if (text[at] == '`' && behind - at >= 3 && (final || behind < text.Length) && text[opened.Start..at] is var key && !key.Contains('`') && KeyVocabulary.IsBeginning(key))
        {
            ends = ending.BreakOff(at);
            return true;
        }

        return false;
    }

    /// <summary>A key that its line cut off, and a fence after it: the LLM began anew. No: this is no key.</summary>
    public static Verdict IsBrokenOff(ReadOnlySpan<char> text, bool final, OpenedText opened, TextEnding ending)
    {
        var key = text[opened.Start..Math.Min(text.Length, opened.Start + KeyLookahead.LongestKey)];
        var line = key.IndexOfAny('\n', '\r');
        var sameLine = line < 0 ? key : key[..line];
        var end = opened.Start + sameLine.Length;
        var next = Signs.SkipGap(text, end);
        var run = next < text.Length && text[next] is '`' or '~' ? Signs.Run(text, next) : 0;
        var isNone = line < 0 || (next + run < text.Length && run < 3) || !KeyVocabulary.IsBeginning(sameLine);
        return isNone || (run < 3 && final) ? ending.Broken(opened.Start + FenceTag.FirstIn(sameLine))
            : run < 3 ? Verdict.More
            : ending.BreakOff(end);
    }
}
