using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>An error that the emulated Bot API answers. The texts are those of the live server, which clients tell errors apart by.</summary>
internal sealed class BotApiError(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code { get; } = code;

    public JsonObject? Parameters { get; } = parameters;

    public static BotApiError BadRequest(string what) => new(400, "Bad Request: " + what);

    public static BotApiError Forbidden(string what) => new(403, "Forbidden: " + what);
}
