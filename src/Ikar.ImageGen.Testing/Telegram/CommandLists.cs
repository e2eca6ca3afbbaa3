using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>The commands that people see in the menu: a list for each scope and language.</summary>
internal sealed class CommandLists
{
    private readonly Dictionary<string, JsonArray> _lists = [];

    public JsonNode Set(BotApiRequest request)
    {
        var commands = request.Json("commands") as JsonArray ?? throw new BotApiError(400, "Bad Request: parameter \"commands\" is required");
        foreach (var command in commands)
        {
            if ((string?)command!["command"] is not { Length: >= 1 and <= 32 } name || !name.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            {
                throw new BotApiError(400, "Bad Request: BOT_COMMAND_INVALID");
            }

            if ((string?)command["description"] is not { Length: >= 1 and <= 256 })
            {
                throw new BotApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        _lists[Key(request)] = commands;
        return true;
    }

    public JsonNode Delete(BotApiRequest request)
    {
        _lists.Remove(Key(request));
        return true;
    }

    public JsonNode Get(BotApiRequest request) => _lists.TryGetValue(Key(request), out var list) ? list.DeepClone() : new JsonArray();

    private static string Key(BotApiRequest request) => $"{request.Json("scope")?.ToJsonString() ?? """{"type":"default"}"""} {request.Text("language_code")}";
}
