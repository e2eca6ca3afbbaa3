using Ikar.ImageGen.Prompts.Intent.Denials;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Asking;

/// <summary>Finds the noun for a picture that a verb asks for: "make me a nice <c>picture</c> of".</summary>
internal static class DrawingNouns
{
    private const int FurthestNoun = 9;
    private const int MostUnknown = 4;

    private static readonly string[] Lost =
    [
        "получил*", "потерял*", "купил*", "распечатал*", "отримал*", "отримав", "загубил*", "загубив", "купив", "роздрукув*",
    ];

    private const DrawingWordRole Statement = Negation | OtherVerb | Infinitive | Reporter | Quotes | Subject | DrawPast;

    /// <summary>Finds the noun after a verb.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="from">Where the subject begins: after the noun, or at the phrase of the noun if that says something itself.</param>
    public static bool TryFindAfter(in DrawingSentence s, int verb, out int from)
    {
        from = verb + 1;
        var isDefinite = false;
        var unknown = 0;
        var phrase = -1;
        for (var i = verb + 1; i < s.Count && i <= verb + FurthestNoun; i++)
        {
            if (IsPause(s, i, verb, unknown))
            {
                if (s.HasKind(i, DrawingTokenKind.Break))
                {
                    (phrase, unknown) = (-1, 0);
                }

                continue;
            }

            if (s[i].Kind != DrawingTokenKind.Word)
            {
                return false;
            }

            if (GenreAt(s, i) is var words and > 0 && !s.Has(i + words, Compound | Comparative | Infinitive)
                && !DrawingScreens.IsModifier(s, i + words - 1) && !DrawingScreens.IsTurned(s, verb, i + words - 1, isDefinite))
            {
                from = phrase < 0 ? i : phrase;
                return true;
            }

            if (s.Has(i, Picture | Genre) && IsHead(s, i, verb, isDefinite, unknown))
            {
                from = SubjectStart(s, i, phrase, unknown);
                return true;
            }

            if (IsSmallTalk(s, i))
            {
                phrase = -1;
                continue;
            }

            phrase = phrase < 0 ? i : phrase;
            isDefinite |= s.Has(i, Definite);
            if (!s.Has(i, Definite | Article | Trifle | Adjective) && !IsAttribute(s, i, ++unknown))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Finds a noun that opens the clause before a verb: «картинку с котом хочу».</summary>
    public static bool TryFindBefore(in DrawingSentence s, int verb, out int from)
    {
        var i = s.ClauseStart(verb);
        const DrawingWordRole asking = Modal | ModalPast | Particle | Whether | You;
        while (i < verb && (s.Has(i, asking | Filler | Polite | Lead | And | Article | Trifle | Adjective) || (s.Has(i, Negation) && s.Has(i + 1, asking))))
        {
            i++;
        }

        from = s.Has(i, Genre) && !s.Has(i, Picture) ? i : i + 1;
        return i < verb && s.Has(i, Picture | Genre) && !s.Contains(Question | Subject | Auxiliary | OtherVerb | Infinitive, i, verb)
            && !s.Has(verb + 1, Infinitive) && !IsCompared(s, verb + 1) && !s.Has(verb - 1, Negation);
    }

    /// <summary>A wish without a verb: "picture of a cat please", «картинку с котом».</summary>
    public static bool TryFindAlone(in DrawingSentence s, out int from)
    {
        from = 0;
        var isPolite = s.Contains(Polite, 0, s.Count) || WouldBeNice(s);
        if (s.Contains(Statement | Question | Auxiliary | Definite, 0, s.Count) && !IsAllowedAlone(s))
        {
            return false;
        }

        var i = 0;
        while (s.Count > i && (s.IsParting(i) || s[i].Kind == DrawingTokenKind.Mention || s.Has(i, Lead | Filler | Polite | And)))
        {
            i++;
        }

        var phrase = i;
        var unknown = 0;
        while (s.Has(i, Article | Trifle | Adjective) || (i < s.Count && s.IsPlain(i) && isPolite && ++unknown <= 2))
        {
            i++;
        }

        if (!s.Has(i, Picture | Genre) || s.Has(i + 1, Compound) || DrawingScreens.IsModifier(s, i) || IsCompared(s, i + 1)
            || (s.Has(i, DrawGerund) && (unknown > 0 || !s.Has(i + 1, Join))))
        {
            return false;
        }

        var isTelling = s.Has(i, Picture) && unknown == 0 && !s.Contains(Adjective, phrase, i);
        from = isTelling ? i + 1 : phrase;
        var isAccusative = s.IsCyrillic(i) && s.Text[s[i].End - 1] is 'у' or 'ю' or 'У' or 'Ю';
        // «Визитку потерял», «листівочку отримала, дякую».
        var isLost = DrawingPhrases.IsAny(s, i + 1, Lost) || s.EndsWith(s.Count - 1, "ял") || s.EndsWith(s.Count - 1, "ал")
            || s.EndsWith(s.Count - 1, "ил") || s.EndsWith(s.Count - 1, "ел");
        var isDescribed = s.Has(i + 1, Join) || (i + 1 < s.Count && s.IsCyrillic(i));
        return isPolite || (isAccusative && !isLost && !s.IsQuestion) || (isDescribed && !s.IsQuestion && !s.IsCyrillic(i) && s.Count <= 14);
    }

    private static bool IsAllowedAlone(in DrawingSentence s) =>
        (s.Contains(Polite, 0, s.Count) || WouldBeNice(s)) && !s.Contains(Statement | Question, 0, s.Count)
        && !s.Contains(Definite | Auxiliary, 0, Math.Min(s.Count, 4));

    // "A picture of a cat would be nice".
    private static bool WouldBeNice(in DrawingSentence s) => s.Has(s.Count - 1, Glad) && s.Is(s.Count - 2, "be") && s.Has(s.Count - 3, Would);

    /// <summary>«Картину Айвазовского», "a painting by Monet", «картину, висящую на стене»: the noun belongs to the subject.</summary>
    public static bool IsAttributed(in DrawingSentence s, int noun)
    {
        if (s.Is(noun, "картин*") || s.Is(noun, "paint*") || s.Is(noun, "полотн*"))
        {
            var isParticiple = s.HasKind(noun + 1, DrawingTokenKind.Comma) && s.Has(noun + 2, Adjective)
                && (s.EndsWith(noun + 2, "щую") || s.EndsWith(noun + 2, "щие") || s.EndsWith(noun + 2, "щая")) && !s.Is(noun + 2, "изображ*");
            return isParticiple || DrawingPhrases.IsAny(s, noun + 1, DrawingPhrases.Painters) || IsBy(s, noun + 1);
        }

        return !s.IsCyrillic(noun) && IsBy(s, noun + 1);
    }

    // "By Monet", but not "by hand", "by Monday".
    private static bool IsBy(in DrawingSentence s, int index) =>
        s.Is(index, "by") && index + 1 < s.Count && char.IsUpper(s.Text[s[index + 1].Start]) && !s.EndsWith(index + 1, "day");

    private static bool IsHead(in DrawingSentence s, int noun, int verb, bool isDefinite, int unknown)
    {
        if (s.Has(noun + 1, Compound | Infinitive) || DrawingScreens.IsModifier(s, noun) || DrawingScreens.IsTurned(s, verb, noun, isDefinite)
            || IsCompared(s, noun + 1) || (s.Has(noun + 1, Picture | Genre) && !s.IsCyrillic(noun))
            || DrawingPhrases.IsAny(s, noun - 1, DrawingPhrases.OtherImages) || DrawingPhrases.IsAny(s, noun, DrawingPhrases.Copies)
            || ((s.Is(noun, "картины") || s.Is(noun, "paintings")) && s.Contains(Receive, verb + 1, noun)))
        {
            return false;
        }

        if (isDefinite)
        {
            var isOwn = s.Has(noun, Genre) && !s.Has(noun, Picture);
            return !s.Has(verb, Gives) && (isOwn || (!s.IsCyrillic(noun) && s.Has(noun + 1, Join))) && !s.Has(noun + 1, Auxiliary);
        }

        // «Описание картинки», «десяток картинок»: another noun's genitive.
        var isPlural = s.EndsWith(noun, "ок") && !s.Has(noun, Genre) && !s.Is(noun, "рисунок");
        return unknown == 0 || !s.IsCyrillic(noun) || (s.Text[s[noun].End - 1] is not ('и' or 'ы' or 'а' or 'я') && !isPlural);
    }

    // «Картинку ярче», «картинку ещё чуть ярче»: one that is there already.
    private static bool IsCompared(in DrawingSentence s, int index)
    {
        while (!s.Has(index, Comparative) && DrawingPhrases.IsAny(s, index, DrawingPhrases.Degrees))
        {
            index++;
        }

        return s.Has(index, Comparative);
    }

    // "Make me, please, a picture", «сделай: картинку».
    private static bool IsPause(in DrawingSentence s, int index, int verb, int unknown) => s[index].Kind switch
    {
        DrawingTokenKind.Comma => s.Has(index - 1, Polite) || s.Has(index + 1, Polite) || unknown > 0,
        DrawingTokenKind.Break => index == verb + 1 || (s.Has(verb, WantEnglish | Want) && s.Has(index + 1, Article | Picture | Genre)),
        _ => false,
    };

    private static bool IsSmallTalk(in DrawingSentence s, int index) =>
        s.Has(index, Filler | Polite | Whether | Particle | Receive)
        || (s.Has(index, You) && s.IsCyrillic(index))
        || (s.Is(index, "for") && (s.Is(index - 1, "ask") || s.Is(index - 2, "ask")))
        || (s.Has(index, You) && s.Is(index - 1, "ask"))
        || s.Is(index, "up") || s.Is(index, "together") || s.Is(index, "over") || (s.Is(index, "is") && s.Has(index - 1, WantEnglish))
        || (s.Is(index, "with") && (s.Has(index - 1, Me) || s.Is(index - 1, "up")))
        || (s.Is(index, "to") && s.Has(index + 1, Receive))
        || (s.Is(index, "на") && s.Has(index - 1, Receive))
        || (s.Has(index, Me) && s.HasKind(index - 1, DrawingTokenKind.Word) && s.Has(index - 1, MakeCommand))
        || (s.Is(index, "to") && s.Has(index - 1, Me));

    // A word of unknown meaning before the noun: English has many ("oil painting"), Russian hardly any («аниме арт»).
    private static bool IsAttribute(in DrawingSentence s, int index, int unknown)
    {
        var mayBe = s.IsPlain(index) || s.Has(index, And | Genre | Picture | Lead) || (s.Has(index, Compound) && unknown > 1);
        var isRussian = s.IsCyrillic(index);
        return mayBe && unknown <= MostUnknown && (!isRussian || (unknown == 1 && s.Has(index + 1, Picture | Genre) && s.IsCyrillic(index + 1)));
    }

    private static int SubjectStart(in DrawingSentence s, int noun, int phrase, int unknown)
    {
        var isGenre = s.Has(noun, Genre) && !s.Has(noun, Picture);
        var isTelling = phrase >= 0 && (unknown > 0 || s.Contains(Adjective, phrase, noun));
        if (IsAttributed(s, noun))
        {
            return phrase < 0 ? noun : phrase;
        }

        if (!isGenre && (s.Is(noun + 1, "к") || s.Is(noun + 1, "ко") || s.Is(noun + 1, "до") || s.Is(noun + 1, "для") || s.Is(noun + 1, "for")))
        {
            // «Картинка к статье».
            return phrase < 0 ? noun : phrase;
        }

        return isTelling || (isGenre && phrase >= 0) ? phrase : isGenre ? noun : noun + 1;
    }

    private static int GenreAt(in DrawingSentence s, int index)
    {
        foreach (var genre in DrawingPhrases.Genres)
        {
            if (s.Match(index, genre) is var length and > 0)
            {
                return length;
            }
        }

        return 0;
    }
}
