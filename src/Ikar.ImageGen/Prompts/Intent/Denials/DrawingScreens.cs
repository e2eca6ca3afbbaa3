using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells work on pages and programs from pictures: "make the banner sticky", "an icon font".</summary>
internal static class DrawingScreens
{
    // What an element of a page is turned into; the endings of these words are those of nouns too.
    private static readonly string[] States =
    [
        "ссылкой", "кнопкой", "посиланням", "лінком", "кнопкою", "кругл*", "кликабельн*", "клікабельн*", "адаптивн*", "липк*", "квадратн*", "прозрачн*",
        "прозор*", "интерактивн*", "інтерактивн*", "резинов*", "гумов*", "невидим*", "скрыт*", "активн*", "неактивн*", "красив*", "фонов*", "ярк*", "цветн*",
        "гладк*", "плотн*", "закрыва*",
    ];

    // Where it is to stand on a page.
    private static readonly string[][] Places = DrawingPhrases.Split(
        "на всю ширину", "во всю ширину", "на весь экран", "на всю страницу", "по центру", "по правому", "по левому", "слева", "справа", "на весь екран",
        "на всю сторінку", "ліворуч", "праворуч", "по лівому");

    private static readonly string[] Instrumentals = ["ым", "им", "ыми", "ими", "ім"];
    private static readonly string[] Endings = ["ой", "ою", "ей", "ею", "ям", "ком", "ым", "им", "ыми", "ими"];

    // What a noun for a picture only describes.
    private static readonly string[][] Matters = DrawingPhrases.Split(
        "sitemap*", "font", "fonts", "session*", "presentation", "ad campaign*", "ad budget*", "ad strategy", "ad copy", "campaign*", "competition", "contest",
        "mode", "orientation", "architect*", "coin*", "stock*", "guideline*", "theme", "picker", "keyboard", "optimi*", "loader", "loading", "metadata", "alt",
        "placeholder*", "prompt*", "search", "scraper", "hosting", "cdn", "cache", "parser", "schema", "database", "table", "licens*", "rights", "copyright",
        "package", "blindness", "price*", "brief", "proposal", "resolution", "dimensions", "filename*", "manifest", "preprocessing", "augmentation", "day");

    // What a program shows once more.
    private static readonly string[] Redrawn =
    [
        "redraw", "repaint", "rerender", "re-render", "render", "отрисуй*", "отрисовать", "отрендери*", "перерисуй*", "перерисовать", "перемалюй*", "відмалюй*",
    ];

    private static readonly string[] Widgets =
    [
        "component*", "list", "lists", "view", "views", "widget*", "canvas", "screen", "ui", "layout", "dom", "div", "chart", "компонент*", "список", "списки",
        "виджет*", "віджет*", "dom", "вьюх*", "вёрстк*", "верстк*", "ячейк*", "экран", "дерево dom", "шаблон*",
    ];

    /// <summary>"An icon font", "a poster session".</summary>
    public static bool IsModifier(in DrawingSentence s, int noun) => !s.IsCyrillic(noun) && DrawingPhrases.IsAny(s, noun + 1, Matters);

    /// <summary>"Redraw the component", «отрисуй список через map».</summary>
    public static bool IsRedrawn(in DrawingSentence s, int verb)
    {
        if (!DrawingPhrases.IsAny(s, verb, Redrawn))
        {
            return false;
        }

        var what = verb + 1;
        while (s.Has(what, Article | Definite | Filler) || (s.Has(what, Adjective) && !DrawingPhrases.IsAny(s, what, Widgets)))
        {
            what++;
        }

        return DrawingPhrases.IsAny(s, what, Widgets);
    }

    /// <summary>"Make the logo clickable": a thing that is there gets another quality.</summary>
    public static bool IsTurned(in DrawingSentence s, int verb, int noun, bool isDefinite)
    {
        if (!s.IsCyrillic(noun))
        {
            var next = noun + 1;
            return isDefinite && s.Is(verb, "make") && s.HasKind(next, DrawingTokenKind.Word) && (s.Has(s.Count - 1, Comparative)
                || !s.Has(next, Preposition | Join | And | Polite | Filler | Lead | Genre | Picture));
        }

        // «Картинки на сайте адаптивными».
        var isPlaced = s.Is(noun + 1, "на") || s.Is(noun + 1, "в") || s.Is(noun + 1, "у");
        return IsState(s, noun + 1) || DrawingPhrases.IsAny(s, noun + 1, Places)
            || (isPlaced && IsState(s, noun + 3) && EndsWithAny(s, noun + 3, Instrumentals));
    }

    /// <summary>«Серым», «ссылкой»: what something is to become, if nothing is said to be so.</summary>
    public static bool IsState(in DrawingSentence s, int index)
    {
        var next = index + 1;
        var isLast = next >= s.Count || s.IsParting(next) || s.Has(next, Polite | Preposition | And | Filler);
        return isLast && s.HasKind(index, DrawingTokenKind.Word) && !s.Has(index - 1, Preposition | Adjective)
            && ((EndsWithAny(s, index, Instrumentals) && !s.Has(index, Filler | You | Subject | Question))
                || (EndsWithAny(s, index, Endings) && DrawingPhrases.IsAny(s, index, States)));
    }

    private static bool EndsWithAny(in DrawingSentence s, int index, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (s.EndsWith(index, ending) && s[index].End - s[index].Start > ending.Length + 2)
            {
                return true;
            }
        }

        return false;
    }
}
