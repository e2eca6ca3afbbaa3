namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Which language a person is spoken to in.</summary>
internal static class TextChoice
{
    /// <summary>The texts by the option, else by the user's language_code, by the same rule as the core's texts.</summary>
    public static TelegramTexts Of(TelegramImageOptions options, string? languageCode) =>
        ReferenceEquals(ImageGenTexts.For(options.Language ?? languageCode), ImageGenTexts.Russian) ? options.Russian : options.English;
}
