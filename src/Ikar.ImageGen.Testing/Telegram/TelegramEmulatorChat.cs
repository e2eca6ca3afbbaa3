using System.Globalization;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Testing.Telegram;

namespace Ikar.ImageGen.Testing;

/// <summary>A chat of the emulated Telegram: what people do in it, and what they see.</summary>
public sealed partial class TelegramEmulatorChat
{
    private readonly EmulatorState _state;
    private readonly Dictionary<long, (bool CanStop, int? Thread, DateTimeOffset At)> _drafts = [];
    private (string Action, DateTimeOffset At)? _action;
    private int _lastMessageId;

    internal TelegramEmulatorChat(EmulatorState state, TelegramChatKind kind, long id, string title)
    {
        _state = state;
        Kind = kind;
        Id = id;
        Title = title;
    }

    /// <summary>The kind of chat.</summary>
    public TelegramChatKind Kind { get; }

    /// <summary>The id, as the Bot API writes it: negative for groups and channels.</summary>
    public long Id { get; }

    /// <summary>The title, or the person's name.</summary>
    public string Title { get; }

    /// <summary>The name without @, by which calls may name the chat.</summary>
    public string? Username { get; init; }

    /// <summary>Whether the chat has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>Whether the bot may delete other people's messages.</summary>
    public bool BotIsAdmin { get; set; }

    /// <summary>Whether the bot may write here.</summary>
    public bool CanSendMessages { get; set; } = true;

    /// <summary>Whether the bot may send photos here.</summary>
    public bool CanSendPhotos { get; set; } = true;

    /// <summary>Whether the bot may send documents here.</summary>
    public bool CanSendDocuments { get; set; } = true;

    /// <summary>The error that every call to this chat gets, such as "Forbidden: bot was blocked by the user"; null when the bot is welcome.</summary>
    public string? Refusal { get; set; }

    /// <summary>The supergroup that took this group's place.</summary>
    public TelegramEmulatorChat? UpgradedTo { get; private set; }

    internal SortedDictionary<int, JsonObject> Messages { get; } = [];

    internal Dictionary<int, bool> Topics { get; } = [];

    /// <summary>The ids of the drafts that are shown now. A draft lasts 30 seconds, or until the bot's next message.</summary>
    public IReadOnlyList<long> Drafts
    {
        get
        {
            lock (_state.Lock)
            {
                return [.. _drafts.Where(draft => IsShown(draft.Value.At, DraftLife)).Select(static draft => draft.Key)];
            }
        }
    }

    /// <summary>The chat action that is shown now, such as "upload_photo", or null. It lasts 5 seconds, or until the bot's next message.</summary>
    public string? ShownAction
    {
        get
        {
            lock (_state.Lock)
            {
                return _action is { } action && IsShown(action.At, ActionLife) ? action.Action : null;
            }
        }
    }

    /// <summary>The messages of the chat as the Bot API writes them, oldest first. Copies.</summary>
    public IReadOnlyList<JsonObject> History
    {
        get
        {
            lock (_state.Lock)
            {
                return [.. Messages.Values.Select(static message => (JsonObject)message.DeepClone())];
            }
        }
    }

    /// <summary>A person writes a text.</summary>
    /// <param name="user">Who.</param>
    /// <param name="text">What.</param>
    /// <param name="replyTo">The message it answers.</param>
    /// <param name="threadId">The topic.</param>
    /// <returns>The id of the message.</returns>
    public int Say(TelegramUser user, string text, int? replyTo = null, int? threadId = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrEmpty(text);
        lock (_state.Lock)
        {
            var message = Start(user, replyTo, threadId);
            message["text"] = text;
            var entities = new JsonArray();
            if (text[0] == '/')
            {
                entities.Add(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Split(' ', '\n')[0].Length });
            }

            var mention = "@" + _state.BotUsername;
            if (text[0] != '/' && text.IndexOf(mention, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                entities.Add(new JsonObject { ["type"] = "mention", ["offset"] = at, ["length"] = mention.Length });
            }

            Texts.AddEntities(message, "entities", entities);
            return Deliver(user, message, text);
        }
    }

    /// <summary>A person sends a photo.</summary>
    /// <param name="user">Who.</param>
    /// <param name="photo">The picture's bytes.</param>
    /// <param name="caption">The text under it.</param>
    /// <param name="replyTo">The message it answers.</param>
    /// <param name="threadId">The topic.</param>
    /// <param name="mediaGroupId">The album it belongs to.</param>
    /// <returns>The id of the message.</returns>
    public int SendPhoto(
        TelegramUser user,
        ReadOnlyMemory<byte> photo,
        string? caption = null,
        int? replyTo = null,
        int? threadId = null,
        string? mediaGroupId = null) =>
        SendFile(user, "photo", photo, "photo", caption, replyTo, threadId, mediaGroupId);

