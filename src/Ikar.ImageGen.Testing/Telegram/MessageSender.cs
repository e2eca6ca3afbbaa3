using System.Globalization;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>The methods that send.</summary>
internal sealed class MessageSender(EmulatorState state)
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["typing"] = "is typing…",
        ["upload_photo"] = "is sending a photo…",
        ["upload_document"] = "is sending a file…",
        ["record_video"] = "is recording a video…",
        ["upload_video"] = "is sending a video…",
        ["record_voice"] = "is recording…",
        ["upload_voice"] = "is sending audio…",
        ["choose_sticker"] = "is choosing a sticker…",
        ["find_location"] = "is choosing a location…",
        ["record_video_note"] = "is recording a video message…",
        ["upload_video_note"] = "is sending a video message…",
    };

    public JsonNode SendMessage(BotApiRequest request, TelegramCall call)
    {
        var chat = Open(request, call, "send text messages", static chat => chat.CanSendMessages);
        var entities = new JsonArray();
        var text = Texts.Read(request, "text", entities);
        if (text.Trim().Length == 0)
        {
            throw BotApiError.BadRequest("message text is empty");
        }

        if (Texts.Length(text) > Texts.MaxText)
        {
            throw BotApiError.BadRequest("message is too long");
        }

        var message = Start(chat, request);
        message["text"] = text;
        Texts.AddEntities(message, "entities", entities);
        return Finish(chat, message, call, text);
    }

    public JsonNode SendFile(string kind, BotApiRequest request, TelegramCall call)
    {
        var chat = kind == "photo"
            ? Open(request, call, "send photos", static chat => chat.CanSendPhotos)
            : Open(request, call, "send documents", static chat => chat.CanSendDocuments);
        var entities = new JsonArray();
        var caption = Caption(Texts.Read(request, "caption", entities));
        var file = state.Files.Resolve(kind, request.Text(kind), kind, request.Files);
        var message = Start(chat, request);
        FileStore.Describe(message, file);
        AddCaption(message, caption, entities);
        if (kind == "photo" && request.Flag("has_spoiler"))
        {
            message["has_media_spoiler"] = true;
        }

        return Finish(chat, message, call, Texts.Join(Texts.Describe(file, request.Flag("has_spoiler")), caption));
    }

    public JsonNode SendMediaGroup(BotApiRequest request, TelegramCall call)
    {
        var chat = Open(request, call, "send photos", static chat => chat.CanSendPhotos);
        var media = request.Json("media") as JsonArray ?? throw BotApiError.BadRequest("parameter \"media\" is required");
        if (media.Count is 0 or > 10)
        {
            throw BotApiError.BadRequest(media.Count == 0 ? "there are no messages to send" : "too many messages to send as an album");
        }

        var kinds = media.Select(static item => (string?)item?["type"] ?? "").ToArray();
        if (kinds.FirstOrDefault(static kind => kind is not ("photo" or "document")) is { } odd)
        {
            throw BotApiError.BadRequest($"can't parse InputMedia: type \"{odd}\" is unsupported");
        }

        if (kinds.Contains("document") && kinds.Contains("photo"))
        {
            throw BotApiError.BadRequest("document can't be mixed with other media types");
        }

        var album = media.Count > 1 ? state.NextAlbumId() : null;
        var messages = new List<(JsonObject Message, string Shown)>();
        for (var i = 0; i < media.Count; i++)
        {
            var item = (JsonObject)media[i]!;
            var entities = new JsonArray();
            var caption = Caption(Texts.Read((string?)item["caption"], (string?)item["parse_mode"], entities));
            StoredFile file;
            try
            {
                file = state.Files.Resolve(kinds[i], (string?)item["media"] ?? "", "media", request.Files);
            }
            catch (BotApiError e) when (e.Code == 400 && !e.Message.Contains("can't parse InputMedia", StringComparison.Ordinal))
            {
                throw BotApiError.BadRequest($"failed to send message #{i + 1} with the error message \"{e.Message["Bad Request: ".Length..]}\"");
            }

            var message = Start(chat, request);
            message.Remove("reply_markup");
            FileStore.Describe(message, file);
            AddCaption(message, caption, entities);
            var spoiler = (bool?)item["has_spoiler"] == true;
            if (spoiler)
            {
                message["has_media_spoiler"] = true;
            }

            if (album is not null)
            {
                message["media_group_id"] = album;
            }

            messages.Add((message, Texts.Join(Texts.Describe(file, spoiler), caption)));
        }

        return new JsonArray([.. messages.Select(item => Finish(chat, item.Message, call, item.Shown))]);
    }

    public JsonNode SendChatAction(BotApiRequest request)
    {
        var chat = state.ChatOf(request);
        if (!Actions.TryGetValue(request.Text("action") ?? "", out var shown))
        {
            throw BotApiError.BadRequest("wrong parameter action in request");
        }

        if (chat.Kind == TelegramChatKind.Channel)
        {
            // The manual only says that channels aren't supported; the text is the emulator's own.
            throw BotApiError.BadRequest("chat actions can't be sent to a channel");
        }

        Thread(chat, request, generalIsFine: true);
        chat.SetAction(request.Text("action")!);
        state.ShowBot(chat, shown, isTransient: true);
        return true;
    }

    public JsonNode SendDraft(BotApiRequest request)
    {
        var chat = state.ChatOf(request);
        if (chat.Kind != TelegramChatKind.Private)
        {
            throw BotApiError.BadRequest("TEXTDRAFT_PEER_INVALID");
        }

        var draft = request.Number("draft_id") is { } id and not 0 ? id : throw BotApiError.BadRequest("draft_id must be non-zero");
        var text = Texts.Read(request, "text", []);
        if (Texts.Length(text) > Texts.MaxText)
        {
            throw BotApiError.BadRequest("message is too long");
        }

        chat.SetDraft(draft, request.Flag("can_stop"), (int?)Thread(chat, request, generalIsFine: false));
        state.ShowBot(chat, $"drafts: {(text.Length == 0 ? "Thinking..." : text)}{(request.Flag("can_stop") ? "  [■]" : "")}", isTransient: true);
        return true;
    }

    private static string Caption(string caption) =>
        Texts.Length(caption) <= Texts.MaxCaption ? caption : throw BotApiError.BadRequest("message caption is too long");

    private static void AddCaption(JsonObject message, string caption, JsonArray entities)
    {
        if (caption.Length > 0)
        {
            message["caption"] = caption;
            Texts.AddEntities(message, "caption_entities", entities);
        }
    }

    private static long? Thread(TelegramEmulatorChat chat, BotApiRequest request, bool generalIsFine)
    {
        if (request.Number("message_thread_id") is not { } thread || chat.Kind == TelegramChatKind.Private)
        {
            return null;
        }

        if (chat.IsForum && thread == 1 && generalIsFine)
        {
            return null;
        }

        if (!chat.IsForum || !chat.Topics.TryGetValue((int)thread, out var open))
        {
            throw BotApiError.BadRequest("message thread not found");
        }

        return open ? thread : throw BotApiError.BadRequest("TOPIC_CLOSED");
    }

    private TelegramEmulatorChat Open(BotApiRequest request, TelegramCall call, string right, Func<TelegramEmulatorChat, bool> allowed)
    {
        var chat = state.ChatOf(request);
        call.ChatId = chat.Id;
        return allowed(chat) ? chat : throw BotApiError.BadRequest($"not enough rights to {right} to the chat");
    }

    private JsonObject Start(TelegramEmulatorChat chat, BotApiRequest request)
    {
        var message = new JsonObject { ["message_id"] = 0, ["date"] = state.UnixNow, ["chat"] = chat.ToJson() };
        message[chat.Kind == TelegramChatKind.Channel ? "sender_chat" : "from"] = chat.Kind == TelegramChatKind.Channel ? chat.ToJson() : state.Bot;
        if (Thread(chat, request, generalIsFine: false) is { } thread)
        {
            message["message_thread_id"] = thread;
            message["is_topic_message"] = true;
        }

        if (request.Json("reply_parameters") is JsonObject reply && (int?)reply["message_id"] is { } target)
        {
            if (chat.Messages.TryGetValue(target, out var original))
            {
                message["reply_to_message"] = TelegramEmulatorChat.WithoutReply(original);
            }
            else if ((bool?)reply["allow_sending_without_reply"] != true)
            {
                throw BotApiError.BadRequest("message to be replied not found");
            }
        }

        if (Keyboards.Read(request) is { } keyboard)
        {
            message["reply_markup"] = keyboard;
        }

        return message;
    }

    private JsonObject Finish(TelegramEmulatorChat chat, JsonObject message, TelegramCall call, string shown)
    {
        var id = chat.Add(message);
        chat.ClearTransient();
        call.MessageIds = [.. call.MessageIds, id];
        state.ShowBot(chat, string.Create(CultureInfo.InvariantCulture, $"{shown}{Keyboards.Show(message["reply_markup"])}"));
        return (JsonObject)message.DeepClone();
    }
}
