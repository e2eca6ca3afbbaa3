using Ikar.ImageGen.Prompts.Intent.Denials;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Asking;

/// <summary>Finds backgrounds, patterns, textures and sets of icons that are asked for.</summary>
/// <remarks>They are pictures unless they belong to a page, to code or to a person's past.</remarks>
internal static class DrawingBackdrops
{
    private const int MostAttributes = 3;

    private static readonly string[] Sets =
    [
        "set", "pack", "series", "collection", "bundle", "набор", "набір", "сет", "комплект", "серию", "серію", "коллекцию", "колекцію", "пак",
        "пачку",
    ];

    // Genitives of the plural that stand behind a set; elsewhere they count pictures that are there already.
    private static readonly string[] Members =
    [
        "иконок", "иконочек", "открыток", "открыточек", "наклеек", "этикеток", "обложек", "заставок", "раскрасок", "визиток", "превьюшек", "логотипов",
        "мемов", "мемчиков", "смайликов", "скетчей", "портретов", "артов", "рисунков", "картинок", "іконок", "іконочок", "листівок", "наліпок", "обкладинок",
        "візиток", "розмальовок", "логотипів", "мемів", "смайликів", "портретів", "малюнків", "відкриток", "емодзі", "эмодзи", "emojis",
    ];

    private static readonly string[] Grounds = ["background", "backgrounds", "backdrop", "backdrops", "фон", "фончик", "фоны", "тло"];
    private static readonly string[] Patterns = ["pattern", "patterns", "паттерн", "паттерны", "патерн", "патерни"];
    private static readonly string[] Textures = ["texture", "textures", "текстуру", "текстуры", "текстури"];

    // What only a pattern that is looked at can be.
    private static readonly string[] Visible =
    [
        "seamless", "repeating", "tileable", "floral", "geometric", "abstract", "tropical", "striped", "polka", "checkered", "chevron", "honeycomb",
        "plaid", "damask", "paisley", "botanical", "fabric",
        "textile", "wallpaper", "ornamental", "boho", "halftone", "camouflage", "camo", "leopard", "zebra", "mandala", "бесшовн*", "цветочн*", "геометрич*",
        "абстрактн*", "тропич*", "этническ*", "полосат*", "клетчат*", "камуфляжн*", "растительн*", "безшовн*", "квітков*", "геометричн*", "тропічн*",
        "рослинн*", "етнічн*", "картат*",
    ];

    // What a background is changed to in a picture that is there already.
    private static readonly string[] Erased = ["transparent", "blurr*", "blank", "прозрачн*", "размыт*", "прозор*", "розмит*"];

    // A person's or a topic's background is told; a widget's is a colour.
    private static readonly string[] Owners =
    [
        "character*", "hero", "heroine", "novel", "essay", "thesis", "paper", "research", "study", "report", "oc", "npc", "button*", "div", "header", "footer",
        "input*", "cell*", "row*", "table*", "form", "forms", "menu", "section", "кнопк*", "блок*", "ячейк*", "строк*", "таблиц*", "меню", "поля", "страниц*",
        "шапк*", "персонаж*", "клітинк*", "рядк*", "сторінк*",
    ];

    // What a pattern that text is searched with is made of.
    private static readonly string[] Letters =
    [
        "digit*", "letters", "numbers", "groups", "character*", "symbols", "wildcard*", "loops", "asterisk*", "regex", "групп*", "цифр*", "букв*", "груп*",
        "літер*", "методами", "класс*",
    ];