    /// <summary>A person sends a file.</summary>
    /// <param name="user">Who.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="caption">The text under it.</param>
    /// <param name="replyTo">The message it answers.</param>
    /// <returns>The id of the message.</returns>
    public int SendDocument(TelegramUser user, ReadOnlyMemory<byte> data, string fileName, string? caption = null, int? replyTo = null) =>
        SendFile(user, "document", data, fileName, caption, replyTo, null, null);

    /// <summary>A person presses a button under a message.</summary>
    /// <param name="user">Who.</param>
    /// <param name="messageId">The message with the button.</param>
    /// <param name="button">The button's text, a part of it, or its data.</param>
    /// <returns>The id of the press, which the bot must answer.</returns>
    /// <exception cref="InvalidOperationException">There is no such button.</exception>
    public string Press(TelegramUser user, int messageId, string button)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_state.Lock)
        {
            var data = Keyboards.Find(Messages.GetValueOrDefault(messageId)?["reply_markup"], button)
                ?? throw new InvalidOperationException(FormattableString.Invariant($"Message {messageId} has no button \"{button}\"."));
            return Press(user, messageId, data, button);
        }
    }

    /// <summary>A person presses a button that the emulator does not know, for instance of a message from before a restart.</summary>
    /// <param name="user">Who.</param>
    /// <param name="messageId">The message it hangs under.</param>
    /// <param name="data">The button's data.</param>
    /// <param name="text">What the button says.</param>
    /// <returns>The id of the press.</returns>
    public string Press(TelegramUser user, int messageId, string data, string text)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_state.Lock)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"press{_state.Updates.LastId + 1}");
            _state.Presses[id] = _state.Time.GetUtcNow();
            var message = Messages.TryGetValue(messageId, out var known)
                ? (JsonObject)known.DeepClone()
                : new JsonObject { ["message_id"] = messageId, ["date"] = 0, ["chat"] = ToJson() };
            _state.Show(this, user.Name, $"presses [{text}]", isBot: false, isTransient: true);
            _state.Updates.Add("callback_query", new JsonObject
            {
                ["id"] = id,
                ["from"] = user.ToJson(),
                ["message"] = message,
                ["chat_instance"] = "1",
                ["data"] = data,
            });
            return id;
        }
    }

    /// <summary>The person presses the stop button of a draft.</summary>
    /// <param name="draftId">Which draft; null for the latest one.</param>
    /// <exception cref="InvalidOperationException">No draft with a stop button is shown.</exception>
    public void StopDraft(long? draftId = null)
    {
        lock (_state.Lock)
        {
            var id = draftId ?? _drafts.LastOrDefault(static draft => draft.Value.CanStop).Key;
            if (!_drafts.TryGetValue(id, out var draft) || !draft.CanStop || !IsShown(draft.At, DraftLife))
            {
                throw new InvalidOperationException("No draft with a stop button is shown.");
            }

            _drafts.Remove(id);
            _state.Show(this, Title, "presses [stop]", isBot: false, isTransient: true);
            var stopped = new JsonObject { ["chat"] = ToJson(), ["draft_id"] = id };
            if (draft.Thread is { } thread)
            {
                stopped["message_thread_id"] = thread;
            }

            _state.Updates.Add("stopped_message_generation", stopped);
        }
    }

    /// <summary>Opens a topic of a forum.</summary>
    /// <param name="threadId">Its id; 1 is the General topic, which the send methods don't take.</param>
    /// <param name="isOpen">False for a closed topic.</param>
    public void AddTopic(int threadId, bool isOpen = true)
    {
        lock (_state.Lock)
        {
            Topics[threadId] = isOpen;
        }
    }

    /// <summary>A person deletes a message.</summary>
    /// <param name="messageId">Which.</param>
    public void Delete(int messageId)
    {
        lock (_state.Lock)
        {
            Messages.Remove(messageId);
        }
    }

    /// <summary>Turns a group into a supergroup: the old id answers with the new one from now on.</summary>
    /// <param name="newId">The new id; null makes one.</param>
    /// <returns>The supergroup.</returns>
    public TelegramEmulatorChat UpgradeToSupergroup(long? newId = null)
    {
        lock (_state.Lock)
        {
            UpgradedTo = new TelegramEmulatorChat(_state, TelegramChatKind.Supergroup, newId ?? -1_000_000_000_000 + Id, Title);
            _state.Chats[UpgradedTo.Id] = UpgradedTo;
            return UpgradedTo;
        }
    }
}
