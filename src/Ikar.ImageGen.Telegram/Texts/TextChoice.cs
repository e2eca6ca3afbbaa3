namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Which language a person is spoken to in.</summary>
internal static class TextChoice
{
    /// <summary>The texts by the option, else by the user's language_code.</summary>
    public static TelegramTexts Of(TelegramImageOptions options, string? languageCode)
    {
        var code = options.Language ?? languageCode ?? "en";
        var language = code.Split('-', 2)[0];
        return language == "ru" ? options.Russian : options.English;
    }
}
