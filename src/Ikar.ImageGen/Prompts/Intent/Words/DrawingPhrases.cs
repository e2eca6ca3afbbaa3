namespace Ikar.ImageGen.Prompts.Intent.Words;

/// <summary>Turns of speech, word by word: a star stands for any ending, "~" for at most three words between.</summary>
internal static class DrawingPhrases
{
    /// <summary>Figures of speech: they begin with a verb or noun of drawing and ask for no picture.</summary>
    public static readonly string[][] Idioms = Split(
        "draw ~ conclusion", "draw ~ conclusions", "draw ~ inference*", "draw ~ attention", "draw ~ inspiration", "draw ~ comparison*",
        "draw ~ parallel with", "draw ~ parallels with", "draw ~ parallel for", "draw ~ lots for", "draw ~ straws for", "draw straws with",
        "draw ~ distinction*", "draw ~ analog*", "draw the line", "draw a line here", "draw a line in the sand", "draw a line under",
        "draw a line between", "draw near", "draw nearer", "draw the curtain* in", "draw the curtain* on", "draw the curtain* of",
        "draw ~ fire from", "draw ~ fire away",
        "draw enemy fire", "draw their fire", "draw his fire", "draw ~ gun on", "draw ~ sword on", "draw ~ weapon on", "draw ~ blank on",
        "draw ~ blood for", "draw ~ blood with", "draw close", "draw closer", "draw ~ blinds", "draw on",
        "draw upon", "draw up", "draw out", "draw back", "draw from", "draw down", "draw off", "draw away", "draw apart", "draw together",
        "draw ~ salary", "draw criticism", "draw first blood", "draw ~ blood sample*", "draw blood work", "draw blood test*", "draw ~ lesson*",
        "draw in the crowd*", "draw in ~ customer*",
        "draw in breath", "draw in ~ breath", "draw in people", "draw support", "draw strength",
        "draw your own", "paint your own", "sketch your own", "draw call*", "draw function*", "draw order", "draw method", "draw a tie",
        "draw any more", "draw anymore",
        "draw or", "draw io", "draw ~ raffle", "draw ~ truth table", "draw your weapon*", "draw the weapon",
        "draw ~ benefits", "draw ~ names from",
        "draw ~ name from", "draw ~ number from", "draw a number between", "draw ~ wages", "draw ~ pension", "draw a veil", "draw to a close",
        "draw to an end", "draw a bead", "paint me into", "paint ~ into a corner", "paint with a broad", "paint ~ broad brush",
        "paint ~ bleak picture", "paint ~ rosy picture", "paint ~ grim picture", "paint job", "paint shop", "sketch out",
        "sketch ~ outline", "sketch ~ plan", "sketch app", "sketch ~ idea*", "illustrate ~ point", "illustrate ~ with an example",
        "illustrate ~ with examples", "illustrate how", "illustrate why", "illustrate that", "depict how", "give ~ big picture",
        "show ~ big picture", "paint app", "visualize ~ data", "visualize ~ result*", "visualize how", "visualize success", "visualize ~ tree",
        "visualize ~ graph", "render ~ component*", "render ~ page", "render ~ template", "render ~ html", "render ~ list", "render ~ view",
        "визуализируй* ~ данн*", "визуализируй* ~ результат*", "визуализируй* ~ граф*", "визуализируй* ~ отчет*", "make a scene",
        "picture of health", "get the picture", "do ~ sketch show", "get a picture of what", "give ~ picture of what", "изобрази* из себя",
        "изобрази* удивление", "изображай* из себя", "нарисуй* ~ перспективы", "нарисуй* ~ перспективу", "нарисуй* себе в", "нарисуй* в воображении",
        "рисуй не",
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
    public static readonly string[] TypedWith = ["символами", "смайликами", "смайлами", "текстом", "словами"];

    /// <summary>Pictures that are painted in words.</summary>
    public static readonly string[][] Told = Split(
        "in words", "mental picture*", "mental image*", "мысленно", "подумки", "мысленн* картин*",
        "мысленн* образ*", "уявн* картин*", "уявн* образ*", "word picture*",
        "word portrait*", "verbal picture*", "verbal portrait*", "psychological portrait*", "psychological picture*",
        "словесн* портрет*", "словесн* картин*", "словесн* описани*", "словесн* образ*", "психологическ* портрет*", "психологичн* портрет*",
        "психологічн* портрет*", "социальн* портрет*", "соціальн* портрет*", "portrait* of ~ target", "portrait* of ~ ideal customer",
        "portrait* of ~ typical customer",
        "portrait* of ~ average customer", "портрет* ~ нашего продукта", "портрет* ~ нашего товара", "портрет* ~ нашего бренда", "портрет* целев*",
        "портрет* идеальн* клиента", "портрет* типичн* клиента", "портрет* цільов*", "портрет* ~ нашого продукту", "портрет* ~ нашого товару",
        "картин* ~ словами");

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

    /// <summary>Images that are no pictures, by the word before the noun.</summary>
    public static readonly string[][] OtherImages = Split(
        "disk image*", "system image*", "boot image*", "container image*", "recovery image*", "mirror image*", "brand image*", "public image*",
        "body image*", "base image*", "linux image*", "ubuntu image*", "windows image*", "backup image*", "motion picture*", "bootable image*",
        "firmware image*", "rom image*",
        "raid image*", "server image*");

    /// <summary>Images that are copies of a disk.</summary>
    public static readonly string[][] Copies = Split(
        "image* of the disk", "image* of my disk", "image* of the drive", "image* of my drive", "image* of the partition", "image* of my partition",
        "image* of the hard", "image* of my hard", "image* of the usb", "image* of my usb", "image* of the sd", "image* of my sd", "image* of the server",
        "image* of the system", "image* of my system", "image* of the os");

    /// <summary>Polite understatements of "I want".</summary>
    public static readonly string[][] Understatements = Split(
        "не отказал* бы от", "не отказал* от", "не откажусь от", "не откажемся от", "не помешал* бы", "не помешает", "не повредил* бы", "не прочь получить",
        "не прочь увидеть", "не прочь глянуть", "не відмовив* би від", "не відмовив* від", "не відмовила* б* від", "не відмовила* від", "не відмовлюсь від",
        "не відмовлюся від", "не завадив* би", "не завадила* б*", "не завадило* б*", "не завадить", "не зашкодив* би", "не зашкодить", "wouldn't say no to",
        "wouldnt say no to", "not say no to", "wouldn't mind", "wouldnt mind", "not mind", "i'm after", "we're after", "i'm in the mood for",
        "i'm dying for", "i could do with", "we could do with", "i'd kill for", "i'd die for");

    /// <summary>Painters: with "a painting" they make a name.</summary>
    public static readonly string[] Painters =
    [
        "айвазовск*", "шишкин*", "репин*", "левитан*", "васнецов*", "врубел*", "суриков*", "саврасов*", "куинджи", "куїнджі", "малевич*", "кандинск*",
        "кандінськ*", "шагал*", "ван", "гогена", "моне", "мане", "пикассо", "пікассо", "дали", "далі", "рембрандт*", "леонардо", "микеланджело",
        "мікеланджело", "рафаэл*", "рафаел*", "босх*", "брейгел*", "климт*", "клімт*", "мунк*", "рерих*", "реріх*", "шевченк*", "приймаченко", "примаченко",
        "ренуар*", "дега", "сезанн*", "матисс*", "матісс*", "хокусай", "хокусая", "вермеер*", "дюрер*", "караваджо", "тициан*", "тіціан*", "боттичелли",
        "поллок*", "уорхол*", "бэнкси", "бенксі", "магритт*", "айвазовськ*", "верещагин*", "серов*", "поленов*", "перов*", "кустодиев*",
    ];

    /// <summary>What is done with a picture before it is drawn anew.</summary>
    public static readonly string[] Edits =
    [
        "добавь", "добавьте", "убери", "уберите", "удали", "удалите", "измени", "измените", "поменяй", "поменяйте", "замени", "замените", "увеличь",
        "уменьши", "исправь", "исправьте", "поправь", "поправьте", "переделай", "переделайте", "додай", "додайте", "прибери", "приберіть", "зміни",
        "змініть", "заміни", "поміняй",
        "виправ", "add", "remove", "change", "replace", "fix",
    ];

    /// <summary>Nouns for a picture of more than one word; they belong to the subject, as genres do.</summary>
    public static readonly string[][] Genres = Split(
        "coloring page*", "colouring page*", "t-shirt design*", "shirt design*", "tattoo design*", "character design*", "logo design*",
        "book cover*", "album cover*", "business card*", "greeting card*", "birthday card*", "christmas card*", "profile picture*", "pixel art",
        "icon set*", "icon pack*", "sticker set*", "sticker pack*", "emoji set*", "emoji pack*", "line art", "concept art", "fan art", "clip art",
        "image set", "макет логотип*", "макет визитк*", "макет обложк*", "макет баннер*",
        "макет плакат*", "макет афиш*", "вариант* логотип*", "дизайн логотип*", "дизайн футболк*", "дизайн тату*", "дизайн открытк*",
        "дизайн постер*", "дизайн обложк*", "дизайн персонаж*", "концепт арт*", "пиксель арт*", "фан арт*");

    /// <summary>Politeness of several words, cut from both ends of a subject.</summary>
    public static readonly string[][] Courtesies = Split(
        "будьте так добры", "будь так добр", "будь так добра", "будьте так любезны", "будьте любезны", "будь ласкавий", "будьте ласкаві",
        "будь добр", "будь добра", "будьте добры", "будь ласка", "будь другом", "если можно", "если не сложно", "если не трудно", "если нетрудно",
        "если тебе не сложно", "если тебе не трудно", "если вам не сложно", "если вам не трудно", "если хочешь", "если хотите", "якщо хочеш",
        "якщо хочете", "if you want", "if you like", "если не лень", "если тебе не лень",
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
        "so we can", "so they can", "so they calm", "so he can", "so she can", "бо", "так как", "поскольку", "оскільки", "щоб ми", "чтобы мы");

    /// <summary>What begins another thought after a comma.</summary>
    public static readonly string[][] Asides = Split(
        "говорят", "кажуть", "сказал* же", "сказав же", "я же", "я ж", "my ~ said", "хочется", "хочу", "хотим", "мне нужно", "мне надо", "нам нужно",
        "нам надо", "это для", "мені треба", "це для", "i want", "i need", "it's for",
        "its for", "we need", "we want",
        "мне для", "мне на", "нам для", "нам на", "это на", "это мне", "мені для", "мені на", "завтра", "послезавтра", "післязавтра", "tomorrow",
        "у ~ завтра", "у ~ сегодня", "у ~ день рождения", "у ~ день народження", "it's urgent", "its urgent", "it's important", "это срочно",
        "это важно", "це терміново", "ржака будет", "будет ржака", "будет весело", "буде весело",
        "пусть успоко*", "пусть порад*", "пусть посме*", "пусть поржут", "пусть обрад*", "пусть завид*", "хай заспоко*", "хай порад*", "хай посмі*",
        "хай зрад*", "нехай заспоко*", "нехай порад*", "my ~ loves", "my ~ love", "my ~ will love", "my ~ wants", "my ~ asked", "try it", "can you do that",
        "could you do that", "can you do it", "could you do it", "is that possible", "is it possible", "сгенерированн* тобой", "сделанн* тобой",
        "нарисованн* тобой", "згенерован* тобою", "зроблен* тобою", "намальован* тобою", "generated by you", "made by you", "drawn by you",
        "изобразишь", "нарисуешь", "сделаешь", "намалюєш", "зобразиш", "зробиш", "получится", "вийде", "поможешь",
        "допоможеш", "возьмешься", "возьмёшься");

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

    /// <summary>Words that name a thing only by what was said before.</summary>
    public static readonly string[] Pronouns =
    [
        "его", "ее", "её", "их", "это", "этого", "эту", "этот", "такое", "такого", "такую", "такой", "такие", "таких", "його", "її", "їх", "це",
        "цього", "цю",
        "таке", "такий", "таку", "такі", "it", "this", "that", "these", "those", "one", "them", "him", "her",
    ];

    /// <summary>Whether one of the words stands at an index.</summary>
    public static bool IsAny(in DrawingSentence s, int index, string[] words)
    {
        var first = s.Beginning(index);
        foreach (var word in words)
        {
            if (word[0] == first && s.Is(index, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the phrases stands at an index.</summary>
    public static bool IsAny(in DrawingSentence s, int index, string[][] phrases)
    {
        var first = s.Beginning(index);
        foreach (var phrase in phrases)
        {
            if (phrase[0][0] == first && s.Match(index, phrase) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Phrases of words.</summary>
    public static string[][] Split(params string[] rows) => [.. rows.Select(row => row.Split(' '))];
}
