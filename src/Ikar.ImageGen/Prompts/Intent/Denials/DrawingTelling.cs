using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells what is to be put into words, though the verb is one of drawing: "illustrate the rule with two examples", «змалюй ситуацію».</summary>
internal static class DrawingTelling
{
    // Forms of a text.
    private static readonly string[][] Forms = DrawingPhrases.Split(
        "in ~ paragraph*", "in ~ sentence*", "in ~ bullet*", "in a few words", "in two words", "in one word", "in your own words", "in simple words",
        "in plain words", "in plain english", "in a short list", "in a list", "in a numbered list", "as a list", "as bullet*", "as a numbered list",
        "in a nutshell", "in broad strokes", "in general terms", "в ~ словах", "в ~ абзац*", "в ~ предложени*", "в ~ пунктах", "в ~ тезисах", "у ~ словах",
        "у ~ абзац*", "в ~ реченн*", "у ~ реченн*", "у ~ пунктах", "пунктами", "предложениями", "реченнями", "абзацами", "тезисами", "тезами", "списком",
        "в общих чертах", "у загальних рисах", "в загальних рисах", "вкратце", "стисло");

    // What a rule is illustrated with.
    private static readonly string[][] Proofs = DrawingPhrases.Split(
        "with ~ example*", "with ~ quote*", "with ~ quotation*", "with ~ citation*", "with ~ anecdote*", "with ~ case*", "with ~ scenario*",
        "with ~ statistic*",
        "with ~ fact", "with ~ facts", "with ~ analog*", "with ~ evidence", "by example*", "by ~ example*", "using ~ example*", "using ~ quote*");

    private static readonly string[] Affairs =
    [
        "ситуацію", "стан", "становище", "перспективи", "перспективу", "проблему", "проблеми", "процес", "досвід", "обстановку", "суть", "події", "наслідки",
        "умови", "враження", "настрій", "почуття", "емоції", "плани", "майбутнє", "стосунки", "ситуацию", "положение", "опыт",
        "последствия",
    ];

    /// <summary>Whether the words at an index say that what a verb asks for is told.</summary>
    public static bool IsTold(in DrawingSentence s, int verb, int index)
    {
        if (DrawingPhrases.IsAny(s, index, Forms))
        {
            // Not «нарисуй кота и опиши его в двух словах».
            return !s.Contains(OtherVerb | Reporter, verb + 1, index);
        }

        return (s.Is(verb, "illustrate") && DrawingPhrases.IsAny(s, index, Proofs)) || (index == verb + 1 && IsDescribing(s, verb));
    }

    // «Змалюй коротко, що сталося»: the word for painting in words.
    private static bool IsDescribing(in DrawingSentence s, int verb)
    {
        if (!s.Is(verb, "змалюй*") && !s.Is(verb, "змалювати") && !s.Is(verb, "зарисуй*"))
        {
            return false;
        }

        var what = verb + 1;
        while (s.Has(what, Filler | Polite | Adjective | Overall | Definite) || s.Is(what, "коротко") || s.Is(what, "докладно") || s.Is(what, "детально")
            || s.Is(what, "кратко") || s.Is(what, "сво*") || s.Is(what, "ваш*") || (s.HasKind(what, DrawingTokenKind.Comma) && s.Has(what + 1, Question)))
        {
            what++;
        }

        return DrawingPhrases.IsAny(s, what, Affairs) || s.Has(what, Question) || s.Has(what, Abstract) || s.Is(verb + 1, "коротко");
    }
}
