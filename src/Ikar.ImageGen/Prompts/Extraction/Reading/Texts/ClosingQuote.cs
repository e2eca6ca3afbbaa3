namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Tells whether a quote inside a text is its end, and how much of the text it ends.</summary>
internal static class ClosingQuote
{
    // A text with more quotes inside is junk: in it no lost quote is looked for.
    private const int MostInnerQuotes = 64;

    /// <summary>Whether the text ends at this quote, or before it.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="opened">The text.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="ending">Learns how the text ended, if it did.</param>
    public static Verdict Ends(ReadOnlySpan<char> text, bool final, OpenedText opened, in MetQuote quote, TextEnding ending)
    {
        if (opened.IsContainer && (quote.Length < opened.Quotes || !EndsContainer(text, opened, quote)))
        {
            return Verdict.No;
        }

        var isKey = quote.Matches && opened.Place.InArray ? LostQuotes.IsKeyInArray(text, final, opened, quote, ending) : Verdict.No;
        if (isKey != Verdict.No)
        {
            return isKey;
        }

        var ends = opened.Place.MayEnd(text, quote.After, final, strict: !quote.Matches);
        if (ends == Verdict.Yes && opened.IsPlainValue && IsDoubtful(text, opened, quote))
        {
            var later = LostQuotes.LaterQuoteEnds(text, quote.After, final, opened);
            ends = later == Verdict.Yes ? Verdict.No : later == Verdict.More ? Verdict.More : Verdict.Yes;
        }

        if (ends == Verdict.Yes && opened.IsPlainValue && !opened.IsContainer && !opened.Place.IsForeign)
        {
            var before = UnclosedText.EndsBefore(text, final, opened, quote);
            if (before != Verdict.No)
            {
                ending.Unclosed(quote.At);
                return before;
            }
        }

        return ends switch
        {
            Verdict.Yes => End(text, opened, quote, ending),
            Verdict.No => EndsOtherwise(text, final, opened, quote, ending),
            _ => ends,
        };
    }

    private static Verdict End(ReadOnlySpan<char> text, OpenedText opened, in MetQuote quote, TextEnding ending)
    {
        // A doubled quote at the end belongs half to the text if a quote inside is still open: "he said "hi"", and if it means inches.
        var isQuotation = !opened.OpensTwice || quote.Before > 1;
        var isHalfInside = opened.Form == StringForm.Plain && quote.Length == 2 && opened.Quotes == 1 && isQuotation && (quote.Before % 2 == 1 || IsInches(text, opened, quote));
        var isRepaired = quote.AfterSame || text[quote.At] != text[opened.At] || (quote.Length != opened.Quotes && opened.Form == StringForm.Plain);
        var start = opened.Start + (isQuotation ? 0 : 1);
        var end = quote.At + (isHalfInside ? 1 : 0);
        var repairs = isRepaired ? PromptRepairs.Quotes : PromptRepairs.None;
        return opened.Place.IsKey ? ending.Key(start, end, quote.After, repairs) : ending.Value(start, end, quote.After, repairs);
    }

    // No sign that the text ends with this quote; but one that it ended before may be there.
    private static Verdict EndsOtherwise(ReadOnlySpan<char> text, bool final, OpenedText opened, in MetQuote quote, TextEnding ending)
    {
        if (opened.Place.IsKey)
        {
            var opens = CutKey.OpensValue(text, opened, quote.At, ending);
            return opens == Verdict.No && quote.Before == 0 ? CutKey.IsHalfQuoted(text, opened, quote.At, ending) : opens;
        }

        if (text[opened.At] == '"' && text[quote.At] != '"')
        {
            // Strict JSON has no unescaped plain quote inside such a text, and any others mean nothing.
            return Verdict.No;
        }

        // Two quotes may be the end of this text and the beginning of the next key.
        if (quote.Matches && quote.Length > 1 && opened.Form == StringForm.Plain)
        {
            var ends = opened.Place.MayEnd(text, quote.At + 1, final, strict: false);
            return ends == Verdict.Yes ? ending.Value(opened.Start, quote.At, quote.At + 1, PromptRepairs.Commas) : ends;
        }

        return quote.Before > MostInnerQuotes ? Verdict.No : LostQuotes.BeginsNext(text, final, opened, quote, ending);
    }

    private static bool EndsContainer(ReadOnlySpan<char> text, OpenedText opened, in MetQuote quote) =>
        quote.Matches && (text[quote.At] == text[opened.At] || (text[opened.At] is not ('"' or '\'') && text[quote.At] is not ('"' or '\'')))
        && (!opened.SameInside || (text[opened.Start..quote.At].TrimEnd() is [.., var last] && Signs.IsCloser(last)));

    // Not the sign that opened the text, or only a comment behind it: 'Smith' #10 may well stand inside.
    private static bool IsDoubtful(ReadOnlySpan<char> text, OpenedText opened, in MetQuote quote)
    {
        if (text[quote.At] != text[opened.At])
        {
            return text[opened.At] == '"';
        }

        if (quote.Length > 1 || text[quote.At] is not ('"' or '\''))
        {
            return false;
        }

        var next = Signs.SkipLineGap(text, quote.After);
        return next < text.Length && text[next] is '/' or '#';
    }

    private static bool IsInches(ReadOnlySpan<char> text, OpenedText opened, in MetQuote quote) => text[quote.At] == '"' && quote.At > opened.Start && char.IsAsciiDigit(text[quote.At - 1]);
}
