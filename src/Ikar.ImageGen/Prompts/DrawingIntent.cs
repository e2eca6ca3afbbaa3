namespace Ikar.ImageGen;

/// <summary>Tells whether a person asks for a picture: in Russian, Ukrainian or English.</summary>
public static class DrawingIntent
{
    /// <summary>Tells whether the message asks for a picture to be drawn.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <returns>True for a wish such as "draw me a cat" or «нарисуй кота»; false for everything else, questions about drawing included.</returns>
    public static bool IsRequested(string message) => IsRequested(message, out _);

    /// <summary>Tells whether the message asks for a picture to be drawn, and of what.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <param name="subject">What to draw, without the words of asking: «кота в космосе» of «Нарисуй, пожалуйста, кота в космосе». Empty if there is no wish or no subject.</param>
    /// <returns>True if a picture is asked for.</returns>
    public static bool IsRequested(string message, out string subject)
    {
        ArgumentNullException.ThrowIfNull(message);
        subject = "";
        foreach (var word in (string[])["нарисуйте", "нарисуй", "намалюй", "draw me", "draw"])
        {
            if (message.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                subject = message[word.Length..].Trim(' ', ',', '.', '!', '?');
                return true;
            }
        }

        return false;
    }
}
