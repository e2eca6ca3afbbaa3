namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Knows where the closing quote of a text or the bracket of its list is lost, and what comes next tells so.</summary>
internal static class LostQuotes
{
    /// <summary>["ink", "wash", "mood": the bracket of the list is lost, and this is the next key.</summary>
    public static Verdict IsKeyInArray(ReadOnlySpan<char> text, bool final, OpenedText opened, in MetQuote quote, TextEnding ending)
    {
        if (!opened.IsPlainValue || opened.Place.Outer != NodeKind.Object || quote.At - opened.Start > KeyLookahead.LongestKey)
        {
            return Verdict.No;
        }

        var colon = Signs.SkipGap(text, quote.After);
        if (colon >= text.Length)
        {
            return final ? Verdict.No : Verdict.More;
        }

        if (text[colon] is not (':' or '\uFF1A') || KeyVocabulary.Classify(text[opened.Start..quote.At]) == KeyKind.Foreign)
        {
            return Verdict.No;
        }

        return ending.KeyAfterList(opened.Start, quote.At, quote.After);
    }

    /// <summary>The closing quote is lost: this one opens the next key, the next element of a list, or the first key of the next object.</summary>
    public static Verdict BeginsNext(ReadOnlySpan<char> text, bool final, OpenedText opened, in MetQuote quote, TextEnding ending)
    {
        var before = TrimSpaces(text, opened.Start, quote.At);
        if (before == opened.Start || !(Signs.IsSeparator(text[before - 1]) || Signs.IsLineEnd(text[before - 1]) || Signs.IsObjectOpen(text[before - 1])))
        {
            return Verdict.No;
        }

        var key = KeyLookahead.Key(text, quote.At, final, anyQuoted: false, anyWord: false, halfQuoted: false);
        key = key == Verdict.No ? KeyLookahead.KeyOfBareValue(text, quote.At, final) : key;
        if (Signs.IsObjectOpen(text[before - 1]))
        {
            return key == Verdict.Yes ? EndsObject(text, opened, before - 1, ending) : key;
        }

        var inArray = opened.Place.InArray;
        if (key == Verdict.No && inArray && quote.Matches && quote.At + 1 < text.Length && !Signs.IsBlank(text[quote.At + 1]))
        {
            // ["ink, "wash"]
            key = LaterQuoteEnds(text, quote.At + 1, final, opened);
        }

        if (key != Verdict.Yes)
        {
            return key;
        }

        before = TrimSeparators(text, opened.Start, before);
        // ["ink, wash], "mood": the bracket is part of no text.
        before = inArray && before > opened.Start && Signs.IsCloser(text[before - 1]) ? before - 1 : before;
        return ending.ValueBefore(opened.Start, before, quote.At);
    }

    /// <summary>Whether the next quote like the opening one ends the text: then one before it that could have ended it too belongs to the text.</summary>
    public static Verdict LaterQuoteEnds(ReadOnlySpan<char> text, int from, bool final, OpenedText opened)
    {
        var near = text[..Math.Min(text.Length, from + Signs.LongestGap)];
        from = Math.Max(from, Math.Min(opened.LaterQuote, near.Length));
        while (from < near.Length)
        {
            var found = near[from..].IndexOfAny(text[opened.At], '\\');
            from = found < 0 ? near.Length : from + found;
            opened.LaterQuote = from;
            if (found < 0)
            {
                break;
            }

            if (text[from] != '\\')
            {
                return opened.Place.MayEnd(text, from + 1, final, strict: true);
            }

            // An escaped quote ends nothing.
            from += 2;
        }

        return final || near.Length < text.Length ? Verdict.No : Verdict.More;
    }

    // [{"description": "a cat}, {"description": the object ended before its comma.
    private static Verdict EndsObject(ReadOnlySpan<char> text, OpenedText opened, int open, TextEnding ending)
    {
        var close = TrimSeparators(text, opened.Start, open) - 1;
        var isEnd = close > opened.Start && Signs.IsCloser(text[close]) && opened.Place.Outer == NodeKind.Array;
        return isEnd ? ending.Value(opened.Start, close, close, PromptRepairs.Quotes) : Verdict.No;
    }

    private static int TrimSpaces(ReadOnlySpan<char> text, int start, int at)
    {
        while (at > start && Signs.IsBlank(text[at - 1]) && !Signs.IsLineEnd(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int TrimSeparators(ReadOnlySpan<char> text, int start, int at)
    {
        while (at > start && (Signs.IsBlank(text[at - 1]) || Signs.IsSeparator(text[at - 1])))
        {
            at--;
        }

        return at;
    }
}
