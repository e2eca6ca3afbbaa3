namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Tells what an opening quote, or a row of them, opens.</summary>
internal static class OpeningQuote
{
    /// <summary>Looks at the quote that stands here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the quote stands.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="place">Where in the block it stands.</param>
    /// <param name="doubledKey">Whether the quotes of the key were doubled.</param>
    /// <param name="opened">The text that it opens.</param>
    /// <returns>Yes: it opens a text. No: the text is empty, and the second quote has closed it.</returns>
    public static Verdict Opens(ReadOnlySpan<char> text, int at, bool final, int length, StringForm form, in TextPlace place, bool doubledKey, out OpenedText opened)
    {
        opened = default;
        var (run, opensTwice, isContainer, sameInside) = (1, false, false, false);
        if (form == StringForm.Plain)
        {
            run = Signs.Run(text, at);
            if (at + run >= text.Length && !final)
            {
                return Verdict.More;
            }

            // "" is an empty text if what follows fits, and a doubled quote otherwise.
            var empty = run == 2 ? place.MayEnd(text, at + 2, final, strict: false) : Verdict.No;
            if (empty != Verdict.No)
            {
                return empty == Verdict.Yes ? Verdict.No : Verdict.More;
            }

            if (run != 2 && LooksInside(text, at, final, run, place, out isContainer, out sameInside) == Verdict.More)
            {
                return Verdict.More;
            }

            opensTwice = run == 2 && !place.IsKey && !doubledKey;
            length = opensTwice ? 1 : run;
        }

        opened = new OpenedText
        {
            Place = place,
            Form = form,
            Open = at,
            Start = at + length,
            Quotes = length,
            IsDouble = form == StringForm.Entities || Signs.IsDoubleQuote(text[form == StringForm.Plain ? at : at + length - 1]),
            OpensTwice = opensTwice,
            IsContainer = isContainer,
            SameInside = sameInside,
            Repairs = form switch
            {
                StringForm.Escaped => PromptRepairs.Escapes,
                StringForm.Entities => PromptRepairs.Encoding,
                _ => text[at] == '"' && run == 1 ? PromptRepairs.None : PromptRepairs.Quotes,
            },
        };
        return Verdict.Yes;
    }

    // The argument of a call, or a wrapper, may be an object written as a text: "{'prompt': 'a cat'}". Quotes inside it end nothing.
    private static Verdict LooksInside(ReadOnlySpan<char> text, int open, bool final, int length, in TextPlace place, out bool isContainer, out bool sameInside)
    {
        (isContainer, sameInside) = (false, false);
        if (place.IsKey || place.InArray || place.LastKey is not (KeyKind.CallArguments or KeyKind.Explicit or KeyKind.Wrapper or KeyKind.ExplicitWrapper or KeyKind.CallWrapper))
        {
            return Verdict.No;
        }

        var at = Signs.SkipGap(text, open + length);
        while (at < text.Length && at - open < Signs.LongestGap && (Signs.IsObjectOpen(text[at]) || Signs.IsArrayOpen(text[at])))
        {
            isContainer = true;
            at = Signs.SkipGap(text, at + 1);
        }

        sameInside = at - open < Signs.LongestGap && at < text.Length && text[at] == text[open];
        return at >= text.Length && !final && at - open < Signs.LongestGap ? Verdict.More : Verdict.Yes;
    }
}
