namespace Ikar.ImageGen.Prompts.Intent;

/// <summary>Turns of speech, word by word: a star stands for any ending, "~" for at most three words between.</summary>
internal static class DrawingPhrases
{
    /// <summary>Figures of speech: they begin with a verb or noun of drawing and ask for no picture.</summary>
    public static readonly string[][] Idioms = Split(
        "draw ~ conclusion*", "draw ~ inference*", "draw ~ attention", "draw ~ inspiration", "draw ~ comparison*", "draw ~ parallel*",
        "draw ~ distinction*", "draw ~ analog*", "draw the line", "draw a line here", "draw a line in the sand", "draw a line under",
        "draw a line between", "draw ~ lots", "draw near*",
        "draw close*", "draw ~ breath", "draw ~ curtain*", "draw ~ blinds", "draw cash", "draw money", "draw on",
        "draw upon", "draw up", "draw out", "draw back", "draw from", "draw down", "draw off", "draw away", "draw apart", "draw together",
        "draw ~ salary", "draw a blank", "draw fire", "draw ~ straw*", "draw criticism", "draw blood", "draw first blood",
        "draw ~ blood sample", "draw power", "draw current", "draw ~ lesson*", "draw ~ winner*", "draw in the crowd*", "draw in ~ customer*",
        "draw in breath", "draw in ~ breath", "draw in people", "draw support", "draw strength",
        "draw your own", "draw call*", "draw function*", "draw order", "draw method", "draw a tie", "draw lessons", "draw any more", "draw anymore",
        "draw or", "draw io",
        "draw ~ raffle", "draw ~ truth table", "draw your weapon*", "draw the weapon", "draw weapons", "draw ~ crowds", "draw interest",
        "draw ~ benefits", "draw ~ names from",
        "draw ~ name from", "draw ~ number from", "draw a number between", "draw ~ wages", "draw ~ pension", "draw a veil", "draw to a close",
        "draw to an end",
        "draw a bead", "paint the town", "paint me into", "paint ~ into a corner", "paint with a broad", "paint ~ broad brush",
        "paint ~ bleak picture", "paint ~ rosy picture", "paint ~ grim picture", "paint ~ walls", "paint ~ wall", "paint ~ fence", "paint ~ nails",
        "paint job", "paint shop", "paint the house", "paint my room", "paint my house", "paint my car", "paint ~ ceiling", "sketch out",
        "sketch ~ outline", "sketch ~ plan", "sketch app", "sketch ~ idea*", "illustrate ~ point", "illustrate ~ with an example",
        "illustrate ~ with examples", "illustrate how", "illustrate why", "illustrate that", "depict how", "give ~ big picture",
        "show ~ big picture", "paint app", "visualize ~ data", "visualize ~ result*", "visualize how", "visualize success", "visualize ~ tree",
        "visualize ~ graph", "render ~ component*", "render ~ page", "render ~ template", "render ~ html", "render ~ list", "render ~ view",
        "визуализируй* ~ данн*", "визуализируй* ~ результат*", "визуализируй* ~ граф*", "визуализируй* ~ отчет*", "make a scene",
        "picture of health", "get the picture", "do ~ sketch show", "get a picture of what", "give ~ picture of what", "изобрази* из себя",
        "изобрази* удивление", "изображай* из себя", "нарисуй* ~ перспектив*", "нарисуй* себе в", "нарисуй* в воображении", "рисуй не",
        "нарисуй не нарисуй", "рисуй* ~ вывод*", "нарисуй* ~ справку", "нарисуй* ~ план действий", "нарисуй* ~ кодом",
        "изобрази* ~ бурную деятельность", "нарисуй* ~ в уме", "нарисуй* ~ в голове", "изобразить из себя", "дай* ~ картин* мира",
        "изобрази* ~ на лице", "рисуй* себе", "рисуй* ~ на здоровье", "изобрази* ~ улыбку", "изобрази* радость", "изобрази* интерес",
        "изобрази* восторг", "изобрази* сочувстви*",
        "изобрази* занятость", "изобрази* обиду",
        "зобрази* ~ усмішку", "зобрази* радість", "зобрази* подив", "изобрази* жертву", "зобрази* жертву", "нарисуй* ~ печать", "нарисуй* ~ оценк*",
        "нарисуй* ~ в отчете", "нарисуй* ~ в отчёте", "нарисуй* ~ в отчетности", "нарисуй* ~ в отчётности", "нарисуй* ~ в табеле",
        "нарисуй* ~ в ведомости", "нарисуй* ~ в накладной", "намалюй* ~ у звіті", "намалюй* ~ в табелі", "нарисуй* себе зарплат*", "нарисуй* им зарплат*",
        "намалюй* їм зарплат*", "нарисуй* мне премию", "нарисуй* нам премию", "нарисуй* им премию", "нарисуй* ему пят*", "нарисуй* ей пят*",
        "напиши* ~ в двух словах", "напиши* ~ в общих чертах", "draw ~ bath for me", "draw ~ bath for us");

