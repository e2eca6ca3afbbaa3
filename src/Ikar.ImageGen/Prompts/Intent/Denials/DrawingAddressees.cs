using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells whether an English wish turns to the bot though it does not command: it invites, or speaks of the bot as of a third person.</summary>
internal static class DrawingAddressees
{
    private static readonly string[] Bots = ["bot", "ikar", "ai", "assistant", "chatgpt", "gpt"];

    /// <summary>"Wanna draw a cat?", "do you want to draw me a cat?", but not "do you want to draw?"</summary>
    public static bool IsInvited(in DrawingSentence s, int invites, int verb)
    {
        var i = s.Has(invites - 1, You) ? invites - 2 : invites - 1;
        i = s.Is(i, "do") || s.Is(i, "are") || s.Is(i, "would") ? i - 1 : i;
        return s.IsQuestion && s.Has(verb + 1, Article | Filler) && (i < 0 || s.IsParting(i) || s.Has(i, Lead | And | Filler));
    }

    /// <summary>"Does this bot draw", but not "hey bot, draw".</summary>
    public static bool IsThirdBot(in DrawingSentence s, int bot) => s.Has(bot, Lead) && DrawingPhrases.IsAny(s, bot, Bots)
        && (s.Has(bot - 1, Definite | Article | Trifle | Auxiliary | ModalEnglish | MakeEnglish) || s.Is(bot - 1, "let") || s.Is(bot - 1, "makes"));

    /// <summary>"Can the bot draw a cat?", "let the bot draw a cat".</summary>
    public static bool IsWishOfThirdBot(in DrawingSentence s, int bot, int verb)
    {
        var i = bot - 1;
        while (s.Has(i, Definite | Article | Trifle))
        {
            i--;
        }

        var isOpening = i <= 0 || s.IsParting(i - 1) || s.Has(i - 1, Lead | Polite | And | Filler);
        if (i < 0 || s.IsParting(i))
        {
            return true;
        }

        return isOpening && !s.Contains(If, verb, s.Count) && (s.Has(i, ModalEnglish)
            ? (s.IsQuestion && s.Has(verb + 1, Article | Filler)) || s.Contains(Polite, 0, s.Count)
            : !s.IsQuestion && (s.Is(i, "let") || s.Is(i, "make") || s.Is(i, "have")));
    }
}
