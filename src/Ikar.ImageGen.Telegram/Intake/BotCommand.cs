namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>A command as it stands at the beginning of a text: /name@bot and what follows.</summary>
internal readonly record struct BotCommand(string Name, string? Bot, string Rest)
{
    public static BotCommand? Read(string? text)
    {
        if (text is not ['/', not ' ', ..])
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        var head = end < 0 ? text[1..] : text[1..end];
        var at = head.IndexOf('@', StringComparison.Ordinal);
#pragma warning disable CA1308 // Commands are lower case in Telegram.
        return new BotCommand((at < 0 ? head : head[..at]).ToLowerInvariant(), at < 0 ? null : head[(at + 1)..], end < 0 ? "" : text[end..].Trim());
#pragma warning restore CA1308
    }
}
