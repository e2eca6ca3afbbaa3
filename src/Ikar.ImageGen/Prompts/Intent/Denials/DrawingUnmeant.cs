using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells words of asking that are not meant for who reads them, or not now: "draw it yourself", «потом нарисуешь».</summary>
internal static class DrawingUnmeant
{
    private static readonly string[] Selves = ["сам", "сама", "сами", "самі", "yourself", "yourselves", "urself"];

    // Leave to draw is no wish to see it.
    private static readonly string[][] Leaves = DrawingPhrases.Split(
        "если хочешь", "если хотите", "если хочется", "если охота", "если так хочется", "сколько влезет", "сколько хочешь", "сколько хотите",
        "сколько угодно", "сколько душе угодно", "хоть до утра", "хоть весь день", "якщо хочеш", "якщо хочете", "якщо хочеться", "скільки влізе",
        "скільки хочеш", "скільки хочете", "скільки завгодно", "хоч до ранку", "хоч цілий день", "if you like", "if you want", "if you must", "if you wish",
        "if you want to", "if you feel like it", "all you want", "all you like", "as much as you want", "as much as you like", "all day");

    private static readonly string[][] Later = DrawingPhrases.Split(
        "потом", "позже", "попозже", "завтра", "послезавтра", "в другой раз", "как-нибудь потом", "не сейчас", "потім", "пізніше", "післязавтра",
        "іншим разом", "іншого разу", "не зараз", "later", "later on", "tomorrow", "another time", "some other time", "another day", "next time",
        "next week",
        "someday", "not now");

    // The sign to begin, agreed on beforehand.
    private static readonly string[][] Signs = DrawingPhrases.Split(
        "когда ~ скажу", "когда ~ попрошу", "когда ~ напишу", "когда ~ скомандую", "когда ~ крикну", "когда ~ разрешу", "если ~ скажу", "если ~ попрошу",
        "если ~ напишу", "пока ~ скажу", "пока ~ попрошу", "пока ~ напишу", "пока ~ разрешу", "как только ~ скажу", "как только ~ напишу",
        "коли ~ скажу", "коли ~ попрошу", "коли ~ напишу", "коли ~ дозволю", "якщо ~ скажу", "якщо ~ попрошу", "якщо ~ напишу", "поки ~ скажу",
        "поки ~ попрошу", "щойно ~ скажу", "when i say", "when i ask", "when i tell", "when i type", "when i write", "whenever i say", "whenever i ask",
        "whenever i type", "if i say", "if i type", "if i write", "once i say", "once i ask", "once i tell", "until i say", "until i ask",
        "until i tell", "till i say", "till i tell", "unless i ask", "unless i tell", "unless i say");

    // Who has to draw himself asks for these.
    private static readonly string[][] Advice = DrawingPhrases.Split(
        "посоветуй*", "подскажи*", "не успеваю", "не успею", "кто поможет", "кто умеет", "лень", "с чего начать", "как лучше", "какие ~ взять",
        "какой ~ лучше", "какая ~ лучше", "какие ~ лучше", "який ~ краще", "яка ~ краще", "які ~ краще",
        "какую ~ взять", "какой ~ взять", "какими", "чем лучше", "где взять", "не знаю как", "порадь*", "підкажи*", "підкажіть", "не встигаю", "не встигну",
        "хто допоможе", "хто вміє", "ліньки", "лінь", "з чого почати", "як краще", "які ~ взяти", "яку ~ взяти", "який ~ взяти", "якими", "чим краще");

    private static readonly string[] Duties = ["надо", "нужно", "необходимо", "пора", "треба", "потрібно", "задание", "завдання"];

    // What is done with a text; it follows behind a colon.
    private static readonly string[][] TextWork = DrawingPhrases.Split(
        "proofread", "rephrase", "paraphrase", "rewrite", "reword", "pronounce", "transcribe", "punctuate", "read aloud", "read ~ aloud",
        "read out loud", "repeat after", "repeat this",
        "read this", "read it", "edit this", "wrong with this", "отредактируй*", "найди ~ ошибк*", "відредагуй*", "знайди ~ помилк*",
        "check ~ grammar", "check ~ spelling", "check ~ text", "check ~ sentence", "check ~ english", "correct ~ grammar", "correct ~ spelling",
        "correct ~ mistake*", "correct ~ error*", "correct ~ sentence", "correct ~ text", "correct this", "fix ~ grammar", "fix ~ spelling", "fix ~ typo*",
        "fix ~ mistake*", "fix ~ error*", "fix ~ sentence", "fix ~ text", "is this correct", "summarize", "исправь* ~ ошибк*", "исправь* ~ опечатк*",
        "исправь* ~ текст*", "исправь* ~ предложени*", "исправь* ~ орфографи*", "проверь ~ ошибк*",
        "проверь ~ текст*",
        "проверь ~ предложени*", "проверь ~ грамматик*", "проверь ~ орфографи*", "прочитай*", "прочти*", "перефразируй*", "переформулируй*",
        "повтори за мной", "повтори вслух", "повтори фразу", "повтори за мною",
        "перепиши*", "озвучь*", "произнеси*", "виправ* ~ помилк*", "виправ* ~ текст*", "виправ* ~ речення", "перевір* ~ помилк*",
        "перевір* ~ текст*", "перевір* ~ речення", "прочитай*",
        "перефразуй*", "озвуч*", "вимов*");

