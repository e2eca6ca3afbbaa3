using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Subjects;

/// <summary>Tells what a wish forbids in a clause of its own, which is no part of its subject.</summary>
internal static class DrawingBans
{
    private const int LongestForbidden = 3;

    private static readonly string[] Forbidden =
    [
        "draw", "paint", "sketch", "add", "include", "put", "show", "рисуй", "рисуйте", "изображай", "изображайте", "добавляй", "добавляйте", "вставляй",
        "показывай", "дорисовывай", "пририсовывай", "малюй", "малюйте", "зображай", "зображуй", "додавай", "додавайте", "домальовуй", "показуй",
    ];

    private static readonly string[] Needs = ["надо", "нужно", "треба", "потрібно"];

    private static readonly string[] OfThing =
    [
        "ему", "ей", "им", "его", "её", "ее", "їй", "йому", "їм", "його", "її", "its", "his", "her", "their", "it", "him", "them",
    ];

    /// <summary>«Только не рисуй людей», "but don't draw any people".</summary>
    public static bool IsForbidding(in DrawingSentence s, int index)
    {
        if (!s.IsParting(index - 1))
        {
            return false;
        }

        var words = 0;
        for (var i = index; s.HasKind(i, DrawingTokenKind.Word) && words <= LongestForbidden; i++)
        {
            if (s.Has(i, Negation))
            {
                // «Не рисуй ему хвост» says how the cat itself looks.
                var isNeedless = i > index && i + 2 == s.Count && DrawingPhrases.IsAny(s, i + 1, Needs);
                return (DrawingPhrases.IsAny(s, i + 1, Forbidden) || isNeedless) && !DrawingPhrases.IsAny(s, i + 2, OfThing);
            }

            words += s.Has(i, And | Filler | Polite) || s.Is(i, "do") ? 0 : s.IsCyrillic(i) ? 1 : LongestForbidden + 1;
        }

        return false;
    }
}
