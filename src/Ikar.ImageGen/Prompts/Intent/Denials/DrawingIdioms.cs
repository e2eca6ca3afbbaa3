using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells figures of speech with a verb of drawing, and walls that are painted, from pictures.</summary>
internal static class DrawingIdioms
{
    private const int FurthestSurface = 6;

    /// <summary>Things that are drawn without a pen, unless more is said of them: "draw a card", but "draw a card with flowers".</summary>
    private static readonly string[][] Pulled = DrawingPhrases.Split(
        "draw a card", "draw ~ cards", "draw ~ bath", "draw water", "draw some water", "draw the water", "draw his sword", "draw my sword",
        "draw your sword", "draw the sword", "draw your gun", "draw the gun", "draw a gun", "draw ~ crowd", "draw ~ crowds", "draw your bow",
        "draw the bow", "draw the drapes", "draw a ticket", "draw ~ lots", "draw ~ parallel", "draw ~ parallels", "draw ~ breath", "draw ~ curtain",
        "draw ~ curtains", "draw ~ straw", "draw ~ straws", "draw a blank", "draw blood", "draw ~ winner", "draw ~ winners", "draw cash", "draw money",
        "draw power", "draw current", "draw weapons", "draw interest", "paint the town", "paint my car", "paint ~ nails");

    // How such a figure of speech goes on: "draw blood again", "draw a card each turn".
    private static readonly string[] Manner =
    [
        "again", "today", "tonight", "tomorrow", "yesterday", "away", "elsewhere", "back", "first", "twice", "once", "early", "late", "daily",
        "weekly", "here", "there", "yet", "each", "every", "per", "everywhere", "wherever", "this", "next", "red", "apart", "aside", "closed", "shut",
        "open", "until", "till", "only", "alone", "up", "out",
    ];

    // What people paint with a roller.
    private static readonly string[] Surfaces =
    [
        "wall", "walls", "fence", "ceiling", "ceilings", "house", "room", "bedroom", "bathroom", "kitchen", "hallway", "corridor", "garage", "shed",
        "door", "doors", "gate", "bench", "porch", "deck", "balcony", "facade", "roof", "floor", "stairs", "staircase", "shelf", "shelves",
        "cabinet", "cabinets", "radiator", "radiators", "nursery", "basement", "railing", "railings", "handrail", "skirting",
    ];

    private static readonly string[] Colours =
    [
        "white", "black", "red", "green", "blue", "yellow", "grey", "gray", "brown", "beige", "pink", "cream", "orange", "purple", "light", "dark",
    ];

    private static readonly string[] Likenesses = ["for", "made", "as", "like"];

    // Where people paint with a roller.
    private static readonly string[] Homes =
    [
        "yard", "garden", "backyard", "garage", "house", "kitchen", "hall", "hallway", "basement", "attic", "bedroom", "office",
    ];

    /// <summary>"Draw the line", "draw a card", "paint the fence green".</summary>
    public static bool IsIdiom(in DrawingSentence s, int verb)
    {
        if (DrawingPhrases.IsAny(s, verb, DrawingPhrases.Idioms) || IsDecorating(s, verb))
        {
            return true;
        }

        foreach (var pulled in Pulled)
        {
            // Not "draw kids in a crowd", "draw knights drawing lots".
            if (s.Match(verb, pulled) is var length and > 0 && !s.Contains(Preposition | DrawGerund, verb + 1, verb + length))
            {
                return !GoesOnAsPicture(s, verb + length);
            }
        }

        return false;
    }

    private static bool IsDecorating(in DrawingSentence s, int verb)
    {
        if (!s.Is(verb, "paint") && !s.Is(verb, "repaint"))
        {
            return false;
        }

        var surface = -1;
        var isKnown = false;
        for (var i = verb + 1; i < s.Count && i <= verb + FurthestSurface; i++)
        {
            if (DrawingPhrases.IsAny(s, i, Surfaces))
            {
                surface = i;
            }
            else if (surface >= 0 || s.Has(i, Preposition | Join | And) || (s.IsParting(i) && !IsPossessive(s, i)))
            {
                break;
            }

            isKnown |= surface < 0 && s.Has(i, Definite);
        }

        // "Paint a house" is a picture, "paint a wall" hardly.
        if (surface < 0 || (!isKnown && !s.Is(surface, "wall*") && !s.Is(surface, "fence") && !s.Is(surface, "ceiling*")))
        {
            return false;
        }

        if (s.Is(surface + 1, "from") || s.Is(surface + 1, "to") || s.Is(surface + 1, "that"))
        {
            // "Paint the door to Narnia".
            return false;
        }

        var isAtHome = s.Is(surface + 1, "in") && (DrawingPhrases.IsAny(s, surface + 2, Colours)
            || (s.Has(surface + 2, Definite) && DrawingPhrases.IsAny(s, surface + 3, Homes)));
        return isAtHome || DrawingPhrases.IsAny(s, surface + 1, Colours) || !GoesOnAsPicture(s, surface + 1);
    }

    // The apostrophe of "the kids' room".
    private static bool IsPossessive(in DrawingSentence s, int index) =>
        s.HasKind(index, DrawingTokenKind.Comma) && s.Text[s[index].Start] is '\'' or '’' && s.EndsWith(index - 1, "s");

    // "Lots of cats", "water splashing", "fire trucks", "a crowd at a concert".
    private static bool GoesOnAsPicture(in DrawingSentence s, int next)
    {
        if (next >= s.Count || s[next].Kind != DrawingTokenKind.Word || DrawingPhrases.IsAny(s, next, Manner))
        {
            return false;
        }

        if (s.Has(next, Join | Genre | Picture | Tool | Compound) || DrawingPhrases.IsAny(s, next, Likenesses) || s.EndsWith(next, "ing"))
        {
            return true;
        }

        var isPlace = s.Has(next, Preposition) && s.Has(next + 1, Article | Definite) && !s.Is(next, "from") && !s.Is(next, "to")
            && !s.Is(next, "between") && !s.Is(next, "by") && !s.Is(next, "into") && !s.Is(next, "against") && !s.Is(next, "that")
            && !s.Is(next, "before") && !s.Is(next, "after") && !s.Is(next, "during");
        return isPlace || (s.IsPlain(next) && !s.EndsWith(next, "ly"));
    }
}
