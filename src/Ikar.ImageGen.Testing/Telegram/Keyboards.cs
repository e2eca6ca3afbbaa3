using System.Text;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Inline keyboards: checked, found, shown.</summary>
internal static class Keyboards
{
    public static JsonNode? Read(BotApiRequest request)
    {
        if (request.Json("reply_markup") is not JsonObject markup)
        {
            return null;
        }

        foreach (var button in Buttons(markup))
        {
            if (string.IsNullOrEmpty((string?)button["text"]))
            {
                throw BotApiError.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
            }

            if ((string?)button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data) is < 1 or > 64)
            {
                throw BotApiError.BadRequest("BUTTON_DATA_INVALID");
            }
        }

        return markup["inline_keyboard"] is JsonArray { Count: > 0 } ? markup.DeepClone() : null;
    }

    /// <summary>The data of the button with this text or data.</summary>
    public static string? Find(JsonNode? markup, string button) =>
        Buttons(markup).Where(b => (string?)b["callback_data"] == button || ((string?)b["text"])?.Contains(button, StringComparison.OrdinalIgnoreCase) == true)
            .Select(static b => (string?)b["callback_data"]).FirstOrDefault();

    public static string Show(JsonNode? markup) => string.Concat(Buttons(markup).Select(static b => $"  [{(string?)b["text"]}]"));

    private static IEnumerable<JsonObject> Buttons(JsonNode? markup) =>
        (markup?["inline_keyboard"] as JsonArray ?? []).OfType<JsonArray>().SelectMany(static row => row.OfType<JsonObject>());
}
