using Ikar.ImageGen.Prompts.Intent.Denials;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Asking;

/// <summary>Tells by its place whether an English verb is a wish: English has no form for it.</summary>
internal static class DrawingEnglish
{
    /// <summary>"Draw", "can you draw", "I want you to draw", "try to draw": where an English verb is a wish.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="forSelf">Whether "I want to …" is a wish too: "to create an image" is, "to draw" is what a person does.</param>
    /// <param name="isAsked">Whether it is asked: "can you".</param>
    public static bool IsWish(in DrawingSentence s, int verb, bool forSelf, out bool isAsked)
    {
        isAsked = s.IsQuestion;
        var i = verb - 1;
        while (true)
        {
            var isPolite = false;
            while (s.Has(i, Filler | Polite) && !s.Has(i, Negation))
            {
                isPolite |= s.Has(i, Polite);
                i--;
            }

            if (DrawingAddressees.IsThirdBot(s, i))
            {
                return DrawingAddressees.IsWishOfThirdBot(s, i, verb);
            }

            if (i < 0 || s.IsParting(i) || s[i].Kind is DrawingTokenKind.Mention || s.Has(i, Lead | Let))
            {
                return true;
            }

            if (s.Is(i, "you'll"))
            {
                return s.IsSpeaker(i - 2) && (s.Is(i - 1, "wish") || s.Is(i - 1, "hope"));
            }

            if (s.Is(i, "like") && (s.Has(i - 1, You | Filler) || s.Is(i - 1, "could") || s.Is(i - 1, "can")))
            {
                // "Could you, like, draw".
                i--;
                continue;
            }

            if (s.Has(i, You))
            {
                isAsked = true;
                return IsAskedOfYou(s, i);
            }

            if (s.Has(i, And))
            {
                return !s.Contains(Subject | Question, 0, i);
            }

            if (s.Has(i, ModalEnglish) && s.Has(i - 1, You))
            {
                if (s.Has(i, Negation) && s.Is(i - 2, "bet") && (i == 2 || s.IsSpeaker(i - 3) || s.IsParting(i - 3)))
                {
                    // "I bet you can't draw a cat", but not "I bet you can't draw".
                    isAsked = true;
                    return true;
                }

                var isHoped = s.IsSpeaker(i - 3) && (s.Is(i - 2, "wish") || s.Is(i - 2, "hope"));
                return s.IsQuestion || isHoped || DrawingSkills.IsWondered(s, i - 2) || (s.Has(i - 2, If) && s.Contains(Would | Glad, 0, s.Count));
            }

            if (s.Is(i, "wanna"))
            {
                isAsked = true;
                return DrawingAddressees.IsInvited(s, i, verb);
            }

            if ((s.Is(i, "must") || s.Is(i, "should") || s.Is(i, "shall")) && (s.Is(i - 1, "you") || s.Is(i - 1, "u")))
            {
                return !s.IsQuestion && IsByAsker(s, i - 1) && s.Has(verb + 1, Article | Filler);
            }

            if (s.Is(i, "that") && s.Is(i - 1, "after"))
            {
                return true;
            }

            if (s.Is(i, "let"))
            {
                return s.Is(i + 1, "us");
            }

            if (s.Has(i, Negation))
            {
                return s.Has(i - 1, Why);
            }

            if (s.Is(i, "to"))
            {
                isAsked |= s.Is(i - 1, "able");
                var urge = DrawingSkills.UrgeBefore(s, i);
                if (urge > 0 || s.Has(i - 1, Transparent))
                {
                    i -= Math.Max(2, urge);
                    continue;
                }

                return IsToWish(s, i, forSelf);
            }

            if (s.Has(i, Transparent))
            {
                i--;
                if (s.Has(i, Negation) && s.Has(i + 1, BegNegated))
                {
                    i--;
                }

                continue;
            }

            if (isPolite && s.Has(i, Auxiliary))
            {
                // "What I want is: please draw".
                return s.Contains(WantEnglish, 0, i);
            }

            return isPolite && !s.Has(i, ModalEnglish | Subject | Question);
        }
    }

    /// <summary>"I want", "I'd like", "can I get", "let me see": where an English verb wishes for a thing.</summary>
    public static bool IsWant(in DrawingSentence s, int verb)
    {
        var i = verb - 1;
        while (s.Has(i, Filler | Polite) && !s.Has(i, Negation))
        {
            i--;
        }

        if (s.Is(i, "gonna"))
        {
            i--;
        }

        if (s.Has(verb, WantEnglish) && (i < 0 || s.IsParting(i) || s.Has(i, Lead | Would | And) || s.IsSpeaker(i)))
        {
            return !s.Contains(Question | If, s.ClauseStart(verb), verb);
        }

        if (s.Has(verb, LikeEnglish) && s.Has(i, Would))
        {
            return !s.Contains(Question | If, s.ClauseStart(verb), verb) && !s.Has(i, Negation);
        }

        var isForMe = s.IsSpeaker(i) && s.Has(i - 1, ModalEnglish) && !s.Has(i - 2, Question);
        return s.Has(verb, GetEnglish) && (isForMe || IsPossible(s, i) || s.Has(i, Let) || s.Is(i, "let") || s.Is(i, "lemme"));
    }

