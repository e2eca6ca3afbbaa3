using System.Text.Json.Nodes;
using Ikar.ImageGen.Testing.Telegram;

namespace Ikar.ImageGen.Testing;

/// <content>The chat as the Bot API writes it.</content>
public sealed partial class TelegramEmulatorChat
{
    private static readonly TimeSpan DraftLife = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ActionLife = TimeSpan.FromSeconds(5);

    internal static JsonObject WithoutReply(JsonObject message)
    {
        var copy = (JsonObject)message.DeepClone();
        copy.Remove("reply_to_message");
        return copy;
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = KindName };
        json[Kind == TelegramChatKind.Private ? "first_name" : "title"] = Title;
        if (Username is not null)
        {
            json["username"] = Username;
        }

        if (IsForum)
        {
            json["is_forum"] = true;
        }

        return json;
    }

    internal int Add(JsonObject message)
    {
        message["message_id"] = ++_lastMessageId;
        Messages[_lastMessageId] = message;
        return _lastMessageId;
    }

    internal void SetDraft(long id, bool canStop, int? thread) => _drafts[id] = (canStop, thread, _state.Time.GetUtcNow());

    internal void SetAction(string action) => _action = (action, _state.Time.GetUtcNow());

    /// <summary>The bot's next message takes the place of drafts and of the chat action.</summary>
    internal void ClearTransient()
    {
        _drafts.Clear();
        _action = null;
    }

    private bool IsShown(DateTimeOffset since, TimeSpan life) => _state.Time.GetUtcNow() - since < life;

    private string KindName => Kind switch
    {
        TelegramChatKind.Private => "private",
        TelegramChatKind.Group => "group",
        TelegramChatKind.Supergroup => "supergroup",
        _ => "channel",
    };

    private int SendFile(TelegramUser user, string kind, ReadOnlyMemory<byte> data, string name, string? caption, int? replyTo, int? threadId, string? album)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_state.Lock)
        {
            var file = _state.Files.Store(kind, data, name);
            var message = Start(user, replyTo, threadId);
            FileStore.Describe(message, file);
            if (caption is not null)
            {
                message["caption"] = caption;
            }

            if (album is not null)
            {
                message["media_group_id"] = album;
            }

            return Deliver(user, message, Texts.Join(Texts.Describe(file, spoiler: false), caption ?? ""));
        }
    }

    private JsonObject Start(TelegramUser user, int? replyTo, int? threadId)
    {
        var message = new JsonObject { ["message_id"] = 0, ["date"] = _state.UnixNow, ["chat"] = ToJson() };
        if (Kind == TelegramChatKind.Channel)
        {
            message["sender_chat"] = ToJson();
        }
        else
        {
            message["from"] = user.ToJson();
        }

        if (threadId is not null)
        {
            message["message_thread_id"] = threadId;
            message["is_topic_message"] = IsForum;
        }

        if (replyTo is { } id && Messages.TryGetValue(id, out var original))
        {
            if (Kind == TelegramChatKind.Supergroup && !IsForum)
            {
                // A trap of the live server: replies in plain supergroups carry a thread that the send methods refuse.
                message["message_thread_id"] = id;
            }

            message["reply_to_message"] = WithoutReply(original);
        }

        return message;
    }

    private int Deliver(TelegramUser user, JsonObject message, string shown)
    {
        var id = Add(message);
        _state.Show(this, user.Name, shown, isBot: false);
        _state.Updates.Add(Kind == TelegramChatKind.Channel ? "channel_post" : "message", message.DeepClone());
        return id;
    }
}
