using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Asking;

/// <summary>Tells things that are generated in a manner of painting, which makes pictures of them: "a locomotive, oil on canvas".</summary>
internal static class DrawingStyles
{
    private const int FurthestArtist = 4;
    private const int MostWordsOfHead = 4;

    /// <summary>Manners that stand before a thing: «аниме девочку».</summary>
    public static readonly string[] Prefixes =
    [
        "аниме", "аніме", "киберпанк", "кіберпанк", "стимпанк", "стімпанк", "чиби", "чібі", "фэнтези", "фентези", "фентезі", "кавай", "неон", "ретро", "манга",
        "поп-арт", "пиксель-арт", "піксель-арт", "гот", "lowpoly", "3д",
    ];

    private static readonly string[] Manners =
    [
        "аниме", "аніме", "манг*", "киберпанк*", "кіберпанк*", "стимпанк*", "стімпанк*", "дизельпанк*", "пиксел*", "пиксель-арт*", "пиксельарт*", "піксел*",
        "дисне*", "діснея", "pixar", "пиксар*", "гибли", "ґіблі", "гіблі", "миядзаки", "міядзакі", "импрессион*", "імпресіон*", "экспрессион*", "експресіон*",
        "сюрреал*", "сюрреал*", "кубизм*", "кубізм*", "барокко", "бароко", "рококо", "ренессанс*", "ренесанс*", "модерн*", "ар-деко", "поп-арт*", "акварел*",
        "гуаш*", "пастел*", "граффити", "графіті", "комикс*", "комікс*", "мультик*", "мультфильм*", "мультфільм*", "укиё-э", "укие-э", "укійо-е", "гжел*",
        "хохлом*", "петриківк*", "фэнтези", "фентезі", "нуар*", "вейпорвейв", "vaporwave", "synthwave", "lowpoly", "low-poly", "anime", "manga", "cyberpunk",
        "steampunk", "dieselpunk", "pixel", "pixel-art", "disney", "ghibli", "impressionis*", "expressionis*", "surreal*", "cubis*", "baroque", "rococo",
        "renaissance", "art-deco", "deco", "nouveau", "pop-art", "watercolor*", "watercolour*", "gouache", "pastel", "graffiti", "comic", "cartoon", "noir",
        "ukiyo-e", "oil", "photorealis*", "photorealistic", "hyperrealis*", "claymation", "origami", "voxel",
    ];

    private static readonly string[] Artists =
    [
        "gogh", "hokusai", "monet", "picasso", "dali", "dalí", "rembrandt", "klimt", "munch", "banksy", "warhol", "vermeer", "bosch", "bruegel", "magritte",
        "kandinsky", "kahlo", "basquiat", "miyazaki", "vinci", "matisse", "renoir", "cezanne", "cézanne", "hopper", "beksinski", "escher", "rockwell", "ross",
        "rothko", "pollock", "caravaggio", "botticelli", "durer", "dürer", "mucha", "giger", "aivazovsky", "repin", "malevich", "chagall", "turner", "goya",
        "degas", "manet", "gauguin", "michelangelo", "raphael", "titian", "hiroshige", "lichtenstein", "бексиньск*", "эшера", "гигера", "мухи", "гойи",
        "тернера", "хиросигэ", "бердсли", "билибина", "бердслі", "ешера",
    ];

    private static readonly string[][] Media = DrawingPhrases.Split(
        "oil on canvas", "oil painting", "acrylic on", "ink on paper", "pencil drawing", "pencil sketch", "charcoal drawing", "digital art", "digital painting",
        "concept art", "pixel art", "line art", "vector art", "3d render", "studio ghibli", "matte painting", "watercolor", "watercolour", "gouache", "pastel",
        "charcoal", "photorealistic", "hyperrealistic", "cinematic", "масло", "маслом", "холст", "акварель", "акварелью", "гуашь", "гуашью", "пастель",
        "пастелью", "акрил", "акрилом", "тушь", "тушью", "карандаш", "карандашом", "фотореализм", "фотореалистично", "цифровой арт", "цифровая живопись",
        "масляная живопись", "живопись", "олійний живопис", "живопис",
        "олія", "олією", "полотно", "акварель", "аквареллю", "гуаш", "гуашшю", "пастеллю", "олівцем", "олівець", "тушшю", "фотореалістично");

