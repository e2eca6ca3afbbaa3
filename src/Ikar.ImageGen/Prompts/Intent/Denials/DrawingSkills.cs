using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells what is asked about drawing: whether the bot can at all, or, in a roundabout way, that it does.</summary>
internal static class DrawingSkills
{
    private const int FurthestChance = 5;

    // Denials that urge: "don't forget to draw".
    private static readonly string[][] Urges = DrawingPhrases.Split(
        "don't forget to", "dont forget to", "do not forget to", "don't hesitate to", "dont hesitate to", "do not hesitate to", "don't be afraid to",
        "dont be afraid to", "do not be afraid to", "don't be shy to", "dont be shy to", "don't be scared to", "dont be scared to", "don't fail to",
        "do not fail to", "don't be too lazy to", "dont be too lazy to", "don't neglect to", "don't you forget to", "dont u forget to");

    // «Рисовать вообще», «рисовать или только болтать».
    private static readonly string[] Tails = ["вообще", "взагалі", "хоть", "хоч", "или", "иль", "либо", "чи", "або"];

    private static readonly string[][] EnglishTails = DrawingPhrases.Split(
        "at all", "though", "tho", "well", "yet", "or not", "or nah", "or something", "or what", "or only", "or just", "or are you", "or are u", "or do you");

    private static readonly string[] Abilities = ["можешь", "можете", "можеш"];

    private static readonly string[] Chances = ["шанс", "шансы", "шанси", "вероятность", "ймовірність", "надежда", "надія", "можливість", "возможность"];

    /// <summary>How many words behind "to" urge to do what follows it; 0 if none.</summary>
    public static int UrgeBefore(in DrawingSentence s, int to)
    {
        foreach (var urge in Urges)
        {
            if (s.Match(to - urge.Length + 1, urge) > 0)
            {
                return urge.Length;
            }
        }

        return 0;
    }

    /// <summary>"Do you think", "any chance": makes "you could draw" a wish without a question mark.</summary>
    public static bool IsWondered(in DrawingSentence s, int before)
    {
        before = s.Is(before, "that") ? before - 1 : before;
        return (s.Is(before, "chance") || (s.Is(before, "think") && s.Has(before - 1, You) && s.Is(before - 2, "do")))
            && !s.Contains(Negation | Question, 0, before);
    }

    /// <summary>«Есть шанс, что ты нарисуешь».</summary>
    public static bool IsChance(in DrawingSentence s, int verb)
    {
        for (var i = verb - 1; i > 0 && i >= verb - FurthestChance; i--)
        {
            if (s.Is(i, "что") || s.Is(i, "що") || s.Is(i, "шо"))
            {
                var chance = s.IsParting(i - 1) ? i - 2 : i - 1;
                return DrawingPhrases.IsAny(s, chance, Chances) && !s.Contains(Negation | Question | If, 0, chance) && !s.Contains(Negation | Subject, i, verb)
                    && (s.EndsWith(verb, "шь") || s.EndsWith(verb, "ш") || s.EndsWith(verb, "те"));
            }
        }

        return false;
    }

    /// <summary>«Можешь рисовать или только болтать»: asked of drawing in general.</summary>
    public static bool IsOfAll(in DrawingSentence s, int verb) => DrawingPhrases.IsAny(s, verb + 1, Tails)
        || (verb + 1 == s.Count && DrawingPhrases.IsAny(s, verb - 1, Abilities));

    /// <summary>"Can you draw?" asks what the bot can do.</summary>
    public static bool IsQuestionOfSkill(in DrawingSentence s, int verb)
    {
        for (var i = verb + 1; i < s.Count; i++)
        {
            if (DrawingPhrases.IsAny(s, i, EnglishTails))
            {
                break;
            }

            if (!s.IsParting(i))
            {
                return false;
            }
        }

        return !s.Contains(Polite, 0, verb);
    }
}