    /// <summary>A picture put together of letters is text: "a heart with text characters".</summary>
    public static readonly string[][] Typed = Split(
        "mermaid diagram*", "mermaid chart*", "mermaid flowchart*", "mermaid code", "mermaid syntax", "mermaid js", "кода mermaid", "коду mermaid",
        "with text characters", "with keyboard characters", "with keyboard symbols", "with text symbols", "using symbols", "using text", "using characters",
        "using only symbols", "using only text", "using only characters", "using only keyboard", "using keyboard", "using emoji*", "out of emoji*",
        "out of symbols", "out of characters", "out of letters and", "out of text", "out of punctuation", "in unicode characters", "in plain text",
        "из символов", "из смайликов", "из эмодзи", "из знаков препинания", "знаками препинания", "текстовыми символами", "символами юникода",
        "в текстовом виде", "з символів", "зі символів", "із символів", "зі смайликів", "зі смайлів", "текстовими символами", "у текстовому вигляді",
        "розділовими знаками");

    /// <summary>The same in one word, if nothing else is said to be done with it: «сердечко символами», but «камень, покрытый символами».</summary>
    public static readonly string[] TypedWith = ["символами", "смайликами", "смайлами", "текстом"];

    /// <summary>Things of which the design is a picture.</summary>
    public static readonly string[][] Designed = Split(
        "design ~ tattoo*", "design ~ t-shirt*", "придумай* ~ тату", "придумай* ~ татуировк*", "разработай* ~ тату", "разработай* ~ татуировк*",
        "вигадай* ~ тату", "вигадай* ~ татуюванн*", "придумай* ~ татуюванн*", "розроби* ~ тату", "розроби* ~ татуюванн*");

    /// <summary>What is written with a brush, as Russian says it: «напиши картину».</summary>
    public static readonly string[] Canvases = ["картину", "пейзаж", "натюрморт", "этюд", "полотно", "картина"];

    /// <summary>How much brighter: stands before a comparative.</summary>
    public static readonly string[] Degrees =
    [
        "ещё", "еще", "ще", "намного", "гораздо", "значительно", "немного", "немножко", "чуть", "чуть-чуть", "чуток", "капельку", "трохи", "трошки",
        "набагато", "значно", "более", "даже", "самую", "малость",
    ];

    /// <summary>Things that are drawn without a pen, unless more is said of them: "draw a card", but "draw a card with flowers".</summary>
    public static readonly string[][] Pulled = Split(
        "draw a card", "draw ~ cards", "draw ~ bath", "draw water", "draw some water", "draw the water", "draw his sword", "draw my sword",
        "draw your sword", "draw the sword", "draw your gun", "draw the gun", "draw a gun", "draw ~ crowd",
        "draw your bow", "draw the bow", "draw the drapes", "draw a ticket");

    /// <summary>Images that are no pictures, by the word before the noun.</summary>
    public static readonly string[][] OtherImages = Split(
        "disk image*", "system image*", "boot image*", "container image*", "recovery image*", "mirror image*", "brand image*", "public image*",
        "body image*", "base image*", "linux image*", "ubuntu image*", "windows image*", "backup image*", "motion picture*");

    /// <summary>Nouns for a picture of more than one word; they belong to the subject, as genres do.</summary>
    public static readonly string[][] Genres = Split(
        "coloring page*", "colouring page*", "t-shirt design*", "shirt design*", "tattoo design*", "character design*", "logo design*",
        "book cover*", "album cover*", "business card*", "greeting card*", "birthday card*", "christmas card*", "profile picture*", "pixel art",
        "line art", "concept art", "fan art", "clip art", "image set", "макет логотип*", "макет визитк*", "макет обложк*", "макет баннер*",
        "макет плакат*", "макет афиш*", "вариант* логотип*", "дизайн логотип*", "дизайн футболк*", "дизайн тату*", "дизайн открытк*",
        "дизайн постер*", "дизайн обложк*", "дизайн персонаж*", "концепт арт*", "пиксель арт*", "фан арт*");

