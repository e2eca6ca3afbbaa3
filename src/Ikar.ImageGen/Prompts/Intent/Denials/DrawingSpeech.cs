using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells words that somebody else spoke from wishes by what stands behind them: "draw me a sheep, said the Little Prince".</summary>
internal static class DrawingSpeech
{
    private const int LongestSpeaker = 4;

    // Before the speaker: «сказал учитель».
    private static readonly string[] Spoken =
    [
        "сказал", "сказала", "сказали", "попросил", "попросила", "попросили", "просит", "просят", "говорит", "говорила", "говорил", "велел", "велела",
        "воскликнул*", "крикнул*", "кричит", "прошептал*", "приказал*", "повторил*", "повторяет", "ответил*", "пишет", "написал*", "произнес*", "произнёс",
        "умоляет", "объявил*", "сказав", "попросив", "попросила", "просить", "каже", "казав", "казала", "вигукнув", "вигукнула", "крикнув", "крикнула",
        "прошепот*", "наказав", "наказала", "повторив", "відповів", "відповіла", "пише", "said", "says", "replied", "shouted", "whispered", "yelled",
        "exclaimed", "begged", "begs", "cried", "repeated", "sang", "sings", "whispers", "шепчет", "шепоче",
    ];

    // Behind the speaker: "the teacher said". "My wife asked" is a reason.
    private static readonly string[] Told =
    [
        "said", "says", "told", "shouted", "whispered", "yelled", "exclaimed", "begged", "begs", "repeated", "сказал", "сказала", "сказав", "говорит", "каже",
        "говорил", "говорила", "казав", "казала",
    ];

    // Who wants to know where words are from has read them.
    private static readonly string[][] Sources = DrawingPhrases.Split(
        "из какой", "из какого", "из какой это", "откуда это", "откуда эта", "откуда фраза", "откуда цитата", "чья это", "чьи это", "чья фраза", "чьи слова",
        "кто это сказал", "кто так говорил", "что это за", "з якої", "з якого", "звідки це", "звідки ця", "чия це", "чиї це", "хто це сказав", "що це за",
        "who said", "which book", "what book", "which movie", "what movie is", "where is this from", "where is that from", "where's that from", "whose words");

    /// <summary>Whether somebody is said to have spoken the words of a verb.</summary>
    public static bool IsSpoken(in DrawingSentence s, int verb)
    {
        for (var i = verb + 1; i < s.Count; i++)
        {
            if (s.IsParting(i) && (IsSaidBy(s, i + 1) || IsSpeakers(s, i + 1) || (s.IsQuestion && DrawingPhrases.IsAny(s, i + 1, Sources))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«Нарисуй барашка! — сказал принц»: whether a speaker is named behind a dash after the sentence.</summary>
    public static bool IsSpokenBefore(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("!?.… \"”»");
        if (rest.IsEmpty || rest[0] is not ('—' or '–' or '-'))
        {
            return false;
        }

        rest = rest[1..].TrimStart();
        foreach (var word in Spoken)
        {
            var stem = word.AsSpan().TrimEnd('*');
            if (rest.StartsWith(stem, StringComparison.OrdinalIgnoreCase)
                && (stem.Length < word.Length || rest[stem.Length..].StartsWith(" ", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // «Сказала я классу», "said the teacher"; not «сказал же», «говорят, ты умеешь».
    private static bool IsSaidBy(in DrawingSentence s, int index)
    {
        if (!DrawingPhrases.IsAny(s, index, Spoken))
        {
            return false;
        }

        var who = index + 1;
        while (s.Has(who, Me | Article | Definite))
        {
            who++;
        }

        return s.HasKind(who, DrawingTokenKind.Word) && !s.Has(who, You | Question | SoThat | Preposition | And | Negation)
            && !(s.Has(who, Filler | Particle) && !s.Has(who, Me)) && !s.Has(who + 1, Auxiliary);
    }

    // "The teacher said, and everyone laughed", "I told the class"; not "my wife said it would be cute".
    private static bool IsSpeakers(in DrawingSentence s, int index)
    {
        for (var i = index + 1; i < index + LongestSpeaker && s.HasKind(i, DrawingTokenKind.Word); i++)
        {
            if (DrawingPhrases.IsAny(s, i, Told))
            {
                var isSaid = i + 1 == s.Count || s.IsParting(i + 1) || (s.Is(i, "told") && s.Has(i + 1, Definite));
                return isSaid && (!s.IsSpeaker(index) || s.Is(i, "told")) && !s.Has(index, You | And | Question)
                    && !s.Is(index, "as") && !s.Is(index, "как") && !s.Is(index, "like");
            }
        }

        return false;
    }
}
