using Ikar.ImageGen.Prompts.Intent.Denials;
using Ikar.ImageGen.Prompts.Intent.Subjects;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Asking;

/// <summary>Tells whether a verb is said as a wish, by its form, as Russian and Ukrainian have one.</summary>
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

            var bySpeaker = s.IsSpeaker(i - 1) || (s.Has(i - 1, Filler | Particle) && s.IsSpeaker(i - 2));
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
        if (DrawingSkills.IsChance(s, verb))
        {
            return true;
        }

        var start = s.ClauseStart(verb);
        var isDenied = IsNegated(s, verb) && !s.IsQuestion && !s.Contains(Whether, 0, s.Count) && !IsDared(s, start, verb);
        if (start > 0 && s.Has(start, Question) && s.Contains(You, start, verb) && s.Contains(Want, 0, start) && s.Contains(Receive, 0, start))
        {
            // «Хочу увидеть, как ты нарисуешь».
            return !s.Contains(Negation, 0, verb);
        }

        // «Нарисуешь — похвалю».
        var isCondition = !s.IsQuestion
            && (s.HasKind(verb + 1, DrawingTokenKind.Break) || (s.HasKind(verb + 1, DrawingTokenKind.Comma) && s.Has(verb + 2, And)));
        if (isDenied || isCondition || s.Contains(Question | SoThat | Subject, start, verb) || IsIdleIf(s, verb))
        {
            return false;
        }

        if (s.EndsWith(verb, "ет") || s.EndsWith(verb, "ит") || s.EndsWith(verb, "ює") || s.EndsWith(verb, "ить"))
        {
            // «Пусть бот нарисует».
            var let = s.Has(verb - 1, You) ? verb - 2 : verb - 1;
            return !s.Has(verb + 1, Definite) && (s.Is(let, "пусть") || s.Is(let, "пускай") || s.Is(let, "хай") || s.Is(let, "нехай"));
        }

        var last = s.Text[s[verb].End - 1];
        if (last is not ('м' or 'М' or 'о' or 'О') || s.Contains(Modal, 0, verb))
        {
            return true;
        }

        // «Рисуем улитку!», but not «рисуем вместе: курс».
        var hasObject = verb + 1 < s.Count && s[verb + 1].Kind == DrawingTokenKind.Word && !s.Has(verb + 1, Preposition)
            && !s.Is(verb + 1, "вместе") && !s.Is(verb + 1, "разом") && !s.Is(verb + 1, "дальше") && !s.Is(verb + 1, "далі");
        return hasObject && IsOpening(s, 0, verb);
    }

    /// <summary>«Хочу, чтобы ты нарисовал», «ты бы нарисовал».</summary>
    public static bool IsPastWish(in DrawingSentence s, int verb)
    {
        if (IsNegated(s, verb))
        {
            return false;
        }

        if (s.Has(verb - 1, You) && s.Has(verb - 2, If))
        {
            // "It would be nice if you drew".
            return s.Contains(Would, 0, verb) || (s.Is(verb - 2, "якби") && !IsIdleIf(s, verb)) || (s.Is(verb - 3, "what") && s.IsQuestion);
        }

        var soThat = s.LastIndexOf(SoThat, 0, verb);
        if (soThat >= 0)
        {
            var wish = s.LastIndexOf(Want | Modal, 0, soThat);
            return wish >= 0 && !IsNegated(s, wish) && (s.Contains(You, soThat, verb) || s.Has(verb + 1, You) || IsOpening(s, soThat + 1, verb));
        }

        var (from, to) = (Math.Max(s.ClauseStart(verb), verb - 3), Math.Min(s.Count, verb + 4));
        return s.Contains(Particle, from, to) && s.Contains(You, from, to) && !s.Contains(Subject | Question, s.ClauseStart(verb), verb) && !IsIdleIf(s, verb);
    }

    /// <summary>«Можешь нарисовать», «надо нарисовать», «прошу нарисовать»; <paramref name="license"/> is the word that makes it a wish.</summary>
    public static bool IsInfinitiveWish(in DrawingSentence s, int verb, DrawingWordRole licenses, out int license)
    {
        license = -1;
        var start = s.ClauseStart(verb);
        var stop = s.LastIndexOf(Stop, start, verb);
        if (stop >= 0)
        {
            // «Нельзя рисовать», but «нельзя ли нарисовать».
            license = stop;
            return s.Has(stop + 1, Whether);
        }

        var isAnyDrawing = s.Is(verb, "рисовать") || s.Is(verb, "малювати");
        if (isAnyDrawing && (s.IsQuestion || DrawingSkills.IsOfAll(s, verb)))
        {
            return false;
        }

        if (IsNegated(s, verb))
        {
            // «Почему бы не нарисовать».
            return s.Contains(Why, 0, verb) && s.Contains(Particle, 0, verb);
        }

        if (s.IsQuestion && IsAskedAfter(s, verb))
        {
            license = verb + 1;
            return !s.Contains(Question | Subject | Negation, start, verb);
        }

        for (var i = verb - 1; i >= 0; i--)
        {
            if (s.Has(i, licenses))
            {
                license = i;
                if (isAnyDrawing && (s.Is(i, "можно") || s.Is(i, "задача") || s.Is(i, "можна") || (s.Has(i, BegNegated) && s.Has(i - 1, Negation))))
                {
                    return false;
                }

                return IsLicense(s, i) && !s.Contains(Negation, Math.Max(i, start), verb);
            }

            if (s.Has(i, Particle) && s.Has(i - 1, Me))
            {
                // «Мне бы кота нарисовать».
                license = i;
                return true;
            }

            if (s.Has(i, ModalPast))
            {
                // «Ребёнок смог бы» is said of others more often than «мог бы».
                license = i;
                var isAddressed = s.Has(i + 1, Particle) && DrawingSubjectEnds.IsAddressee(s, i + 2);
                var isAble = s.Is(i, "смог*") || s.Is(i, "змог*") || s.Is(i, "зміг");
                return (!isAble || s.IsQuestion || s.Contains(You, s.ClauseStart(i), verb))
                    && s.Contains(Particle, Math.Max(0, i - 1), Math.Min(s.Count, i + 4)) && !s.Contains(Subject | If, isAddressed ? i : s.ClauseStart(i), verb)
                    && !s.Contains(Question, s.ClauseStart(i), i);
            }

            if (s.Has(i, Why) && s.Has(i + 1, Particle))
            {
                return true;
            }

            if (s.Has(i, Reporter) && (s.Has(i - 1, Particle) || s.Has(i + 1, Particle)))
            {
                // «Я бы попросил».
                return true;
            }

            if (s.Has(i, About) || (s.Has(i, SoThat) && s.Has(i - 3, About)))
            {
                // «Как насчёт нарисовать», «как насчёт того, чтобы нарисовать».
                var about = s.Has(i, About) ? i : i - 3;
                license = i;
                return s.IsQuestion && s.Has(about - 1, Question) && IsOpening(s, i + 1, verb);
            }

            if (s.Has(i, Question | SoThat | Reporter | Infinitive | MakeCommand | MakeInfinitive | OtherVerb | DrawPast))
            {
                return false;
            }
        }

        // «Нарисовать кота!», but not «нарисовать кота трудно».
        return !isAnyDrawing && !s.IsQuestion && IsOpening(s, 0, verb)
            && !s.Contains(BegNegated | Modal | Auxiliary | Definite | Infinitive | Subject, verb + 1, s.Count) && !IsSaidOfOthers(s, verb);
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

    // «Если нарисуешь», but not «буду рад, если нарисуешь».
    private static bool IsIdleIf(in DrawingSentence s, int verb) => s.Contains(If, s.ClauseStart(verb), verb) && !s.Contains(Glad, 0, s.Count);

    // «Спорим, не нарисуешь».
    private static bool IsDared(in DrawingSentence s, int clause, int verb)
    {
        for (var i = Math.Max(0, clause - 2); i < verb; i++)
        {
            if (s.Is(i, "спорим") || s.Is(i, "спорю") || s.Is(i, "заклад") || s.Is(i, "закладаюсь"))
            {
                return true;
            }
        }

        return false;
    }

    // «Корову нарисовать сможешь?»
    private static bool IsAskedAfter(in DrawingSentence s, int verb) =>
        s.Has(verb + 1, Modal) && (s.EndsWith(verb + 1, "шь") || s.EndsWith(verb + 1, "ш") || s.EndsWith(verb + 1, "те"));

    // «Нарисовать кота может каждый».
    private static bool IsSaidOfOthers(in DrawingSentence s, int verb)
    {
        for (var i = verb + 1; i < s.Count; i++)
        {
            if (s.Is(i, "может") || s.Is(i, "могут") || s.Is(i, "може") || s.Is(i, "можуть"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLicense(in DrawingSentence s, int license)
    {
        var isPast = s.Is(license + 1, "было") && !s.Has(license + 2, Particle);
        var isQuestionOnly = s.Is(license, "готов*") || s.Is(license, "возможность") || s.Is(license, "можливість")
            || s.Is(license, "время") || s.Is(license, "час");
        if (isPast || (isQuestionOnly && !s.IsQuestion) || s.Contains(Question | If, s.ClauseStart(license), license))
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
}
