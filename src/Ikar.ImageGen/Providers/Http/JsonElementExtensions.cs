using System.Text.Json;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Reads foreign JSON, where any field may be missing or of another type.</summary>
internal static class JsonElementExtensions
{
    /// <summary>The member, or an undefined element. An object with a name that is no text ("\ud800" alone) has no members.</summary>
    public static JsonElement Get(this JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>The member as text, or null.</summary>
    public static string? Text(this JsonElement json, string name) => json.Get(name).AsText();

    /// <summary>The element as text; null if it is none, or if its bytes are no UTF-8, which the parser lets pass.</summary>
    public static string? AsText(this JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The member as a whole number, or null.</summary>
    public static long? Whole(this JsonElement json, string name) =>
        json.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>Whether there is such a member.</summary>
    public static bool TryGet(this JsonElement json, string name) => json.Get(name).ValueKind != JsonValueKind.Undefined;

    /// <summary>The items of an array, none if it is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];
}
