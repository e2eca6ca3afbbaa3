using Ikar.ImageGen.Prompts.Intent.Words;

namespace Ikar.ImageGen.Prompts.Intent.Subjects;

/// <summary>Tells wishes for the last picture once more, which name no subject.</summary>
internal static class DrawingRepeats
{
    private static readonly string[][] Again = DrawingPhrases.Split(
        "another one", "another", "one more", "one more time", "the same", "same", "the same one", "the same thing", "same thing", "the other one", "a different one",
        "a new one", "a similar one", "something similar", "some more", "more of these", "more of those", "it again", "that again", "them again", "this again",
        "ещё одну", "еще одну", "ещё одно", "еще одно", "ещё один", "еще один", "ещё одного", "еще одного", "одну", "один", "другую", "другой", "другое",
        "другого", "такую же", "такой же", "такого же", "такое же", "такие же", "то же самое", "тоже самое", "то же", "ту же", "ту же самую", "того же",
        "похожую", "что-то похожее", "что-нибудь похожее", "ще одну", "ще одне", "ще один", "ще одного", "іншу", "інший", "інше", "таку саму", "такий самий",
        "такого самого", "таке саме", "таку ж", "такий же", "такого ж", "те саме", "те ж саме", "ту саму", "схожу", "щось схоже");

    // What follows says how the next one is to differ.
    private static readonly string[] Differences =
    [
        "but", "only", "just", "in", "with", "without", "bigger", "smaller", "но", "только", "тока", "лишь", "а", "але", "тільки", "лише", "в", "у", "с", "со",
        "з", "із", "зі", "без", "побольше", "поменьше", "more",
    ];

    /// <summary>"Another one but red", «такую же, но зелёную», «ещё одну».</summary>
    public static bool IsRepeat(in DrawingSentence s, int from, int to)
    {
        foreach (var again in Again)
        {
            if (s.Beginning(from) == again[0][0] && s.Match(from, again) is var length and > 0 && from + length <= to
                && (from + length == to || s.IsParting(from + length) || DrawingPhrases.IsAny(s, from + length, Differences)))
            {
                return true;
            }
        }

        return false;
    }
}