    /// <summary>"Would you mind drawing", "how about drawing", "try drawing".</summary>
    public static bool IsGerundWish(in DrawingSentence s, int verb) =>
        (s.Has(verb - 1, About) && s.Has(verb - 2, Question))
        || (s.Is(verb - 1, "mind") && s.Has(verb - 2, You))
        || (s.Is(verb - 1, "like") && s.Is(verb - 2, "feel") && DrawingAddressees.IsInvited(s, verb - 2, verb))
        || (s.Is(verb - 1, "for") && s.Is(verb - 2, "up") && DrawingAddressees.IsInvited(s, verb - 2, verb))
        || (s.Has(verb - 1, Transparent) && !s.Is(verb - 1, "go") && !s.Contains(Negation | Stop, 0, verb) && IsWish(s, verb - 1, forSelf: false, out _));

    /// <summary>"I like to draw, paint and sketch": one of several things somebody does.</summary>
    public static bool IsListed(in DrawingSentence s, int verb) =>
        s.Contains(DrawEnglish, 0, verb) && (verb + 1 == s.Count || s.Has(verb + 1, And) || s.IsParting(verb + 1));

    // "Can you", "would you", "why don't you", "want you".
    private static bool IsAskedOfYou(in DrawingSentence s, int you)
    {
        var i = you - 1;
        while (s.Has(i, Filler | Polite) && !s.Has(i, Negation))
        {
            i--;
        }

        if (s.Has(i, Negation) && s.Has(i - 1, Why))
        {
            // "Why can't you" complains.
            return !s.Has(i, ModalEnglish);
        }

        if (i < 0 || s.IsParting(i))
        {
            // "Someone draw a cat".
            return s.EndsWith(you, "one") || s.EndsWith(you, "body");
        }

        if (s.Has(i, About))
        {
            return s.Has(i - 1, Question);
        }

        // "I insist that you draw".
        i = s.Is(i, "that") ? i - 1 : i;
        return s.Has(i, ModalEnglish) ? !s.Has(i - 1, Question) : s.Has(i, AskTo) && IsByAsker(s, i);
    }

    private static bool IsToWish(in DrawingSentence s, int to, bool forSelf)
    {
        if (s.Has(to - 1, You))
        {
            // "I want you to", "I'd love for you to".
            var asks = s.Is(to - 2, "for") ? to - 3 : to - 2;
            return s.Has(asks, AskTo) && IsByAsker(s, asks);
        }

        if (s.Is(to - 1, "want") && DrawingAddressees.IsInvited(s, to - 1, to + 1))
        {
            return true;
        }

        if (s.Is(to - 1, "is") || s.Is(to - 1, "free"))
        {
            // "Your task is to", "feel free to".
            return s.Is(to - 2, "feel") || s.Is(to - 3, "your") || s.Is(to - 4, "your");
        }

        if (s.Is(to - 1, "time"))
        {
            return to == 1 || (s.IsQuestion && s.Has(to - 3, You) && !s.Contains(Question, 0, to));
        }

        if (s.Is(to - 1, "able"))
        {
            return (s.Has(to - 2, You) || (s.Is(to - 2, "be") && s.Has(to - 3, You))) && !s.Contains(Question, 0, to);
        }

        if (s.Is(to - 1, "possible") || (s.IsQuestion && s.Has(to - 1, Lead)))
        {
            // "Is it possible to", "would it be ok to".
            return !s.Contains(Negation | Question, 0, to);
        }

        if (s.Is(to - 1, "as") || s.Is(to - 1, "enough") || s.Is(to - 1, "willing") || s.Is(to - 1, "care") || s.Is(to - 1, "kind"))
        {
            // "Would you be so kind as to", "would you care to".
            return IsAskedToBe(s, to);
        }

        return forSelf && s.Has(to - 1, WantEnglish | LikeEnglish) && IsByAsker(s, to - 1);
    }

    // "Is it possible to get", "is there a chance to see".
    private static bool IsPossible(in DrawingSentence s, int to) =>
        s.IsQuestion && s.Is(to, "to") && !s.Contains(Negation | Question, 0, to)
        && (s.Is(to - 1, "possible") || s.Is(to - 1, "chance") || s.Is(to - 1, "way") || s.Has(to - 1, Lead));

    private static bool IsAskedToBe(in DrawingSentence s, int to)
    {
        if (s.Is(to - 1, "care") && (to == 1 || s.IsParting(to - 2)))
        {
            return s.IsQuestion;
        }

        var you = s.LastIndexOf(You, Math.Max(0, to - 7), to);
        return s.Has(you - 1, ModalEnglish) && !s.Contains(Question | Negation, 0, to);
    }

    // Not "he didn't want you to", "do you want to", "they want".
    private static bool IsByAsker(in DrawingSentence s, int verb)
    {
        var i = verb - 1;
        while (s.Has(i, Filler | Polite) && !s.Has(i, Negation))
        {
            i--;
        }

        // "How do I ask you to", "how can I get you to".
        var isAskedHow = s.IsSpeaker(i) && s.Has(i - 2, Question);
        return i < 0 || s.IsParting(i) || (s.IsSpeaker(i) && !isAskedHow) || s.Has(i, Would | Lead | And);
    }
}
