using System.Globalization;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Texts and captions: parsing, measuring, showing.</summary>
internal static class Texts
{
    public const int MaxText = 4096;
    public const int MaxCaption = 1024;

    public static string Read(BotApiRequest request, string name, JsonArray entities) => Read(request.Text(name), request.Text("parse_mode"), entities);

    public static string Read(string? text, string? parseMode, JsonArray entities) => parseMode switch
    {
        null or "" => text ?? "",
        _ when string.Equals(parseMode, "HTML", StringComparison.OrdinalIgnoreCase) => HtmlText.Parse(text ?? "", entities),
        _ when parseMode.StartsWith("Markdown", StringComparison.OrdinalIgnoreCase) => text ?? "",
        _ => throw BotApiError.BadRequest("unsupported parse_mode"),
    };

    /// <summary>Limits count characters, not UTF-16 units.</summary>
    public static int Length(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    public static void AddEntities(JsonObject message, string name, JsonArray entities)
    {
        if (entities.Count > 0)
        {
            message[name] = entities;
        }
    }

    public static string Describe(StoredFile file, bool spoiler)
    {
        var size = file.Data.Length < 1024 ? $"{file.Data.Length} bytes" : string.Create(CultureInfo.InvariantCulture, $"{file.Data.Length / 1024} KB");
        var pixels = file.Width > 0 ? string.Create(CultureInfo.InvariantCulture, $" {file.Width}x{file.Height}") : "";
        return $"[{file.Kind}{(spoiler ? " under a spoiler" : "")}{pixels}, {file.MediaType}, {size}]";
    }

    public static string Join(string what, string caption) => caption.Length == 0 ? what : what + " " + caption;
}
