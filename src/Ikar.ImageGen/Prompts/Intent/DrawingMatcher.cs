using Ikar.ImageGen.Prompts.Intent.Asking;
using Ikar.ImageGen.Prompts.Intent.Denials;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent;

/// <summary>Finds the first wish of a sentence.</summary>
internal static class DrawingMatcher
{
    public static bool TryMatch(in DrawingSentence s, out DrawingWish wish)
    {
        if (!IsAboutCode(s))
        {
            for (var i = 0; i < s.Count; i++)
            {
                if (s[i].Kind == DrawingTokenKind.Command && IsCommand(s, i))
                {
                    wish = new DrawingWish(i, i + 1, i);
                    return true;
                }

                if (s[i].Kind == DrawingTokenKind.Word && (TryDraw(s, i, out wish) || TryMake(s, i, out wish) || TryWant(s, i, out wish))
                    && !DrawingVerbs.IsReported(s, i) && !DrawingIdioms.IsIdiom(s, i) && !DrawingScenes.IsFigurative(s, i)
                    && !DrawingUnmeant.IsUnmeant(s, i) && !DrawingSpeech.IsSpoken(s, i) && !DrawingScreens.IsRedrawn(s, i)
                    && !DrawingPhotos.IsOfLife(s, i))
                {
                    return true;
                }
            }

            if (DrawingNouns.TryFindAlone(s, out var from) && !DrawingPhotos.IsOfLife(s, from - 1))
            {
                wish = new DrawingWish(from, from, from);
                return true;
            }

            if (DrawingMedia.TryFindRemark(s, out wish))
            {
                return true;
            }
        }

        wish = default;
        return false;
    }

    private static bool TryDraw(in DrawingSentence s, int verb, out DrawingWish wish)
    {
        wish = new DrawingWish(verb, verb + 1, 0);
        if (s.Has(verb, DrawCommand) && !DrawingVerbs.IsNegated(s, verb))
        {
            return true;
        }

        if (s.Has(verb, DrawInfinitive) && DrawingVerbs.IsInfinitiveWish(s, verb, Modal, out var license))
        {
            wish = license > verb ? wish with { From = license + 1 } : wish with { Before = license < 0 ? 0 : license + 1 };
            return true;
        }

        if ((s.Has(verb, DrawFuture) && DrawingVerbs.IsFutureWish(s, verb)) || (s.Has(verb, DrawPast) && DrawingVerbs.IsPastWish(s, verb)))
        {
            wish = wish with { Before = s.ClauseStart(verb) };
            return true;
        }

        wish = wish with { Before = verb };
        if (s.Has(verb, DrawEnglish) && DrawingEnglish.IsWish(s, verb, forSelf: false, out var isAsked))
        {
            // Programs render values and pages.
            var isTechnical = s.Is(verb, "render") && !s.Has(verb + 1, Article | Filler | Scene | Picture | Trifle) && !s.Is(verb + 1, "my");
            return !isTechnical && !s.Has(verb + 1, Auxiliary) && !DrawingEnglish.IsListed(s, verb) && !(isAsked && DrawingSkills.IsQuestionOfSkill(s, verb));
        }

        return s.Has(verb, DrawGerund) && DrawingEnglish.IsGerundWish(s, verb);
    }

    private static bool TryMake(in DrawingSentence s, int verb, out DrawingWish wish)
    {
        wish = default;
        var before = 0;
        if (s.Has(verb, MakeCommand) ? !DrawingVerbs.IsNegated(s, verb)
            : s.Has(verb, MakeInfinitive) ? DrawingVerbs.IsInfinitiveWish(s, verb, s.Has(verb, Gives) ? Modal : Modal | Want, out before)
            : s.Has(verb, MakeFuture) && DrawingVerbs.IsFutureWish(s, verb))
        {
            return TryNoun(s, verb, orBefore: true, out wish) || TryScene(s, verb, out wish) || TryNounBeforeAsking(s, verb, out wish)
                || DrawingMedia.TryFindMade(s, verb, out wish);
        }

        if ((s.Is(verb, "напиши") || s.Is(verb, "напишите")) && !DrawingVerbs.IsNegated(s, verb) && TryNoun(s, verb, orBefore: false, out wish))
        {
            // «Напиши картину», but not «напиши портрет героя», which is done in words.
            return DrawingPhrases.IsAny(s, wish.From, DrawingPhrases.Canvases) || DrawingPhrases.IsAny(s, wish.From - 1, DrawingPhrases.Canvases)
                || (s.Has(wish.From, Adjective) && DrawingPhrases.IsAny(s, wish.From + 1, DrawingPhrases.Canvases));
        }

        return s.Has(verb, MakeEnglish)
            && (DrawingEnglish.IsWish(s, verb, forSelf: true, out var isAsked) || (s.EndsWith(verb, "ing") && DrawingEnglish.IsGerundWish(s, verb)))
            && (TryNoun(s, verb, orBefore: false, out wish) || TryScene(s, verb, out wish) || DrawingMedia.TryFindMade(s, verb, out wish))
            && !(isAsked && IsQuestionOfSkill(s, wish));
    }

    // "Can you create pictures?"
    private static bool IsQuestionOfSkill(in DrawingSentence s, DrawingWish wish) =>
        wish.From == s.Count && s.IsQuestion && s.Text[s[^1].End - 1] is 's' or 'S' && !s.Contains(Me | Polite, 0, s.Count);

