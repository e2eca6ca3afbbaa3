using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Asking;

/// <summary>Finds wishes that name the kind of picture behind the thing: "I want my cat as a king in a painting".</summary>
internal static class DrawingMedia
{
    private const int MostAttributes = 2;
    private const int LongestRemark = 10;

    private static readonly string[] Nouns =
    [
        "painting", "drawing", "watercolor", "watercolour", "portrait", "cartoon", "sketch", "illustration", "comic", "caricature", "picture", "poster",
    ];

    private static readonly string[][] RussianEnds = DrawingPhrases.Split(
        "на картине", "на портрете", "на рисунке", "в виде картины", "в виде портрета", "в виде рисунка", "в виде акварели", "в виде комикса", "на картині",
        "на портреті", "на малюнку", "у вигляді картини", "у вигляді портрета", "у вигляді малюнка", "у вигляді акварелі");

    private static readonly string[] RussianKinds =
    [
        "картиной", "рисунком", "портретом", "акварелью", "комиксом", "мультяшкой", "картиною", "малюнком", "портретом", "аквареллю", "коміксом",
    ];

    private static readonly string[] Words = ["текст", "надпись", "подпись", "дату", "напис", "підпис", "text", "words", "caption", "name"];

    /// <summary>"I want my cat in a painting", «хочу кота на картине».</summary>
    public static bool TryFindWanted(in DrawingSentence s, int verb, out DrawingWish wish)
    {
        wish = default;
        var end = End(s);
        if (s.Contains(Infinitive | SoThat | Question | Subject | Negation, verb + 1, end) || s.Is(verb + 1, "to") || s.Is(verb + 1, "you")
            || s.Is(verb + 1, "the") || s.Is(verb + 1, "some"))
        {
            return false;
        }

        for (var i = verb + 1; i < end; i++)
        {
            if (DrawingPhrases.IsAny(s, i, Words))
            {
                return false;
            }

            if (i > verb + 1 && DrawingPhrases.IsAny(s, i, RussianEnds))
            {
                wish = new DrawingWish(verb, verb + 1, verb, i);
                return i + 3 >= end;
            }
        }

        var isStyle = s.Is(end - 1, "style");
        var before = BeforeNoun(s, isStyle ? end - 2 : end - 1);
        var isTied = s.Is(before, "in") || (s.Is(before, "as") && !s.Is(end - 1, "picture") && !s.Is(end - 1, "poster"));
        var to = isStyle ? 0 : before;
        wish = new DrawingWish(verb, verb + 1, verb, to);
        return before > verb + 1 && (isTied || (isStyle && s.IsParting(before)));
    }

    /// <summary>"Now shrek, as a painting".</summary>
    public static bool TryFindRemark(in DrawingSentence s, out DrawingWish wish)
    {
        wish = default;
        var from = 0;
        while (from < s.Count && (s.IsParting(from) || s.Has(from, Lead | And)) && !s.Is(from, "now"))
        {
            from++;
        }

        var end = End(s);
        if (!s.Is(from, "now") || s.Count > LongestRemark || s.Contains(Subject | You | Auxiliary | OtherVerb | Question | Negation | Modal, from, end))
        {
            return false;
        }

        var before = BeforeNoun(s, end - 1);
        wish = new DrawingWish(from, from + 1, from, before);
        return before > from + 1 && s.Is(before, "as");
    }

    /// <summary>"Make it a painting", «сделай его портретом».</summary>
    public static bool TryFindMade(in DrawingSentence s, int verb, out DrawingWish wish)
    {
        wish = default;
        var what = verb + 1;
        if (!DrawingPhrases.IsAny(s, what, DrawingPhrases.Pronouns))
        {
            return false;
        }

        if (s.IsCyrillic(verb))
        {
            wish = new DrawingWish(verb, what + 2, verb);
            return DrawingPhrases.IsAny(s, what + 1, RussianKinds) && (what + 2 == s.Count || s.IsParting(what + 2) || s.Has(what + 2, Polite));
        }

        for (var noun = what + 2; noun <= what + 2 + MostAttributes; noun++)
        {
            if (DrawingPhrases.IsAny(s, noun, Nouns))
            {
                var isAll = noun + 1 == s.Count || s.IsParting(noun + 1) || s.Has(noun + 1, Polite);
                var isOf = s.Is(noun + 1, "of") && !s.Is(noun + 2, "health");
                wish = new DrawingWish(verb, isOf && s.Has(noun, Picture) ? noun + 2 : isOf ? what + 1 : noun + 1, verb);
                return BeforeNoun(s, noun) == what && (isAll || isOf) && !s.Is(verb - 1, "to");
            }
        }

        return false;
    }

    // The token before "a nice painting", or -1.
    private static int BeforeNoun(in DrawingSentence s, int noun)
    {
        if (!DrawingPhrases.IsAny(s, noun, Nouns))
        {
            return -1;
        }

        var i = noun - 1;
        while (i > noun - 1 - MostAttributes && i > 0 && (s.IsPlain(i) || s.Has(i, Trifle | Adjective | Genre)) && !s.Has(i, Article))
        {
            i--;
        }

        return s.Has(i, Article) ? i - 1 : s.IsParting(i) && i < noun - 1 ? i : -1;
    }

    private static int End(in DrawingSentence s)
    {
        var end = s.Count;
        while (end > 0 && (s.IsParting(end - 1) || s.Has(end - 1, Polite)))
        {
            end--;
        }

        return end;
    }
}
