using static Ikar.ImageGen.Prompts.DrawingWordRole;

namespace Ikar.ImageGen.Prompts;

/// <summary>Tells whether a verb is said as a wish: by its form in Russian and Ukrainian, by its place in English.</summary>
internal static class DrawingVerbs
{
    /// <summary>«Не рисуй»: denied right before the verb.</summary>
    public static bool IsNegated(in DrawingSentence s, int verb) => s.Has(verb - 1, Negation) && !s.Has(verb - 1, Would);

    /// <summary>"He said: draw", «переведи: нарисуй»: words that are only told or spoken about.</summary>
    public static bool IsReported(in DrawingSentence s, int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (s.HasKind(i, DrawingTokenKind.Comma))
            {
                break;
            }

            var bySpeaker = IsSpeaker(s, i - 1) || (s.Has(i - 1, Filler) && IsSpeaker(s, i - 2));
            if (s.Has(i, Quotes) || (s.Has(i, Reporter) && !bySpeaker))
            {
                return true;
            }
        }

        return s.IsQuestion && s.Contains(Quotes, verb + 1, s.Count);
    }

    /// <summary>«Нарисуешь кота?», «давай нарисуем».</summary>
    public static bool IsFutureWish(in DrawingSentence s, int verb)
    {
        var start = s.ClauseStart(verb);
        if (s.Contains(Question | SoThat | Subject, start, verb) || IsIdleIf(s, verb) || (IsNegated(s, verb) && !s.IsQuestion && !s.Contains(Whether, 0, s.Count)))
        {
            return false;
        }

        var last = s.Text[s[verb].End - 1];
        return last is not ('м' or 'М' or 'о' or 'О') || s.Contains(Modal, 0, verb);
    }

    /// <summary>«Хочу, чтобы ты нарисовал», «ты бы нарисовал».</summary>
    public static bool IsPastWish(in DrawingSentence s, int verb)
    {
        if (IsNegated(s, verb))
        {
            return false;
        }

        var soThat = s.LastIndexOf(SoThat, 0, verb);
        if (soThat >= 0)
        {
            var wish = s.LastIndexOf(Want | Modal, 0, soThat);
            var isPlural = s.Text[s[verb].End - 1] is 'и' or 'И';
            return wish >= 0 && !IsNegated(s, wish) && (isPlural || s.Contains(You, soThat, verb) || s.Has(verb + 1, You) || IsOpening(s, soThat + 1, verb));
        }

        var (from, to) = (Math.Max(s.ClauseStart(verb), verb - 3), Math.Min(s.Count, verb + 4));
        return s.Contains(Particle, from, to) && s.Contains(You, from, to) && !s.Contains(Subject | Question, s.ClauseStart(verb), verb) && !IsIdleIf(s, verb);
    }

    /// <summary>«Можешь нарисовать», «надо нарисовать», «прошу нарисовать»; <paramref name="license"/> is the word that makes it a wish.</summary>
    public static bool IsInfinitiveWish(in DrawingSentence s, int verb, DrawingWordRole licenses, out int license)
    {
        license = -1;
        var start = s.ClauseStart(verb);
        if (s.Contains(Stop, start, verb))
        {
            return false;
        }

        if (IsNegated(s, verb))
        {
            // «Почему бы не нарисовать».
            return s.Contains(Why, 0, verb) && s.Contains(Particle, 0, verb);
        }

        for (var i = verb - 1; i >= 0; i--)
        {
            if (s.Has(i, licenses))
            {
                license = i;
                return IsLicense(s, i) && !s.Contains(Negation, Math.Max(i, start), verb);
            }

            if (s.Has(i, ModalPast))
            {
                license = i;
                return s.Contains(Particle, Math.Max(0, i - 1), Math.Min(s.Count, i + 4)) && !s.Contains(Subject | If, s.ClauseStart(i), verb)
                    && !s.Contains(Question, s.ClauseStart(i), i);
            }

            if (s.Has(i, Why) && s.Has(i + 1, Particle))
            {
                return true;
            }

            if (s.Has(i, Question | SoThat | Reporter | Infinitive | MakeCommand | MakeInfinitive | OtherVerb | DrawPast))
            {
                return false;
            }
        }

        return !s.IsQuestion && IsOpening(s, 0, verb) && !s.Contains(BegNegated | Modal | Auxiliary | Definite | Infinitive, verb + 1, s.Count);
    }

    /// <summary>"Draw", "can you draw", "I want you to draw", "try to draw": where an English verb is a wish.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="forSelf">Whether "I want to …" is a wish too: "to create an image" is, "to draw" is what a person does.</param>
    /// <param name="isAsked">Whether it is asked: "can you".</param>
    public static bool IsEnglishWish(in DrawingSentence s, int verb, bool forSelf, out bool isAsked)
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

            if (i < 0 || s.IsParting(i) || s[i].Kind is DrawingTokenKind.Mention || s.Has(i, Lead | Let))
            {
                return true;
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
                return s.IsQuestion || (s.Has(i - 2, If) && s.Contains(Would | Glad, 0, s.Count));
            }

            if (Is(s, i, "let"))
            {
                return Is(s, i + 1, "us");
            }

            if (s.Has(i, Negation))
            {
                return s.Has(i - 1, Why);
            }

            if (Is(s, i, "to"))
            {
                if (s.Has(i - 1, Transparent))
                {
                    i -= 2;
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

            return isPolite && !s.Has(i, ModalEnglish | Subject | Question | Auxiliary);
        }
    }

    /// <summary>Whether only small talk stands between two tokens.</summary>
    public static bool IsOpening(in DrawingSentence s, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!s.IsParting(i) && !s.Has(i, Lead | Polite | Filler | And))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsSpeaker(in DrawingSentence s, int index) =>
        Is(s, index, "i") || Is(s, index, "we") || Is(s, index, "я") || Is(s, index, "мы") || Is(s, index, "ми");

    public static bool Is(in DrawingSentence s, int index, string word) =>
        (uint)index < (uint)s.Count && s.Text[s[index].Start..s[index].End].Equals(word, StringComparison.OrdinalIgnoreCase);

    // «Если нарисуешь», but not «буду рад, если нарисуешь».
    private static bool IsIdleIf(in DrawingSentence s, int verb) => s.Contains(If, s.ClauseStart(verb), verb) && !s.Contains(Glad, 0, s.Count);

    private static bool IsLicense(in DrawingSentence s, int license)
    {
        if (s.Contains(Question | If, s.ClauseStart(license), license))
        {
            return false;
        }

        var denied = license - 1;
        while (s.Has(denied, Filler | Polite))
        {
            denied--;
        }

        if (s.Has(denied, Negation))
        {
            return s.Has(license, BegNegated) || (s.IsQuestion && s.Text[s[license].End - 1] is 'ь' or 'е' or 'ш');
        }

        return !s.Has(license, BegNegated);
    }

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
            return true;
        }

        return s.Has(i, ModalEnglish) ? !s.Has(i - 1, Question) : s.Has(i, AskTo) && IsByAsker(s, i);
    }

    private static bool IsToWish(in DrawingSentence s, int to, bool forSelf)
    {
        if (s.Has(to - 1, You))
        {
            return s.Has(to - 2, AskTo) && IsByAsker(s, to - 2);
        }

        if (Is(s, to - 1, "able"))
        {
            return (s.Has(to - 2, You) || (Is(s, to - 2, "be") && s.Has(to - 3, You))) && !s.Contains(Question, 0, to);
        }

        if (Is(s, to - 1, "possible"))
        {
            return !s.Contains(Negation | Question, 0, to);
        }

        return forSelf && s.Has(to - 1, WantEnglish | LikeEnglish) && IsByAsker(s, to - 1);
    }

    // Not "he didn't want you to", "do you want to", "they want".
    private static bool IsByAsker(in DrawingSentence s, int verb)
    {
        var i = verb - 1;
        while (s.Has(i, Filler | Polite) && !s.Has(i, Negation))
        {
            i--;
        }

        return i < 0 || s.IsParting(i) || IsSpeaker(s, i) || s.Has(i, Would | Lead | And);
    }
}