    // "And then he goes:", «и тут он мне:».
    private static readonly string[] Speeches =
    [
        "goes", "like", "shouts", "screams", "yells", "shouted", "мне", "мені", "такой", "такая", "такие", "такий", "така", "такі", "кричит", "кричить",
        "орет", "орёт", "заявляет", "заявляє", "ему", "ей", "нам",
    ];

    public static bool IsUnmeant(in DrawingSentence s, int verb)
    {
        if (!s.Has(verb, DrawCommand | DrawInfinitive | DrawFuture | DrawEnglish | DrawGerund))
        {
            return false;
        }

        var end = verb + 1;
        while (end < s.Count && !s.IsParting(end))
        {
            end++;
        }

        return IsLeftToOthers(s, verb, end) || IsLeave(s, verb + 1) || IsPutOff(s, verb, end) || IsBySign(s) || IsOwnDuty(s, verb, end) || IsCited(s, verb);
    }

    private static bool IsLeftToOthers(in DrawingSentence s, int verb, int end)
    {
        if (s.Has(verb, DrawInfinitive) || s.IsQuestion)
        {
            return false;
        }

        var before = verb - 1;
        while (s.Has(before, Filler | You | And) || s.Is(before, "давай") || s.Is(before, "себе"))
        {
            before--;
        }

        if (DrawingPhrases.IsAny(s, before, Selves) && (IsNothing(s, verb + 1, end) || s.Is(verb + 1, "сво*")))
        {
            // «Сам рисуй», but not «сам нарисуй кота».
            return true;
        }

        for (var i = verb + 1; i < end; i++)
        {
            if (DrawingPhrases.IsAny(s, i, Selves))
            {
                // Not "draw yourself", "draw a friend of yourself", «нарисуй что-нибудь сам».
                var isPlaced = s.Has(i - 1, Preposition | And) && !s.Is(i - 1, "by");
                var isLast = IsNothing(s, i + 1, end) || s.Has(i + 1, If);
                return isLast && !isPlaced && (s.IsCyrillic(i) || i > verb + 1) && !s.Contains(Something | Question, verb + 1, i);
            }
        }

        return false;
    }

    private static bool IsLeave(in DrawingSentence s, int index)
    {
        index = s.HasKind(index, DrawingTokenKind.Comma) ? index + 1 : index;
        foreach (var leave in Leaves)
        {
            if (s.Match(index, leave) is var length and > 0)
            {
                // «Рисуй, если хочешь, мне всё равно», but not «нарисуй, если хочешь, кота».
                var rest = index + length;
                var isAbandoned = rest + 1 == s.Count || s.Contains(Subject | Me | Negation, rest, s.Count) || s.Is(rest + 1, "nobody");
                if (rest == s.Count || (s.IsParting(rest) && isAbandoned))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPutOff(in DrawingSentence s, int verb, int end)
    {
        foreach (var later in Later)
        {
            if (s.Has(verb, DrawFuture) && !s.IsQuestion && (s.Match(verb - later.Length, later) > 0 || s.Match(verb + 1, later) > 0))
            {
                return true;
            }

            // «Нарисуй его потом», but not "draw the city of tomorrow", «нарисуй, что будет завтра».
            var at = end - later.Length;
            if (at > verb && s.Match(at, later) > 0)
            {
                return IsNothing(s, verb + 1, at)
                    || (!s.Has(at - 1, Definite | Adjective) && !s.Contains(Preposition | And | Question | Subject | Auxiliary, verb + 1, at));
            }
        }

        return false;
    }

    private static bool IsBySign(in DrawingSentence s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Has(i, If | Question) && DrawingPhrases.IsAny(s, i, Signs))
            {
                return true;
            }
        }

        return false;
    }

    // «Мне надо нарисовать кота для школы, посоветуй краски».
    private static bool IsOwnDuty(in DrawingSentence s, int verb, int end)
    {
        if (!s.Has(verb, DrawInfinitive))
        {
            return false;
        }

        var isDuty = false;
        for (var i = 0; i < verb; i++)
        {
            isDuty |= DrawingPhrases.IsAny(s, i, Duties);
        }

        for (var i = end; isDuty && i < s.Count; i++)
        {
            if (DrawingPhrases.IsAny(s, i, Advice))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCited(in DrawingSentence s, int verb)
    {
        for (var colon = verb - 1; colon > 0; colon--)
        {
            if (!s.HasKind(colon, DrawingTokenKind.Break) || s.Text[s[colon].Start] != ':')
            {
                continue;
            }

            var who = s.LastIndexOf(Subject, Math.Max(0, colon - 4), colon);
            var isOfThird = who >= 0 && !s.IsSpeaker(who) && DrawingPhrases.IsAny(s, colon - 1, Speeches);
            for (var i = 0; i < colon && !isOfThird; i++)
            {
                isOfThird = DrawingPhrases.IsAny(s, i, TextWork);
            }

            return isOfThird;
        }

        return false;
    }

    private static bool IsNothing(in DrawingSentence s, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!s.Has(i, Filler | Polite | Particle) && !DrawingPhrases.IsAny(s, i, DrawingPhrases.Pronouns))
            {
                return false;
            }
        }

        return true;
    }
}
