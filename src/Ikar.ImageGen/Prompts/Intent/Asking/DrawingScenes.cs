using Ikar.ImageGen.Prompts.Intent.Denials;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Asking;

/// <summary>Tells pictures that are not called so from what is called a picture and is none.</summary>
internal static class DrawingScenes
{
    private const int MostAttributes = 3;

    /// <summary>"Generate a cat in space", «сделай дракона в стиле аниме»: a thing that can only be generated as a picture.</summary>
    public static bool IsAskedFor(in DrawingSentence s, int verb)
    {
        if (!IsGenerating(s, verb) && !IsStyled(s, verb) && !DrawingPhrases.IsAny(s, verb, DrawingPhrases.Designed))
        {
            return false;
        }

        if (IsGenerating(s, verb) && DrawingStyles.IsPainted(s, verb))
        {
            return true;
        }

        var attributes = 0;
        for (var i = verb + 1; i < s.Count; i++)
        {
            if (s.Has(i, Scene))
            {
                // "A cat", "a cat in", "a cat wearing"; not "cat names", «тату салон».
                return (s.IsCyrillic(i) && !s.Is(i, "тату")) || i + 1 == s.Count || s.IsParting(i + 1) || s.Has(i + 1, Preposition | Join | And | Polite | Filler)
                    || (s.EndsWith(i + 1, "ing") && !s.Has(i + 2, Compound));
            }

            var isSmallTalk = s.Has(i, Filler | Polite | Article | Trifle | Adjective)
                || (s.HasKind(i, DrawingTokenKind.Comma) && (s.Has(i - 1, Polite) || s.Has(i + 1, Polite)));
            if (!isSmallTalk && (s.IsParting(i) || (s.IsCyrillic(i) && !DrawingPhrases.IsAny(s, i, DrawingStyles.Prefixes))
                || !s.IsPlain(i) || ++attributes > MostAttributes))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"A full picture", "paint a picture of the situation": told in words.</summary>
    public static bool IsFigurative(in DrawingSentence s, int verb)
    {
        for (var i = verb + 1; i < s.Count; i++)
        {
            if (DrawingPhrases.IsAny(s, i, DrawingPhrases.Told) || DrawingTelling.IsTold(s, verb, i))
            {
                return true;
            }
        }

        for (var i = verb + 1; i < s.Count && i <= verb + 6; i++)
        {
            if (s.Is(i, "портрет") && !s.Has(verb, DrawCommand | DrawInfinitive))
            {
                // «Составь портрет покупателя».
                return s.Has(s.Has(i + 1, Adjective) ? i + 2 : i + 1, Abstract);
            }

            if (s.Is(i, "picture") || s.Is(i, "картину"))
            {
                if (s.Has(i - 1, Overall))
                {
                    return !s.Contains(Scene, i, s.Count);
                }

                var told = i + 1;
                while (s.Is(told, "of") || s.Has(told, Article | Definite | Adjective))
                {
                    told++;
                }

                return s.Has(told, Abstract) || (s.Is(verb, "paint") && s.Has(told, Question));
            }
        }

        return false;
    }

    /// <summary>«Кота, пишущего код на Python»: not what the picture is made with.</summary>
    public static bool IsSomebodysTool(in DrawingSentence s, int tool)
    {
        foreach (var writing in DrawingPhrases.Programming)
        {
            for (var i = Math.Max(0, tool - 4); i < tool; i++)
            {
                if (s.Is(i, writing))
                {
                    return s.Contains(DrawCommand | DrawEnglish | DrawInfinitive | Picture, 0, i);
                }
            }
        }

        return false;
    }

    /// <summary>«Сердечко символами», "out of emojis": a picture put together of letters.</summary>
    public static bool IsTyped(in DrawingSentence s, int index)
    {
        var isLast = index + 1 == s.Count || s.IsParting(index + 1) || s.Has(index + 1, Polite);
        return DrawingPhrases.IsAny(s, index, DrawingPhrases.Typed)
            || (s.Has(index - 1, DrawCommand) && DrawingPhrases.IsAny(s, index, DrawingPhrases.TypedWith))
            || (isLast && index > 1 && s[index - 1].Kind == DrawingTokenKind.Word && !s.Has(index - 1, Preposition | Adjective | And)
                && DrawingPhrases.IsAny(s, index, DrawingPhrases.TypedWith)
                && !s.Contains(Join, 0, index) && s.Contains(DrawCommand | DrawInfinitive | DrawFuture, s.ClauseStart(index), index));
    }

    private static bool IsStyled(in DrawingSentence s, int verb)
    {
        for (var i = verb + 2; i < s.Count; i++)
        {
            if (s.Is(i, "style") || s.Is(i, "стиле") || s.Is(i, "стилі"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb makes things out of nothing, as "generate" does.</summary>
    public static bool IsGenerating(in DrawingSentence s, int verb) =>
        s.Is(verb, "generate") || s.Is(verb, "gen") || (s.Is(verb, "create") && !s.Is(verb - 1, "to"))
        || s.Is(verb, "сгенер*") || s.Is(verb, "згенер*") || s.Is(verb, "генер*") || s.Is(verb, "создай*") || s.Is(verb, "створ*")
        || s.Is(verb, "наброса*") || s.Is(verb, "накида*");
}
