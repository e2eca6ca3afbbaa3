using System.Globalization;

namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Puts values into the texts that people read.</summary>
internal static class Apology
{
    /// <summary>The text about a failed drawing: short, with what to do, never the provider's words.</summary>
    public static string For(ImageGenException failure, TelegramTexts texts) => texts.Failures.For(failure);

    /// <summary>Puts a value where the text says {0}; a text of the app's own without it stays as it is.</summary>
    public static string Fill(string text, object value) =>
        text.Replace("{0}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
