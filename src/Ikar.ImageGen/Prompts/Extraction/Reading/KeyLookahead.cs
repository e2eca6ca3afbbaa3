using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Looks a little ahead for a key with its colon, or for a value without quotes.</summary>
internal static class KeyLookahead
{
    /// <summary>No key is longer: a Russian one with every letter escaped.</summary>
    public const int LongestKey = 120;

    // A key with its quotes, and the most that may stand before its colon.
    private const int Reach = (2 * LongestKey) + Signs.LongestGap;

    private static readonly SearchValues<char> KeySigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    // "undefined"
    private const int LongestLiteral = 9;

    /// <summary>Whether a key with its colon stands here. Without quotes, or where <paramref name="anyQuoted"/> is false, only the keys of a picture are believed.</summary>
    public static Verdict Key(ReadOnlySpan<char> text, int at, bool final, bool anyQuoted, bool anyWord, bool halfQuoted)
    {
        if (text.Length - at <= Reach)
        {
            return KeyHere(text, at, final, anyQuoted, anyWord, halfQuoted);
        }

        // What lies further away is not waited for, and belongs to no key.
        var near = KeyHere(text[..(at + Reach)], at, final: false, anyQuoted, anyWord, halfQuoted);
        return near == Verdict.More ? Verdict.No : near;
    }

    private static Verdict KeyHere(ReadOnlySpan<char> text, int at, bool final, bool anyQuoted, bool anyWord, bool halfQuoted)
    {
        var quote = QuoteForms.IsQuote(text, at, final, out var length, out var form);
        if (quote == Verdict.More)
        {
            return Verdict.More;
        }

        if (quote == Verdict.No)
        {
            return WordKey(text, at, final, anyWord, halfQuoted);
        }

        // A doubled quote counts as one.
        var start = at + length;
        while (form == StringForm.Plain && start < text.Length && text[start] == text[at])
        {
            if (++start - at > LongestKey)
            {
                return Verdict.No;
            }
        }

        var end = start;
        while (end < text.Length && end - start <= LongestKey && !IsKeyEnd(text[end], form))
        {
            end++;
        }

        if (end >= text.Length)
        {
            // Cut inside a key: at the end of the reply it was going to be one.
            return !final ? Verdict.More : end - start <= LongestKey && (anyQuoted || (end > start && KeyVocabulary.IsBeginning(text[start..end]))) ? Verdict.Yes : Verdict.No;
        }

        if (end > start && Signs.IsColon(text[end]) && KeyVocabulary.Classify(text[start..end]) != KeyKind.Foreign)
        {
            // The closing quote of the key is lost, "style: "photo"; then the value must follow.
            var value = BlockLookahead.SkipBlanks(text, end + 1, out _);
            return BlockLookahead.MayGoOn(text, value, final) ? Verdict.More
                : QuoteForms.IsQuote(text, value, final, out _, out _) is var opens && opens != Verdict.No ? opens
                : BareValue(text, value, final);
        }

        if (final && end > start && text[end] == '\\' && end + Signs.Run(text, end) == text.Length)
        {
            // Cut between a backslash and its quote.
            return Verdict.Yes;
        }

        if (end > start && Signs.IsLineEnd(text[end]) && KeyVocabulary.IsBeginning(text[start..end]))
        {
            return OpensAnew(text, end, final);
        }

        if (end == start || end - start > LongestKey || (quote = QuoteForms.IsQuote(text, end, final, out length, out _)) == Verdict.No)
        {
            return Verdict.No;
        }

        if (quote == Verdict.More)
        {
            return Verdict.More;
        }

        if (!anyQuoted && KeyVocabulary.Classify(text[start..end]) == KeyKind.Foreign)
        {
            return Verdict.No;
        }

        var colon = Colon(text, end + length);
        return BlockLookahead.MayGoOn(text, colon, final) ? Verdict.More
            : colon >= text.Length || Signs.IsColon(text[colon]) || (anyQuoted && colon > end + length && LostColon(text, colon, start, end)) ? Verdict.Yes
            : Verdict.No;
    }

