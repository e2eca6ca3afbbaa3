using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>The methods that change or delete messages and answer button presses.</summary>
internal sealed class MessageEditor(EmulatorState state)
{
    // The manual says to answer within seconds; later answers are refused.
    private static readonly TimeSpan PressLife = TimeSpan.FromSeconds(15);

    public JsonNode EditText(BotApiRequest request, TelegramCall call)
    {
        var (chat, message) = Find(request, "edit");
        if (message["text"] is null)
        {
            throw BotApiError.BadRequest("there is no text in the message to edit");
        }

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

        var changed = (JsonObject)message.DeepClone();
        changed["text"] = text;
        changed.Remove("entities");
        Texts.AddEntities(changed, "entities", entities);
        return Replace(chat, message, changed, request, call, text);
    }

    public JsonNode EditCaption(BotApiRequest request, TelegramCall call)
    {
        var (chat, message) = Find(request, "edit");
        if (message["photo"] is null && message["document"] is null)
        {
            throw BotApiError.BadRequest("there is no caption in the message to edit");
        }

        var entities = new JsonArray();
        var caption = Texts.Read(request, "caption", entities);
        var changed = (JsonObject)message.DeepClone();
        SetCaption(changed, caption, entities);
        return Replace(chat, message, changed, request, call, "caption " + caption);
    }

    public JsonNode EditMedia(BotApiRequest request, TelegramCall call)
    {
        var (chat, message) = Find(request, "edit");
        var media = request.Json("media") as JsonObject ?? throw BotApiError.BadRequest("parameter \"media\" is required");
        var kind = (string?)media["type"] is "photo" or "document" ? (string)media["type"]! : throw BotApiError.BadRequest("can't parse InputMedia: type is unsupported");
        if (kind == "photo" && !chat.CanSendPhotos)
        {
            throw BotApiError.BadRequest("not enough rights to send photos to the chat");
        }

        var file = state.Files.Resolve(kind, (string?)media["media"] ?? "", "media", request.Files);
        var entities = new JsonArray();
        var caption = Texts.Read((string?)media["caption"], (string?)media["parse_mode"], entities);
        var changed = (JsonObject)message.DeepClone();
        foreach (var old in (string[])["text", "entities", "photo", "document", "has_media_spoiler"])
        {
            changed.Remove(old);
        }

        FileStore.Describe(changed, file);
        SetCaption(changed, caption, entities);
        var spoiler = (bool?)media["has_spoiler"] == true;
        if (spoiler)
        {
            changed["has_media_spoiler"] = true;
        }

        return Replace(chat, message, changed, request, call, Texts.Join(Texts.Describe(file, spoiler), caption));
    }

    public JsonNode EditMarkup(BotApiRequest request, TelegramCall call)
    {
        var (chat, message) = Find(request, "edit");
        return Replace(chat, message, (JsonObject)message.DeepClone(), request, call, "");
    }

    public JsonNode Delete(BotApiRequest request, TelegramCall call)
    {
        var (chat, message) = Find(request, "delete");
        var id = message["message_id"]!.GetValue<int>();
        if (!chat.BotIsAdmin && chat.Kind != TelegramChatKind.Private && !IsOwn(message))
        {
            throw BotApiError.BadRequest("message can't be deleted");
        }

        chat.Messages.Remove(id);
        call.MessageIds = [id];
        state.ShowBot(chat, $"deletes #{id}", isTransient: true);
        return true;
    }

    public JsonNode AnswerCallback(BotApiRequest request)
    {
        var id = request.Text("callback_query_id") ?? "";
        if (!state.Presses.Remove(id, out var at) || state.Time.GetUtcNow() - at > PressLife)
        {
            throw BotApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
        }

        if (Texts.Length(request.Text("text") ?? "") > 200)
        {
            throw BotApiError.BadRequest("MESSAGE_TOO_LONG");
        }

        return true;
    }

    private static void SetCaption(JsonObject message, string caption, JsonArray entities)
    {
        if (Texts.Length(caption) > Texts.MaxCaption)
        {
            throw BotApiError.BadRequest("message caption is too long");
        }

        message.Remove("caption");
        message.Remove("caption_entities");
        if (caption.Length > 0)
        {
            message["caption"] = caption;
            Texts.AddEntities(message, "caption_entities", entities);
        }
    }

    private bool IsOwn(JsonObject message) => (long?)message["from"]?["id"] == state.BotId || message["sender_chat"] is not null;

    private (TelegramEmulatorChat Chat, JsonObject Message) Find(BotApiRequest request, string purpose)
    {
        var chat = state.ChatOf(request);
        var message = chat.Messages.GetValueOrDefault((int)(request.Number("message_id") ?? throw BotApiError.BadRequest("message identifier is not specified")))
            ?? throw BotApiError.BadRequest($"message to {purpose} not found");
        return purpose == "delete" || IsOwn(message) ? (chat, message) : throw BotApiError.BadRequest("message can't be edited");
    }

    private JsonObject Replace(TelegramEmulatorChat chat, JsonObject before, JsonObject after, BotApiRequest request, TelegramCall call, string shown)
    {
        after.Remove("reply_markup");
        if (Keyboards.Read(request) is { } keyboard)
        {
            after["reply_markup"] = keyboard;
        }

        if (JsonNode.DeepEquals(before, after))
        {
            throw BotApiError.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        after["edit_date"] = state.UnixNow;
        var id = after["message_id"]!.GetValue<int>();
        chat.Messages[id] = after;
        call.MessageIds = [id];
        state.ShowBot(chat, $"edits #{id}: {(shown.Length == 0 ? "buttons" : shown)}{Keyboards.Show(after["reply_markup"])}", isTransient: true);
        return (JsonObject)after.DeepClone();
    }
}
