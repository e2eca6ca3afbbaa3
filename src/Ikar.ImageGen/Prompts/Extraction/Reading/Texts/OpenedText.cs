namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>A text in quotes that has been opened: what its opening quote, or a row of them, says, and what stands right behind it.</summary>
/// <param name="place">Where in the block the text stands.</param>
internal sealed class OpenedText(TextPlace place)
{
    /// <summary>Where in the block it stands.</summary>
    public TextPlace Place => place;

    /// <summary>How its quotes are written.</summary>
    public StringForm Form { get; private set; }

    /// <summary>Where its opening quote stands.</summary>
    public int At { get; private set; }

    /// <summary>How long its opening quote is, with the backslashes before it, or how many there are.</summary>
    public int Quotes { get; private set; }

    /// <summary>Where its content begins.</summary>
    public int Start => At + Quotes;

    /// <summary>Whether these are double quotes.</summary>
    public bool IsDouble { get; private set; }

    /// <summary>Two quotes, and the end will tell what they are: either ""a cat"", or a text that begins with a quotation. The second is a part of the content so far.</summary>
    public bool OpensTwice { get; private set; }

    /// <summary>Whether it is an object or a list written as a text: quotes inside it end nothing.</summary>
    public bool IsContainer { get; private set; }

    /// <summary>Whether the quotes inside such a container are like its own.</summary>
    public bool SameInside { get; private set; }

    /// <summary>How far a quote like the opening one was looked for behind another, up to the one that was found: those between need not look again. Below zero for not at all.</summary>
    public int LaterQuote { get; set; }

    /// <summary>What had to be repaired to open it.</summary>
    public PromptRepairs Repairs { get; private set; }

    /// <summary>Whether it is a value in quotes that are neither escaped nor written as entities.</summary>
    public bool IsPlainValue => Form == StringForm.Plain && !place.IsKey;

    /// <summary>Looks at the quote that stands here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the quote stands.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="doubledKey">Whether the quotes of the key were doubled.</param>
    /// <returns>Yes: it opens a text. No: the text is empty, and the second quote has closed it.</returns>
    public Verdict Open(ReadOnlySpan<char> text, int at, bool final, int length, StringForm form, bool doubledKey)
    {
        (Form, At, Quotes) = (form, at, length);
        (OpensTwice, IsContainer, SameInside, LaterQuote) = (false, false, false, -1);
        IsDouble = form == StringForm.Entities || Signs.IsDoubleQuote(text[at + length - 1]);
        if (form != StringForm.Plain)
        {
            Repairs = form == StringForm.Escaped ? PromptRepairs.Escapes : PromptRepairs.Encoding;
            return Verdict.Yes;
        }

        var run = Signs.Run(text, at);
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

        OpensTwice = run == 2 && !place.IsKey && !doubledKey;
        Quotes = OpensTwice ? 1 : run;
        Repairs = text[at] == '"' && run == 1 ? PromptRepairs.None : PromptRepairs.Quotes;
        return run != 2 && !place.IsKey ? LooksInside(text, final) : Verdict.Yes;
    }

    // The argument of a call, or a wrapper, may be an object written as a text: "{'prompt': 'a cat'}". Quotes inside it end nothing.
    private Verdict LooksInside(ReadOnlySpan<char> text, bool final)
    {
        if (place.InArray || place.LastKey is not (KeyKind.CallArguments or KeyKind.Explicit or KeyKind.Wrapper or KeyKind.ExplicitWrapper or KeyKind.CallWrapper))
        {
            return Verdict.Yes;
        }

        var next = Signs.SkipGap(text, Start);
        while (next < text.Length && next - At < Signs.LongestGap && (Signs.IsObjectOpen(text[next]) || Signs.IsArrayOpen(text[next])))
        {
            IsContainer = true;
            next = Signs.SkipGap(text, next + 1);
        }

        SameInside = next - At < Signs.LongestGap && next < text.Length && text[next] == text[At];
        return next >= text.Length && !final && next - At < Signs.LongestGap ? Verdict.More : Verdict.Yes;
    }
}