    /// <summary>Politeness of several words, cut from both ends of a subject.</summary>
    public static readonly string[][] Courtesies = Split(
        "будьте так добры", "будь так добр", "будь так добра", "будьте так любезны", "будьте любезны", "будь ласкавий", "будьте ласкаві",
        "будь добр", "будь добра", "будьте добры", "будь ласка", "будь другом", "если можно", "если не сложно", "если не трудно", "если нетрудно",
        "если тебе не сложно", "если тебе не трудно", "если вам не сложно", "если вам не трудно", "если не лень", "если тебе не лень",
        "если не влом", "если есть время", "если будет время", "если ты не против", "если вы не против",
        "если не против", "якщо не складно", "якщо можеш", "якщо ваша ласка", "что ли", "если сможешь", "если можешь",
        "если вас не затруднит", "если не затруднит", "якщо можна", "якщо не важко", "заранее спасибо", "спасибо заранее", "спасибо", "дякую",
        "сделай одолжение", "очень прошу", "хорошо", "ладно", "ок", "окей", "да", "вместо этого", "instead", "then", "ага", "давай", "за меня",
        "вместо меня", "для меня", "специально для меня", "для мене", "мне", "нам", "мені", "for me", "for us", "if you can", "if you could",
        "if possible", "if that's ok", "if you don't mind", "if you would", "if it's not too much trouble", "thanks", "thanks in advance",
        "thank you", "thank you so much", "thanks a lot", "thx", "ty", "ok", "okay", "will you", "would you", "can you", "could you",
        "please and thank you", "that would be great", "that would be nice", "that would be awesome", "would be great", "it would be great",
        "i would appreciate it", "right now", "real quick", "real fast", "quickly", "ну", "же", "asap", "now", "побыстрее", "быстро", "срочно",
        "сейчас", "прямо сейчас", "cheers", "до кучи", "прям щас", "прямо щас", "щас", "прям сейчас", "справишься", "справитесь", "сможешь",
        "сможете", "осилишь", "зможеш", "спс", "пасиб", "пасибо",
        "очень надо", "очень нужно", "по-братски", "too", "tysm", "as well",
        "when you have time", "when you can",
        "when you get a chance", "дуже треба", "дуже прошу", "в студию", "в студію", "ещё раз", "еще раз", "ще раз", "если нет", "если да", "pretty please",
        "выручай", "выручи", "xd",
        "ради бога", "только быстро", "только побыстрее", "только красиво",
        "по-быстрому", "если не занят*",
        "если ты не занят*", "если вы не занят*", "already", "уже", "или нет", "чи ні", "or not", "буду ~ благодар*", "буду ~ признател*",
        "буду ~ рад*",
        "буду ~ вдячн*", "would be nice",
        "would be great", "would be cool", "would be lovely", "would be awesome", "would be amazing", "would be perfect", "лол", "lol", "кек",
        "haha", "ахах", "хаха");

    /// <summary>What begins a reason: it and all that follows is no part of the subject.</summary>
    public static readonly string[][] Reasons = Split(
        "раз уж", "раз ты", "а то", "потому что", "тому що", "чтобы я", "чтоб я", "щоб я", "or i'll", "or else", "иначе", "because", "cuz", "coz",
        "so i can", "so that i can",
        "so we can");

    /// <summary>What begins another thought after a comma.</summary>
    public static readonly string[][] Asides = Split(
        "хочется", "хочу", "хотим", "мне нужно", "мне надо", "нам нужно", "нам надо", "это для", "мені треба", "це для", "i want", "i need", "it's for",
        "its for", "we need", "we want");

    /// <summary>What somebody in a picture does with a tool.</summary>
    public static readonly string[] Programming =
    [
        "writing", "coding", "programming", "typing", "codes", "writes", "пишущ*", "пишет", "пише", "программирующ*", "кодящ*", "программирует", "кодит",
    ];

    /// <summary>For whom: words in the dative that stand before what is to be drawn.</summary>
    public static readonly string[] Receivers =
    [
        "сыну", "сыночку", "дочке", "дочери", "дочурке", "маме", "папе", "брату", "сестре", "сестренке", "другу", "подруге", "жене", "мужу", "детям",
        "ребенку", "ребёнку", "бабушке", "дедушке", "внуку", "внучке", "начальнику", "коллеге", "синові", "доньці", "мамі", "татові", "дитині", "дітям",
    ];

    /// <summary>What ties a noun for a picture to its subject: «картинку <c>на тему</c> космоса».</summary>
    public static readonly string[][] Joins = Split(
        "на тему", "с изображением", "з зображенням", "із зображенням", "с рисунком", "на котор* изображен*", "на котор* нарисован*", "на котор*",
        "в котор*", "в виде", "в которой", "на якій зображен*", "на якій",
        "that shows", "that depicts", "which shows");

    /// <summary>Whether one of the words stands at an index.</summary>
    public static bool IsAny(in DrawingSentence s, int index, string[] words)
    {
        foreach (var word in words)
        {
            if (s.Is(index, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the phrases stands at an index.</summary>
    public static bool IsAny(in DrawingSentence s, int index, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (s.Match(index, phrase) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] Split(params string[] rows) => [.. rows.Select(row => row.Split(' '))];
}
