using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>The updates that wait for the bot: kept until a getUpdates with a higher offset, or a webhook's 2xx, confirms them.</summary>
internal sealed class UpdateQueue
{
    private static readonly string[] OnlyOnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Queue<JsonObject> _waiting = [];
    private int _lastId;
    private TaskCompletionSource _changed = New();
    private HashSet<string>? _allowed;

    public int Waiting => _waiting.Count;

    public int LastId => _lastId;

    /// <summary>Ends at the next change of the queue.</summary>
    public Task Changed => _changed.Task;

    public int Add(string kind, JsonNode content)
    {
        var id = ++_lastId;
        if (_allowed is null ? !OnlyOnRequest.Contains(kind) : _allowed.Contains(kind))
        {
            _waiting.Enqueue(new JsonObject { ["update_id"] = id, [kind] = content });
            Wake();
        }

        return id;
    }

    /// <summary>Puts an update into the queue as it is, for instance one that was delivered before.</summary>
    public void AddRaw(JsonObject update)
    {
        _waiting.Enqueue(update);
        Wake();
    }

    /// <summary>An absent list keeps the setting of the call before, an empty one returns to the default: a trap of the live server.</summary>
    public void Allow(JsonArray? kinds)
    {
        if (kinds is not null)
        {
            _allowed = kinds.Count == 0 ? null : [.. kinds.Select(static kind => kind!.GetValue<string>())];
        }
    }

    public void Confirm(long offset)
    {
        if (offset < 0)
        {
            offset = _waiting.Count + offset <= 0 ? 0 : Id(_waiting.ElementAt((int)(_waiting.Count + offset)));
        }

        while (_waiting.TryPeek(out var first) && Id(first) < offset)
        {
            _waiting.Dequeue();
        }
    }

    public JsonArray Take(int limit) => [.. _waiting.Take(limit).Select(static update => update.DeepClone())];

    public void Clear() => _waiting.Clear();

    public void Wake()
    {
        var changed = _changed;
        _changed = New();
        changed.TrySetResult();
    }

    private static int Id(JsonObject update) => update["update_id"]!.GetValue<int>();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