    // What is written, played or built, however it is styled.
    private static readonly string[] Works =
    [
        "story", "stories", "tale", "tales", "poem*", "poetry", "haiku", "verse*", "limerick*", "sonnet*", "code", "function*", "docs", "docstring*",
        "documentation", "text", "texts", "song*", "lyrics", "letter*", "essay*", "article*", "script*", "dialog*", "name", "names", "username*", "nick*",
        "title*", "headline*", "slogan*", "caption*", "description*", "joke*", "recipe*", "post", "posts", "tweet*", "email*", "speech*", "review*",
        "paragraph*", "sentence*", "monolog*", "message*", "summary", "report*", "plan", "plans", "list", "lists", "table", "class", "classes", "module*",
        "comment*", "config*", "readme*", "test", "tests", "quiz*", "question*", "answer*", "prompt*", "playlist*", "music", "melody", "track*", "beat*",
        "website*", "page", "pages", "app", "apps", "presentation*", "game*", "slides", "theme*", "css", "ui", "level*", "trailer", "video*", "voice*",
        "quote*", "idea*", "tag", "tags", "hashtag*",
        "рассказ*", "сказк*", "стих*", "поэм*", "хокку", "хайку", "код", "кода", "функци*", "документаци*", "текст*", "песн*", "письм*", "эссе", "стать*",
        "сценари*", "диалог*", "имя", "имена", "ник", "ники", "никнейм*", "назван*", "заголов*", "слоган*", "подпис*", "описан*", "анекдот*", "шутк*",
        "рецепт*", "пост", "посты", "твит*", "речь", "отзыв*", "абзац*", "предложен*", "монолог*", "сообщен*", "отчет*", "отчёт*", "план", "список", "класс",
        "модул*", "комментари*", "тест*", "промпт*", "музык*", "мелоди*", "трек*", "фраз*", "цитат*", "тост*", "сайт*", "лендинг*", "презентаци*", "игр*",
        "интерфейс*", "истори*", "сюжет*", "новелл*", "роман*", "видео*", "оповідан*", "казк*", "вірш*", "пісн*", "лист", "опис*", "жарт*", "промов*",
        "відгук*", "назв*", "нік", "гасл*", "функці*", "документац*", "есе", "статт*", "сценарі*", "діалог*", "ім'я", "повідомл*", "звіт*", "презентаці*",
        "інтерфейс*", "історі*", "гру", "відео*", "логін*", "логин*", "идею", "идеи", "ідею", "ідеї", "теги", "хэштег*", "хештег*", "пароль", "password*",
        "plot*", "backstory", "biograph*", "bio", "cv", "resume*", "trivia", "lore", "quest*", "викторин*", "вікторин*", "биографи*", "біографі*", "резюме",
        "квест*", "лор", "легенду", "задани*", "задач*", "завдан*", "расписани*", "розклад*", "палитр*", "палітр*", "palette*",
    ];

    /// <summary>Whether a thing that is generated has a manner or a medium of painting.</summary>
    public static bool IsPainted(in DrawingSentence s, int verb)
    {
        for (var i = verb + 2; i < s.Count; i++)
        {
            var isStyle = s.Is(i, "style") || s.Is(i, "стиле") || s.Is(i, "стилі") || s.Is(i, "манере") || s.Is(i, "манері") || s.Is(i, "manner");
            if ((isStyle && IsOfArt(s, i)) || (s.IsParting(i - 1) && DrawingPhrases.IsAny(s, i, Media)))
            {
                return IsThing(s, verb, i);
            }
        }

        return false;
    }

    private static bool IsOfArt(in DrawingSentence s, int style)
    {
        for (var i = Math.Max(0, style - 2); i <= style + FurthestArtist; i++)
        {
            if (i != style && (DrawingPhrases.IsAny(s, i, Manners) || DrawingPhrases.IsAny(s, i, Artists)
                || (i > style && DrawingPhrases.IsAny(s, i, DrawingPhrases.Painters))))
            {
                return true;
            }
        }

        return false;
    }

    // "A comet", but not "a story", «рассказ».
    private static bool IsThing(in DrawingSentence s, int verb, int to)
    {
        var words = 0;
        for (var i = verb + 1; i < to && words < MostWordsOfHead && !s.Has(i, Preposition); i++)
        {
            if (s.Has(i, Filler | Polite) || s.IsParting(i))
            {
                continue;
            }

            words++;
            if (DrawingPhrases.IsAny(s, i, Works) || s.Has(i, You | Subject | Question | Negation | SoThat | Infinitive))
            {
                return false;
            }
        }

        return words > 0;
    }
}
