using Ikar.ImageGen.Prompts.Intent.Words;

namespace Ikar.ImageGen.Prompts.Intent.Subjects;

/// <summary>Tells what a message goes on with after the subject: another errand, and what the speaker has in mind with the picture.</summary>
internal static class DrawingErrands
{
    /// <summary>What the speaker is going to do with the picture: «кота, дочке <c>покажу</c>».</summary>
    public static readonly string[] Plans =
    [
        "покажу", "покажем", "отправлю", "отправим", "подарю", "подарим", "распечатаю", "распечатаем", "повешу", "повесим", "выложу", "выложим", "скину",
        "пошлю", "поржем", "поржём", "посмеемся", "посмеёмся", "порадую", "порадуем", "надішлю", "подарую", "подаруємо", "роздрукую", "повішу", "викладу",
        "покажемо", "посміємось", "посміємося", "порадію",
    ];

    // Commands that can be no part of a picture.
    private static readonly string[][] Errands = DrawingPhrases.Split(
        "и скинь", "и скиньте", "и кинь", "и отправь", "и отправьте", "и выложи", "и выложите", "и опубликуй", "и расскажи",
        "и расскажите", "и объясни", "и объясните", "и опиши", "и опишите", "и пришли сюда", "и пришли мне", "и пришли нам", "и пришли его", "и пришли ее",
        "и пришли её", "и пришли в чат", "и пришли в личку", "и пришли на почту", "и пришлите", "і скинь", "та скинь", "й скинь", "і надішли", "та надішли",
        "й надішли", "і надішліть", "та надішліть", "і відправ", "та відправ", "і розкажи", "та розкажи", "й розкажи", "і поясни",
        "та поясни", "і опиши", "та опиши", "і виклади", "and send it", "and send me", "and send us", "and send them to", "and send to", "and send him",
        "and send her", "and send here", "and post it", "and post here", "and show it", "and tell me", "and tell us",
        "and tell about",
        "and explain", "and describe", "and email", "and upload it", "and share it", "then send it", "then tell me", "и покажи мне", "и покажи нам",
        "и покажи сюда", "и покажите мне", "і покажи мені", "та покажи мені");

    // The same at the end of a sentence only: «и пришли», but «пришли к яслям»; "and show me", but "show me the inside".
    private static readonly string[] LastErrands = ["пришли", "покажи", "покажите"];

    private static readonly string[] OfSpeaker =
    [
        "my", "our", "мой", "моя", "мое", "моё", "мои", "моего", "мою", "моей", "моих", "наш", "наша", "наше", "наши", "нашего", "нашу", "нашей",
        "нас", "мій",
        "моє", "мої", "мого", "моєї", "нашого", "нашої", "myself", "selfie", "where", "где", "де",
    ];

    /// <summary>«И пришли сюда», "and send it here".</summary>
    public static bool IsErrand(in DrawingSentence s, int index) =>
        s.Has(index, DrawingWordRole.And) && (DrawingPhrases.IsAny(s, index, Errands) || IsLastShown(s, index)
            || (index + 2 == s.Count && DrawingPhrases.IsAny(s, index + 1, LastErrands)));

    private static bool IsLastShown(in DrawingSentence s, int index) =>
        s.Is(index + 1, "show") && (s.Is(index + 2, "me") || s.Is(index + 2, "us")) && (index + 3 == s.Count || s.IsParting(index + 3));

    /// <summary>Whether the speaker may be in the picture.</summary>
    public static bool IsOfSpeaker(in DrawingSentence s, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (DrawingPhrases.IsAny(s, i, OfSpeaker))
            {
                return true;
            }
        }

        return false;
    }
}