    private static bool TryWant(in DrawingSentence s, int verb, out DrawingWish wish)
    {
        wish = default;
        if (s.Has(verb, Want))
        {
            return !DrawingVerbs.IsNegated(s, verb) && !s.Contains(Question | If, s.ClauseStart(verb), verb)
                && (TryNoun(s, verb, orBefore: true, out wish) || DrawingMedia.TryFindWanted(s, verb, out wish));
        }

        if (s.Has(verb, Particle) && s.Has(verb - 1, Me) && s.ClauseStart(verb) == verb - 1)
        {
            // «Мне бы картинку».
            return TryNoun(s, verb, orBefore: false, out wish);
        }

        if (s.Has(verb, Receive) && s.IsQuestion && (s.Is(0, "могу") || s.Is(0, "можу") || s.Is(1, "могу") || s.Is(1, "можу")))
        {
            // «Могу ли я получить картинку?»
            return TryNoun(s, verb, orBefore: false, out wish);
        }

        if (s.Has(verb, Receive) && s.Contains(Glad, 0, verb) && s.Contains(Particle | Would, 0, verb))
        {
            // «Было бы здорово получить картинку».
            return TryNoun(s, verb, orBefore: false, out wish);
        }

        if (s.IsQuestion && verb == s.Count - 1 && s.Has(verb, Modal))
        {
            // «Картинку можешь?»
            wish = DrawingNouns.TryFindBefore(s, verb, out var from) ? new DrawingWish(verb, verb + 1, from) : default;
            return wish.From > 0;
        }

        if (s.Is(verb, "use") && s.Has(verb - 1, Filler) ? s.Is(verb - 2, "could") && s.IsSpeaker(verb - 3)
            : s.Is(verb, "use") && s.Is(verb - 1, "could") && s.IsSpeaker(verb - 2))
        {
            return TryNoun(s, verb, orBefore: false, out wish);
        }

        if (s.Has(verb, Negation | Subject) && TryUnderstatement(s, verb, out wish))
        {
            return true;
        }

        if (s.Has(verb, About))
        {
            return s.Has(verb - 1, Question) && TryNoun(s, verb, orBefore: false, out wish);
        }

        return s.Has(verb, WantEnglish | LikeEnglish | GetEnglish | Receive) && DrawingEnglish.IsWant(s, verb)
            && (TryNoun(s, verb, orBefore: false, out wish) || (s.Has(verb, WantEnglish | LikeEnglish) && DrawingMedia.TryFindWanted(s, verb, out wish)));
    }

    private static bool TryNoun(in DrawingSentence s, int verb, bool orBefore, out DrawingWish wish)
    {
        if (DrawingNouns.TryFindAfter(s, verb, out var from) || (!s.Has(verb, Gives) && DrawingBackdrops.TryFind(s, verb, out from)))
        {
            wish = new DrawingWish(verb, from, verb);
            return true;
        }

        wish = default;
        if (orBefore && DrawingNouns.TryFindBefore(s, verb, out from))
        {
            wish = new DrawingWish(verb, verb + 1, from);
            return true;
        }

        return false;
    }

    // «Картинку кота, сделаешь?»
    private static bool TryNounBeforeAsking(in DrawingSentence s, int verb, out DrawingWish wish)
    {
        var isAsked = s.IsQuestion && s.Has(verb, MakeFuture) && verb == s.Count - 1 && s.HasKind(verb - 1, DrawingTokenKind.Comma);
        wish = isAsked && DrawingNouns.TryFindBefore(s, verb - 1, out var from) ? new DrawingWish(verb, verb + 1, from) : default;
        return wish.From > 0;
    }

    // «Не отказался бы от картинки», "wouldn't mind a picture".
    private static bool TryUnderstatement(in DrawingSentence s, int first, out DrawingWish wish)
    {
        wish = default;
        foreach (var phrase in DrawingPhrases.Understatements)
        {
            if (phrase[0][0] == s.Beginning(first) && s.Match(first, phrase) is var length and > 0)
            {
                var start = s.ClauseStart(first);
                var who = s.LastIndexOf(Subject | You, start, first);
                var isPast = s.EndsWith(first + 1, "лся") || s.EndsWith(first + 1, "лась") || s.EndsWith(first + 1, "лись") || s.EndsWith(first + 1, "ився");
                return (who < 0 || s.IsSpeaker(who)) && !s.Contains(Question | If, start, first) && (!isPast || s.Contains(Particle, start, first + length))
                    && !s.Has(first + length, DrawGerund) && TryNoun(s, first + length - 1, orBefore: false, out wish);
            }
        }

        return false;
    }

    private static bool TryScene(in DrawingSentence s, int verb, out DrawingWish wish)
    {
        wish = new DrawingWish(verb, verb + 1, verb);
        return DrawingScenes.IsAskedFor(s, verb);
    }

    private static bool IsCommand(in DrawingSentence s, int index) =>
        s.Has(index, DrawCommand | DrawEnglish | Picture | MakeCommand) || (s.Has(index, MakeEnglish) && !s.Has(index, Gives))
        || s.Is(index, "imagine") || s.Is(index, "gen") || s.Is(index, "imagen");

    private static bool IsAboutCode(in DrawingSentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            var isMeans = s.Has(i - 1, ToolPreposition) || (s.Is(i - 1, "the") && s.Has(i - 2, ToolPreposition));
            var isCode = s.Has(i, Code) && !s.Is(i + 1, "менделеев*") && !s.Is(i + 1, "менделєєв*");
            if (isCode || DrawingScenes.IsTyped(s, i) || (s.Has(i, Tool) && isMeans && !DrawingScenes.IsSomebodysTool(s, i)))
            {
                return true;
            }
        }

        return false;
    }
}
