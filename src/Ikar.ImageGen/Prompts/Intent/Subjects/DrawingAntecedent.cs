using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Subjects;

/// <summary>Finds what a pronoun stands for: "imagine a dragon eating pizza. Now draw <c>it</c>".</summary>
internal static class DrawingAntecedent
{
    // A longer sentence tells a story.
    private const int LongestThing = 16;
    private const int MostAttributes = 3;

    private static readonly string[] Vague =
    [
        "lot", "bit", "few", "friend*", "minute*", "second*", "moment", "day*", "week*", "month*", "year*", "hour*", "time*", "while", "thing*", "problem*",
        "question*", "idea*", "mistake", "little",
    ];

    // What may stand before the thing.
    private static readonly string[][] Openings = DrawingPhrases.Split(
        "мне ~ снился", "мне ~ снилась", "мне ~ снилось", "мне ~ снились", "мне ~ приснился", "мне ~ приснилась", "мне ~ приснилось", "мне ~ приснились",
        "приснился", "приснилась", "представь себе", "представьте себе", "представь", "представьте", "вообрази", "вообразите", "хочу увидеть",
        "хочу посмотреть на", "хочу", "хотим", "хочется", "у меня есть", "у нас есть", "мені ~ снився", "мені ~ снилась", "мені ~ снилася", "мені ~ снилось",
        "мені ~ наснився", "мені ~ наснилась", "мені ~ наснилася", "мені ~ приснився", "мені ~ приснилася", "уяви собі", "уявіть собі", "уяви", "уявіть",
        "хочу побачити", "хочеться", "у мене є", "у нас є", "i dreamt of", "i dreamt about", "i dreamed of", "i dreamed about", "i had a dream about",
        "i had a dream of", "imagine", "picture", "think of", "i want to see", "i wanna see", "i would love to see", "i'd love to see", "i'd like to see",
        "i want", "i need", "i'm looking for", "i am looking for", "looking for", "i was thinking of", "what would", "what does", "there is", "there's",
        "i have", "we have");

    /// <summary>Whether nothing is to be drawn but what a pronoun stands for.</summary>
    public static bool IsPronoun(in DrawingSentence s, int from, int to)
    {
        var isPronoun = false;
        for (var i = from; i < to; i++)
        {
            var isHere = DrawingPhrases.IsAny(s, i, DrawingPhrases.Pronouns);
            if (!isHere && !s.Has(i, Filler | Polite | Particle))
            {
                return false;
            }

            isPronoun |= isHere;
        }

        return isPronoun;
    }

    /// <summary>Whether a wish without a subject points to something said before.</summary>
    public static bool PointsBack(in DrawingSentence s, DrawingWish wish)
    {
        var after = wish.From;
        while (s.Has(after, Filler | Polite))
        {
            after++;
        }

        return DrawingPhrases.IsAny(s, after, DrawingPhrases.Pronouns) || DrawingPhrases.IsAny(s, wish.Verb + 1, DrawingPhrases.Pronouns)
            || DrawingPhrases.IsAny(s, wish.Verb - 1, DrawingPhrases.Pronouns);
    }

    /// <summary>The thing that the sentence itself names before the wish, or nothing.</summary>
    public static string InSentence(in DrawingSentence s, DrawingWish wish)
    {
        var end = wish.Verb;
        while (s.Has(end - 1, Filler | Polite))
        {
            end--;
        }

        return Of(s, s.Has(end - 1, And) ? end - 1 : s.ClauseStart(wish.Verb));
    }

    /// <summary>The thing named by the first tokens of a sentence, or nothing.</summary>
    public static string Of(in DrawingSentence s, int to)
    {
        var from = 0;
        while (from < to && (s.IsParting(from) || s.HasKind(from, DrawingTokenKind.Mention) || s.Has(from, Lead | Filler | Polite | And))
            && !s.Is(from, "мне") && !s.Is(from, "мені"))
        {
            from++;
        }

        var opening = 0;
        foreach (var phrase in Openings)
        {
            opening = phrase[0][0] == s.Beginning(from) ? Math.Max(opening, s.Match(from, phrase)) : opening;
        }

        var isAsked = s.Has(from, Question);
        from += opening;
        while (from < to && (s.IsParting(from) || s.Has(from, Filler)))
        {
            from++;
        }

        to = DrawingSubjectEnds.TrimEnd(s, from, to);
        if (isAsked && to - from > 2 && s.Is(to - 1, "like"))
        {
            // "What would a caravan look like?"
            to -= 2;
        }

        return from < to && to - from <= LongestThing && IsThing(s, from, to, opening > 0) ? DrawingSubject.Text(s, from, to) : "";
    }

    // "A teapot with legs", but not "a friend asked me", "a lot of work".
    private static bool IsNamed(in DrawingSentence s, int from, int to) =>
        (s.Is(from, "a") || s.Is(from, "an") || s.Is(from, "two") || s.Is(from, "three")) && from + 1 < to && s.IsPlain(from + 1)
        && !DrawingPhrases.IsAny(s, from + 1, Vague)
        && !s.Contains(Subject | Auxiliary | OtherVerb | Me | Reporter | Question | DrawPast | Modal | ModalEnglish | WantEnglish, from, to);

    // "Anime girl", "sleepy cat".
    private static bool IsAttribute(in DrawingSentence s, int index, int from) =>
        index < from + MostAttributes && s.IsPlain(index) && !s.IsCyrillic(index) && !s.Has(index, Scene);

    // After no word that opens it, only a sentence that begins with something drawable names the thing: «Дракон ест пиццу».
    private static bool IsThing(in DrawingSentence s, int from, int to, bool isOpened)
    {
        var noun = from;
        while (noun < to && (s.Has(noun, Article | Trifle | Adjective | Definite) || IsAttribute(s, noun, from)))
        {
            noun++;
        }

        return noun < to && (isOpened || s.Has(noun, Scene) || IsNamed(s, from, to)) && !IsPronoun(s, from, to)
            && !s.Has(noun, Infinitive | DrawInfinitive | MakeInfinitive | SoThat | Question | Subject | You | Negation | Polite | Picture)
            && !s.Is(noun, "to") && !s.Is(noun, "that")
            && !s.Contains(DrawCommand | DrawInfinitive | DrawFuture | DrawEnglish | Negation, from, to);
    }
}
