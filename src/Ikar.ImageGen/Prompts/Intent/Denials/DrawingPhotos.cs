using Ikar.ImageGen.Prompts.Intent.Asking;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Denials;

/// <summary>Tells photos that are asked of people, of what they have or saw, from pictures to be made.</summary>
internal static class DrawingPhotos
{
    private const int FurthestEvent = 6;
    private const int MostAttributes = 2;

    // Papers and things of everyday administration; nobody has them drawn.
    private static readonly string[] Papers =
    [
        "паспорт", "паспорта", "паспортов", "паспортом", "чека", "чеков", "чек", "чеком", "чеку", "квитанци*", "счетчик*", "счётчик*", "накладн*",
        "договор", "договора", "договоров", "справк*", "документ*", "диплома", "дипломов", "снилс*", "инн", "полис", "полиса", "объявлени*", "расписани*",
        "домашк*", "конспект*", "тетрад*", "ошибк*", "показани*", "штрихкод*", "штрих-код*", "билет", "билета", "билетов", "удостоверени*",
        "больничн*", "анализов", "реквизит*", "переписк*", "протокол*", "акта", "анкет*", "заявлени*", "счет-фактур*", "счета",
        "прав",
        "лічильник*", "квитанці*", "накладн*", "договор*", "довідк*", "посвідченн*", "оголошенн*", "розклад*", "зошит*", "помилк*", "показник*", "квитк*",
        "реквізит*", "заяв*", "рахунк*", "рахунок", "листуванн*", "passport*", "id", "ids", "receipt*", "meter", "bill", "bills", "invoice*", "document*",
        "contract*", "licence*", "license*", "error*", "whiteboard", "homework", "timetable", "schedule", "barcode", "prescription", "certificate",
        "voucher",
        "serial", "paperwork", "diploma", "agreement", "cheque",
    ];

    // Things at hand: "the fridge", but "a haunted fridge".
    private static readonly string[] Things =
    [
        "холодильник*", "роутер*", "стиральн*", "стиралк*", "проводк*", "розетк*", "упаковк*", "экрана", "монитора", "шильдик*", "этикетк*",
        "этикетки", "доски",
        "протечк*", "поломк*", "царапин*", "вмятин*", "екрана", "екрану", "етикетк*", "дошки", "подряпин*", "пральн*", "меню", "fridge", "router", "screen",
        "label", "package", "parcel", "menu", "notes", "damage", "leak", "scratch", "dent", "board", "plate", "socket", "boiler", "ticket*",
        "card", "address",
    ];

    private static readonly string[] Events =
    [
        "дачи", "отпуска", "выпускного", "свадьбы", "вечеринки", "корпоратива", "концерта", "похода", "поездки", "рыбалки", "экскурсии", "встречи",
        "конференции", "моря", "каникул", "праздника", "матча", "отдыха", "тусовки", "юбилея", "дня", "утренника", "тренировки", "собрания", "работы",
        "дачі", "відпустки", "випускного", "весілля", "вечірки", "корпоративу", "концерту", "походу", "поїздки", "риболовлі", "екскурсії", "зустрічі",
        "конференції", "канікул", "свята", "відпочинку", "матчу", "тренування", "роботи", "party", "trip", "holiday", "holidays", "vacation", "wedding",
        "concert", "meeting", "conference", "graduation", "weekend", "yesterday", "hike", "prom", "birthday", "event", "reunion", "picnic", "game", "match",
    ];

    private static readonly string[] Past =
    [
        "вчерашн*", "позавчерашн*", "прошлогодн*", "вчера", "учорашн*", "вчорашн*", "торішн*", "yesterday*", "yesterday's",
    ];

    private static readonly string[] Own =
    [
        "твоего", "твоей", "твоих", "своего", "своей", "своих", "вашего", "вашей", "ваших", "твого", "твоєї", "твоїх", "свого", "своєї", "своїх", "вашого",
        "вашої", "your", "ur",
    ];

    /// <summary>"Send me a photo of your ID", «скинь фото чека».</summary>
    public static bool IsOfLife(in DrawingSentence s, int verb)
    {
        if (s.Has(verb, DrawCommand | DrawInfinitive | DrawFuture | DrawEnglish | DrawPast) || DrawingScenes.IsGenerating(s, verb))
        {
            return false;
        }

        for (var i = 0; i < s.Count; i++)
        {
            if (s.Has(i, Picture) && (s.Has(verb, Gives) || IsPhoto(s, i)) && IsOfLife(s, verb, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfLife(in DrawingSentence s, int verb, int noun)
    {
        var of = s.Is(noun + 1, "of") ? noun + 2 : noun + 1;
        var attributes = 0;
        var isAtHand = s.IsCyrillic(noun) && of < s.Count;
        for (var i = of; i < s.Count && s[i].Kind == DrawingTokenKind.Word && !s.Has(i, Preposition | Join); i++)
        {
            var isPaper = DrawingPhrases.IsAny(s, i, Papers);
            isAtHand |= s.Has(i, Definite) || s.EndsWith(i, "'s");
            // "The board", but not "the board game".
            var isThing = isAtHand && DrawingPhrases.IsAny(s, i, Things) && (s.IsCyrillic(i) || i + 1 == s.Count || !s.IsPlain(i + 1));
            if (isPaper || isThing)
            {
                // Not «чек в стиле аниме», "a passport for a cat".
                return !s.Has(i + 1, Join) && !s.Is(i + 1, "for") && !s.Is(i + 1, "as") && !s.Is(i + 2, "стиле") && !s.Is(i + 2, "виде")
                    && !s.Is(i + 2, "стилі") && (s.IsCyrillic(i) || isAtHand || i == of);
            }

            if (DrawingPhrases.IsAny(s, i, Past) || (s.Is(i, "last") && s.EndsWith(i + 1, "'s")))
            {
                return true;
            }

            if (s.Has(verb, Gives) && (IsPhoto(s, noun) || s.Is(verb, "send") || s.Is(verb, "share")) && DrawingPhrases.IsAny(s, i, Own))
            {
                return !s.Is(i + 1, "dream*") && !s.Is(i + 1, "imagin*") && !s.Is(i + 1, "мечты");
            }

            if (!s.Has(i, Definite | Article) && ++attributes > MostAttributes)
            {
                break;
            }
        }

        return IsOfEvent(s, noun);
    }

    // «Фото заката с дачи», "photos from last night's party".
    private static bool IsOfEvent(in DrawingSentence s, int noun)
    {
        for (var i = noun + 1; i < s.Count && i <= noun + FurthestEvent && s[i].Kind == DrawingTokenKind.Word; i++)
        {
            if (!s.Is(i, "с") && !s.Is(i, "со") && !s.Is(i, "з") && !s.Is(i, "зі") && !s.Is(i, "из") && !s.Is(i, "із") && !s.Is(i, "from"))
            {
                continue;
            }

            // «С дачи», «с прошлой дачи», but not «с видом моря».
            for (var told = i + 1; told <= i + 4 && told < s.Count && !s.Has(told, Preposition); told++)
            {
                if (told > i + 1 && s.IsCyrillic(told) && !s.Has(told - 1, Adjective | Definite))
                {
                    break;
                }

                if (DrawingPhrases.IsAny(s, told, Events) || DrawingPhrases.IsAny(s, told, Past))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPhoto(in DrawingSentence s, int noun) =>
        s.Is(noun, "фот*") || s.Is(noun, "світлин*") || s.Is(noun, "photo*") || s.Is(noun, "pic") || s.Is(noun, "pics");
}
