using System.Globalization;

namespace Ikar.ImageGen.Telegram.Buttons;

/// <summary>What a button carries in its callback_data, of which Telegram takes 64 bytes: "ikar:", a letter, the id, and for a style its number.</summary>
internal readonly record struct ButtonData(ButtonAction Action, string Id, int? Choice = null)
{
    private const string Prefix = "ikar:";

    public static bool TryRead(string? text, out ButtonData data)
    {
        data = default;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text[Prefix.Length..].Split(':');
        if (parts.Length is < 2 or > 3 || parts[0].Length != 1 || !Enum.IsDefined((ButtonAction)parts[0][0]))
        {
            return false;
        }

        int? choice = null;
        if (parts.Length == 3)
        {
            if (!int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            choice = number;
        }

        data = new ButtonData((ButtonAction)parts[0][0], parts[1], choice);
        return true;
    }

    public override string ToString() => Choice is { } choice
        ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}{(char)Action}:{Id}:{choice}")
        : $"{Prefix}{(char)Action}:{Id}";
}
