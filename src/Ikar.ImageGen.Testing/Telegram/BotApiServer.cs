using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Speaks the Bot API over HTTP: reads a call, plays the faults, carries it out, answers.</summary>
internal sealed class BotApiServer(EmulatorState state, TelegramEmulator emulator)
{
    private static readonly HashSet<string> CountedMethods = new(StringComparer.OrdinalIgnoreCase)
    {
        "sendMessage", "sendPhoto", "sendDocument", "sendMediaGroup", "editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup",
    };

    private readonly MessageSender _sender = new(state);
    private readonly MessageEditor _editor = new(state);
    private readonly UpdateMethods _updates = new(state);
    private readonly CommandLists _commands = new();

    public async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (path.StartsWith("/file/bot", StringComparison.Ordinal))
        {
            await SendFileAsync(http, path["/file/bot".Length..]).ConfigureAwait(false);
            return;
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !parts[0].StartsWith("bot", StringComparison.Ordinal))
        {
            await AnswerAsync(http, new BotApiError(404, "Not Found")).ConfigureAwait(false);
            return;
        }

        if (parts[0][3..] != state.Token || state.Revoked)
        {
            var refused = new BotApiRequest();
            emulator.Record(new TelegramCall(parts[1], refused.Values, refused.Files, state.Time.GetUtcNow()) { ErrorCode = 401, Error = "Unauthorized" });
            await AnswerAsync(http, new BotApiError(401, "Unauthorized")).ConfigureAwait(false);
            return;
        }

        BotApiRequest request;
        try
        {
            request = await BotApiRequest.ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false);
        }
        catch (BotApiError e)
        {
            await AnswerAsync(http, e).ConfigureAwait(false);
            return;
        }
        catch (InvalidDataException)
        {
            await AnswerAsync(http, new BotApiError(413, "Request Entity Too Large")).ConfigureAwait(false);
            return;
        }

        var call = new TelegramCall(parts[1], request.Values, request.Files, state.Time.GetUtcNow());
        var fault = emulator.Record(call);
        try
        {
            await CarryOutAsync(http, request, call, fault).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The bot hung up while it waited.
        }
        finally
        {
            call.MarkAnswered();
            emulator.Tell(call);
        }
    }

    private async Task CarryOutAsync(HttpContext http, BotApiRequest request, TelegramCall call, TelegramFault? fault)
    {
        if (fault is { DelayBefore: var before } && before > TimeSpan.Zero)
        {
            await Task.Delay(before, state.Time, http.RequestAborted).ConfigureAwait(false);
        }

        if (fault is { CutBefore: true })
        {
            http.Abort();
            return;
        }

        if (fault is { Html: { } html })
        {
            (call.ErrorCode, call.Error) = (fault.Status, "HTML");
            http.Response.StatusCode = fault.Status;
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync(html, http.RequestAborted).ConfigureAwait(false);
            return;
        }

        BotApiError? error = null;
        JsonNode? result = null;
        try
        {
            result = fault is { Description: { } description }
                ? throw new BotApiError(fault.Status, description, (JsonObject?)fault.Parameters?.DeepClone())
                : string.Equals(call.Method, "getUpdates", StringComparison.OrdinalIgnoreCase)
                ? await _updates.GetUpdatesAsync(request, http.RequestAborted).ConfigureAwait(false)
                : Carry(request, call);
            call.Processed = true;
        }
        catch (BotApiError e)
        {
            error = e;
            (call.ErrorCode, call.Error) = (e.Code, e.Message);
        }

        if (fault is { DelayAfter: var after } && after > TimeSpan.Zero)
        {
            await Task.Delay(after, state.Time, http.RequestAborted).ConfigureAwait(false);
        }

        if (fault is { CutAfter: true })
        {
            http.Abort();
        }
        else if (error is not null)
        {
            await AnswerAsync(http, error).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(http, 200, new JsonObject { ["ok"] = true, ["result"] = result }).ConfigureAwait(false);
        }
    }

    private JsonNode Carry(BotApiRequest request, TelegramCall call)
    {
        lock (state.Lock)
        {
            return state.Rates is not null && CountedMethods.Contains(call.Method) ? CountAndCarry(request, call) : CarryNow(request, call);
        }
    }

    private JsonNode CountAndCarry(BotApiRequest request, TelegramCall call)
    {
        var chat = state.ChatOf(request);
        state.Rates!.Check(chat);
        var result = CarryNow(request, call);
        state.Rates.Count(chat, Math.Max(1, call.MessageIds.Count));
        return result;
    }

    private JsonNode CarryNow(BotApiRequest request, TelegramCall call)
    {
#pragma warning disable CA1308 // Method names are matched without case, as the live server does.
        return call.Method.ToLowerInvariant() switch
#pragma warning restore CA1308
        {
            "getme" => state.Bot,
            "sendmessage" => _sender.SendMessage(request, call),
            "sendphoto" => _sender.SendFile("photo", request, call),
            "senddocument" => _sender.SendFile("document", request, call),
            "sendmediagroup" => _sender.SendMediaGroup(request, call),
            "sendchataction" => _sender.SendChatAction(request),
            "sendmessagedraft" => _sender.SendDraft(request),
            "editmessagetext" => _editor.EditText(request, call),
            "editmessagecaption" => _editor.EditCaption(request, call),
            "editmessagemedia" => _editor.EditMedia(request, call),
            "editmessagereplymarkup" => _editor.EditMarkup(request, call),
            "deletemessage" => _editor.Delete(request, call),
            "answercallbackquery" => _editor.AnswerCallback(request),
            "getfile" => state.Files.GetFile(request.Text("file_id")),
            "getchat" => Describe(state.ChatOf(request)),
            "setwebhook" => _updates.SetWebhook(request),
            "deletewebhook" => _updates.DeleteWebhook(request),
            "getwebhookinfo" => new JsonObject
            {
                ["url"] = state.WebhookUrl?.ToString() ?? "",
                ["has_custom_certificate"] = false,
                ["pending_update_count"] = state.Updates.Waiting,
            },
            "setmycommands" => _commands.Set(request),
            "deletemycommands" => _commands.Delete(request),
            "getmycommands" => _commands.Get(request),
            "setmydescription" or "setmyshortdescription" or "close" or "logout" => true,
            _ => throw new BotApiError(404, "Not Found: method not found"),
        };
    }

    private static JsonObject Describe(TelegramEmulatorChat chat)
    {
        var json = chat.ToJson();
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        return json;
    }

    private async Task SendFileAsync(HttpContext http, string rest)
    {
        StoredFile? file = null;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && rest[..slash] == state.Token)
        {
            lock (state.Lock)
            {
                file = state.Files.ByPath(rest[(slash + 1)..]);
            }
        }

        if (file is null)
        {
            await AnswerAsync(http, new BotApiError(404, "Not Found")).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Data.Length;
        await http.Response.Body.WriteAsync(file.Data, http.RequestAborted).ConfigureAwait(false);
    }

    private static Task AnswerAsync(HttpContext http, BotApiError error)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = error.Code, ["description"] = error.Message };
        if (error.Parameters is not null)
        {
            body["parameters"] = error.Parameters;
        }

        return WriteAsync(http, error.Code, body);
    }

    private static Task WriteAsync(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