    /// <summary>Whether a value without quotes stands here: a bracket, a number or a literal.</summary>
    public static Verdict BareValue(ReadOnlySpan<char> text, int at, bool final)
    {
        if (at >= text.Length)
        {
            return Verdict.No;
        }

        if (char.IsAsciiDigit(text[at]) || text[at] == '-' || Signs.IsObjectOpen(text[at]) || Signs.IsArrayOpen(text[at]))
        {
            return Verdict.Yes;
        }

        var end = at;
        while (end < text.Length && end - at <= LongestLiteral && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end >= text.Length && !final ? Verdict.More : end > at && BlockText.IsLiteral(text[at..end]) ? Verdict.Yes : Verdict.No;
    }

    /// <summary>Whether any key in plain quotes stands here, with a number, a literal or a bracket behind its colon, and JSON behind that: a label in a text goes on in words.</summary>
    public static Verdict KeyOfBareValue(ReadOnlySpan<char> text, int at, bool final)
    {
        var near = text[..Math.Min(text.Length, at + BlockLookahead.Distance)];
        final |= near.Length < text.Length;
        for (var isFirst = true; at < near.Length; isFirst = false)
        {
            var end = near[(at + 1)..].IndexOfAnyExcept(KeySigns);
            end = end < 0 ? near.Length : at + 1 + end;
            var colon = Signs.SkipSpaces(near, Math.Min(near.Length, end + 1));
            var value = Signs.SkipGap(near, Math.Min(near.Length, colon + 1));
            if ((end < near.Length && (near[end] != near[at] || end == at + 1)) || (colon < near.Length && near[colon] != ':'))
            {
                return Verdict.No;
            }

            if (value >= near.Length || Signs.IsObjectOpen(near[value]) || Signs.IsArrayOpen(near[value]))
            {
                return value < near.Length ? Verdict.Yes : final ? Verdict.No : Verdict.More;
            }

            var bare = BareValue(near, value, final);
            if (bare != Verdict.Yes)
            {
                // Behind the first a text is as good; there it may be a label and a quotation.
                return bare == Verdict.No && !isFirst && Signs.IsQuote(near[value]) ? Verdict.Yes : bare;
            }

            while (value < near.Length && (char.IsAsciiLetterOrDigit(near[value]) || near[value] is '.' or '-' or '+'))
            {
                value++;
            }

            var comma = Signs.SkipGap(near, value);
            if (comma < near.Length && near[comma] != ',')
            {
                return Signs.IsCloser(near[comma]) ? Verdict.Yes : Verdict.No;
            }

            at = Signs.SkipGap(near, Math.Min(near.Length, comma + 1));
            if (at < near.Length && !Signs.IsQuote(near[at]))
            {
                return Verdict.No;
            }
        }

        return final ? Verdict.No : Verdict.More;
    }

    // A key of ours that its line cut off: the LLM began anew if a block opens on the next.
    private static Verdict OpensAnew(ReadOnlySpan<char> text, int at, bool final)
    {
        at = Signs.SkipGap(text, at);
        return at >= text.Length ? final ? Verdict.No : Verdict.More
            : text[at] is '`' or '~' ? Signs.IsFence(text, at) ? Verdict.Yes : text.Length - at < 3 && !final ? Verdict.More : Verdict.No
            : Signs.IsObjectOpen(text[at]) || Signs.IsArrayOpen(text[at]) || text[at] == '<' ? Verdict.Yes : Verdict.No;
    }

    // "mood" "calm"
    private static bool LostColon(ReadOnlySpan<char> text, int at, int start, int end) =>
        text[at] == '"' && KeyVocabulary.Classify(text[start..end]) is KeyKind.Explicit or KeyKind.Prompt or KeyKind.Style or KeyKind.Mood or KeyKind.Negative;

    private static Verdict WordKey(ReadOnlySpan<char> text, int at, bool final, bool anyWord, bool halfQuoted)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestKey && Signs.IsWord(text[end]))
        {
            end++;
        }

        // A lost opening quote: description": "…"
        var closed = end < text.Length && end > at && ((halfQuoted && Signs.IsQuote(text[end])) || (anyWord && text[end] == '?')) ? end + 1 : end;
        closed = end > at ? BlockLookahead.SkipBlanksAndComment(text, closed) : closed;
        return end == at || end - at > LongestKey ? Verdict.No
            : BlockLookahead.MayGoOn(text, closed, final) ? Verdict.More
            : closed >= text.Length ? halfQuoted || (anyWord && text[Signs.TrimEnd(text[..at]).Length..at].Contains('\n') && KeyVocabulary.IsBeginning(text[at..end])) ? Verdict.Yes : Verdict.No
            : Signs.IsColon(text[closed]) && (anyWord || KeyVocabulary.Classify(text[at..end]) != KeyKind.Foreign) ? Verdict.Yes : Verdict.No;
    }

    // Past a doubled quote, the question mark of a TypeScript type, blanks and a comment.
    private static int Colon(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (Signs.IsQuote(text[at]) || text[at] == '?'))
        {
            at++;
        }

        return BlockLookahead.SkipBlanksAndComment(text, at);
    }

    private static bool IsKeyEnd(char c, StringForm form) =>
        !char.IsAsciiLetterOrDigit(c) && c != '_' && IsOtherKeyEnd(c, form);

    private static bool IsOtherKeyEnd(char c, StringForm form) =>
        Signs.IsLineEnd(c) || Signs.IsColon(c) || Signs.IsSeparator(c) || c is '{' or '}' || (form == StringForm.Plain ? Signs.IsQuote(c) : form == StringForm.Escaped ? c == '\\' || Signs.IsQuote(c) : c == '&');
}
