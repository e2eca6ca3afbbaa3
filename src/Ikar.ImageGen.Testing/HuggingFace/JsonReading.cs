using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Reads members that may be missing or of another type.</summary>
internal static class JsonReading
{
    public static string? Text(JsonObject? body, string name) =>
        body?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static long? Integer(JsonObject? body, string name) =>
        body?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out double number) ? (long)number : null;

    public static int Count(JsonObject? body, string name) => (int)Math.Clamp(Integer(body, name) ?? 1, 1, 4);

    /// <summary>Two numbers, both given and positive.</summary>
    public static ImageSize? Sides(JsonObject? body, string width = "width", string height = "height") =>
        Integer(body, width) is > 0 and <= 16_384 and var w && Integer(body, height) is > 0 and <= 16_384 and var h ? new ImageSize((int)w, (int)h) : null;

    /// <summary>"1024x768" or "1024*768".</summary>
    public static ImageSize? Pair(string? text, char separator)
    {
        var parts = text?.Split(separator) ?? [];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and <= 16_384
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height) && height is > 0 and <= 16_384
                ? new ImageSize(width, height)
                : null;
    }
}
