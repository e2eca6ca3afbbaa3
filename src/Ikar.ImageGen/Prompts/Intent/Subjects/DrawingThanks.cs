using Ikar.ImageGen.Prompts.Intent.Words;

namespace Ikar.ImageGen.Prompts.Intent.Subjects;

/// <summary>Thanks, blessings and greetings that end a message, often without a comma before them.</summary>
internal static class DrawingThanks
{
    /// <summary>They are cut from the end of a subject as other courtesies are.</summary>
    public static readonly string[][] All = DrawingPhrases.Split(
        "спасибо тебе", "спасибо вам", "спасибо тебе большое", "спасибо вам большое", "спасибо тебе огромное", "спасибо вам огромное", "большое спасибо",
        "спасибо большое", "огромное спасибо", "спасибо огромное", "большое тебе спасибо", "большое вам спасибо", "спасибки", "спасибочки", "спасиб",
        "спасибо милый", "спасибо милая", "спасибо дорогой", "спасибо дорогая", "спасибо родной", "спасибо бот", "заранее благодар*", "благодарю",
        "благодарю вас", "благодарю тебя",
        "дай бог ~ здоровья", "дай бог здоровья", "дай бог ~ счастья", "дай бог ~ всего", "храни ~ бог", "храни ~ господь", "храни бог", "бог в помощь",
        "здоровья тебе", "здоровья вам", "с уважением", "с наилучшими пожеланиями", "целую бабушка", "целую бабуля", "целую мама", "целую дедушка",
        "твоя бабушка", "твоя бабуля", "твой дедушка", "обнимаю", "всех благ", "всего доброго", "всего хорошего", "чмоки", "цем", "хорошего дня", "гарного дня",
        "дуже дякую", "щиро дякую", "дякую дуже", "дякую щиро", "красно дякую", "дякую тобі", "дякую вам", "дякую тобі дуже", "дуже тобі дякую",
        "дуже вам дякую",
        "велике дякую", "спасибі", "спасибі тобі", "спасибі велике", "велике спасибі", "наперед дякую", "дякую наперед", "заздалегідь дякую",
        "дякую заздалегідь", "дай боже ~ здоров*", "дай боже здоров*", "дай бог ~ здоров*", "дай бог здоров*", "хай бог ~ благословить", "хай щастить",
        "бережи ~ боже", "бережи ~ господь", "бережи тебе бог", "з повагою", "цілую бабуся", "цілую мама", "обіймаю", "всього найкращого", "вдячна", "вдячний",
        "thank you kindly", "thanks kindly", "thank you dear", "thanks dear", "thanks so much", "thanks very much", "thank you very much", "thank u",
        "thank u so much",
        "thanks a bunch", "thanks a million", "thanks mate", "thanks man", "thanks bro", "thanks buddy", "thanks hun", "thanks love", "thank you sweetie",
        "thanks sweetie", "thanks again", "thank you again", "many thanks", "much appreciated", "much obliged", "thank you in advance", "god bless",
        "god bless you", "god bless u", "bless you", "bless your heart", "lord bless", "love grandma", "love grandpa", "love nana", "love granny", "love mom",
        "love gran", "xoxo", "best regards", "kind regards", "regards", "hugs and kisses", "take care", "have a nice day",
        "have a blessed day");

    // What is written in a picture: "a card saying thank you".
    private static readonly string[] Written =
    [
        "saying", "says", "say", "reads", "reading", "text", "words", "word", "caption", "letters", "sign", "надписью", "словами", "словом", "текстом",
        "подписью",
        "написано", "написом", "підписом", "текст", "надпись", "напис",
    ];

    /// <summary>Whether the words before an index say that what follows is to be read in the picture.</summary>
    public static bool AreWritten(in DrawingSentence s, int index) =>
        DrawingPhrases.IsAny(s, index - 1, Written) || (s.IsParting(Math.Max(0, index - 1)) && DrawingPhrases.IsAny(s, index - 2, Written));

    /// <summary>Whether one of them ends at an index: a name may follow.</summary>
    public static bool EndAt(in DrawingSentence s, int from, int to)
    {
        for (var start = Math.Max(from, to - 4); start < to; start++)
        {
            foreach (var thanks in All)
            {
                if (s.Match(start, thanks) == to - start)
                {
                    return true;
                }
            }

            if (start + 1 == to
                && (s.Is(start, "спасибо") || s.Is(start, "дякую") || s.Is(start, "thanks") || (s.Is(start, "you") && s.Is(start - 1, "thank"))))
            {
                return true;
            }
        }

        return false;
    }
}