    /// <summary>Finds such a noun behind a verb.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="from">Where the subject begins: the noun belongs to it.</param>
    public static bool TryFind(in DrawingSentence s, int verb, out int from)
    {
        from = verb + 1;
        while (s.Has(from, Filler | Polite | Particle | Whether | Receive) || IsPause(s, from) || (s.Has(from, You) && s.IsCyrillic(from))
            || (s.Is(from, "to") && s.Has(from + 1, Receive)))
        {
            from++;
        }

        var attributes = 0;
        var isVisible = false;
        for (var i = from; s.HasKind(i, DrawingTokenKind.Word) && !s.Has(i, Definite); i++)
        {
            if (DrawingPhrases.IsAny(s, i, Sets))
            {
                return IsOfPictures(s, i + 1);
            }

            if (DrawingPhrases.IsAny(s, i, Grounds))
            {
                return IsBackground(s, verb, i, i > from);
            }

            if (DrawingPhrases.IsAny(s, i, Patterns))
            {
                return isVisible ? IsSettled(s, i + 1) : IsFilled(s, i + 1) && attributes == 0;
            }

            if (DrawingPhrases.IsAny(s, i, Textures))
            {
                return s.IsCyrillic(i) ? (isVisible || i + 1 < s.Count) && !IsChanged(s, i + 1) : IsSettled(s, i + 1) && (i > from + 1 || IsFilled(s, i + 1));
            }

            isVisible |= s.Has(i, Scene) || DrawingPhrases.IsAny(s, i, Visible);
            var isAttribute = s.IsCyrillic(i) ? DrawingPhrases.IsAny(s, i, DrawingStyles.Prefixes) : s.IsPlain(i) && ++attributes <= MostAttributes;
            if ((!s.Has(i, Article | Trifle | Adjective) && !isVisible && !isAttribute) || DrawingPhrases.IsAny(s, i, Erased))
            {
                return false;
            }
        }

        return false;
    }

    // "A set of weather icons", «набор иконок погоды».
    private static bool IsOfPictures(in DrawingSentence s, int index)
    {
        if (s.Is(index, "of"))
        {
            index++;
        }
        else if (index >= s.Count || !s.IsCyrillic(index))
        {
            return false;
        }

        for (var i = index; s.HasKind(i, DrawingTokenKind.Word) && i <= index + MostAttributes; i++)
        {
            if (s.Has(i, Picture | Genre) || DrawingPhrases.IsAny(s, i, Members))
            {
                return !s.Has(i + 1, Compound) && !DrawingScreens.IsModifier(s, i);
            }

            if (!s.Has(i, Article | Trifle | Adjective) && (s.IsCyrillic(i) || !s.IsPlain(i)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBackground(in DrawingSentence s, int verb, int noun, bool isDescribed)
    {
        var isOwned = s.Is(noun + 1, "for") || s.Is(noun + 1, "для") || s.Is(noun + 1, "of");
        for (var i = noun + 2; isOwned && i <= noun + 4; i++)
        {
            if (DrawingPhrases.IsAny(s, i, Owners) || (s.Is(noun + 1, "of") && s.Has(i, Definite)))
            {
                return false;
            }
        }

        // «Сделай белый фон» changes a photo.
        var isNew = DrawingScenes.IsGenerating(s, verb) || s.Is(verb, "design") || s.Is(verb, "придумай*");
        return !IsChanged(s, noun + 1)
            && (isOwned || IsFilled(s, noun + 1)
                || (isNew && IsSettled(s, noun + 1) && (isDescribed || noun + 1 == s.Count || s.HasKind(noun + 1, DrawingTokenKind.Break))));
    }

    // "With mountains", «в синих тонах».
    private static bool IsFilled(in DrawingSentence s, int index)
    {
        var isTinted = (s.Is(index, "в") || s.Is(index, "у") || s.Is(index, "in"))
            && (s.EndsWith(index + 2, "тонах") || s.EndsWith(index + 1, "стиле") || s.EndsWith(index + 1, "стилі") || s.Is(index + 3, "style"));
        return (isTinted || s.Is(index, "with") || s.Is(index, "of") || s.Is(index, "с") || s.Is(index, "со") || s.Is(index, "з") || s.Is(index, "із")
            || s.Is(index, "зі") || s.Is(index, "из"))
            && !DrawingPhrases.IsAny(s, index + 1, Letters) && !DrawingPhrases.IsAny(s, index + 2, Letters);
    }

    // Not "a background check", "a texture atlas".
    private static bool IsSettled(in DrawingSentence s, int index) =>
        index >= s.Count || s.IsParting(index) || (s.Has(index, Preposition | Join | And | Polite | Filler) && !s.Is(index, "on") && !s.Is(index, "from"));

    // «Фон страницы серым», «текстуру крема гладкой».
    private static bool IsChanged(in DrawingSentence s, int index)
    {
        for (var i = index; i < s.Count; i++)
        {
            if (s.Has(i, Comparative) || DrawingScreens.IsState(s, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPause(in DrawingSentence s, int index) =>
        s.HasKind(index, DrawingTokenKind.Comma) && (s.Has(index - 1, Polite) || s.Has(index + 1, Polite));
}
