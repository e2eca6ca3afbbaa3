using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Buttons;

/// <summary>The rows of buttons.</summary>
internal static class Keyboards
{
    private const int StylesPerRow = 2;

    public static InlineKeyboardMarkup Picture(string id, TelegramTexts texts) => new(
    [
        [Button(texts.ButtonAgain, ButtonAction.Again, id), Button(texts.ButtonVary, ButtonAction.Vary, id), Button(texts.ButtonStyle, ButtonAction.Style, id)],
        [Button(texts.ButtonEdit, ButtonAction.Edit, id), Button(texts.ButtonOriginal, ButtonAction.Original, id)],
    ]);

    public static InlineKeyboardMarkup Retry(string id, TelegramTexts texts) => new(Button(texts.ButtonRetry, ButtonAction.Again, id));

    public static InlineKeyboardMarkup Stop(string id, TelegramTexts texts) => new(Button(texts.ButtonStop, ButtonAction.Stop, id));

    public static InlineKeyboardMarkup Styles(string id, IEnumerable<TelegramStyle> styles, bool russian, TelegramTexts texts)
    {
        var buttons = styles.Select((style, index) =>
            InlineKeyboardButton.WithCallbackData(russian ? style.Russian : style.English, new ButtonData(ButtonAction.Style, id, index).ToString()));
        return new InlineKeyboardMarkup([.. buttons.Chunk(StylesPerRow).Select(static row => row.AsEnumerable()), [Button(texts.ButtonBack, ButtonAction.Back, id)]]);
    }

    private static InlineKeyboardButton Button(string text, ButtonAction action, string id) =>
        InlineKeyboardButton.WithCallbackData(text, new ButtonData(action, id).ToString());
}
