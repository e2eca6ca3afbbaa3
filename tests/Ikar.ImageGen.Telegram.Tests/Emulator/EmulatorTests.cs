using System.Text.Json.Nodes;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

public sealed class EmulatorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_are_kept_for_each_language_and_scope()
    {
        await using var bot = await EmulatorBot.StartAsync();
        await SetAsync("Draws", null, null);
        await SetAsync("Рисует", "ru", null);
        await SetAsync("Draws here", null, new BotCommandScopeAllGroupChats());

        Assert.Equal(["Draws", "Рисует", "Draws here", ""], [await GetAsync(null, null), await GetAsync("ru", null), await GetAsync(null, new BotCommandScopeAllGroupChats()), await GetAsync("de", null)]);
        await bot.Client.SendRequest(new DeleteMyCommandsRequest { LanguageCode = "ru" }, TestContext.Current.CancellationToken);
        Assert.Equal(["Draws", ""], [await GetAsync(null, null), await GetAsync("ru", null)]);

        Task SetAsync(string description, string? language, BotCommandScope? scope) =>
            bot.Client.SendRequest(new SetMyCommandsRequest { Commands = [new BotCommand("image", description)], LanguageCode = language, Scope = scope }, TestContext.Current.CancellationToken);

        async Task<string> GetAsync(string? language, BotCommandScope? scope) =>
            string.Concat((await bot.Client.SendRequest(new GetMyCommandsRequest { LanguageCode = language, Scope = scope }, TestContext.Current.CancellationToken)).Select(static command => command.Description));
    }

    [Fact]
    public async Task A_picture_goes_out_as_multipart_and_comes_back_by_file_id_and_download()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        var png = Pictures.Png(640, 480);
        var sent = await bot.Client.SendRequest(new SendPhotoRequest
        {
            ChatId = chat.Id,
            Photo = InputFile.FromStream(new MemoryStream(png), "cat.png"),
            Caption = "a <b>cat</b>",
            ParseMode = ParseMode.Html,
            HasSpoiler = true,
        }, Ct);
        Assert.Equal((640, 480), (sent.Photo![^1].Width, sent.Photo[^1].Height));
        Assert.Equal("a cat", sent.Caption);
        Assert.True(sent.HasMediaSpoiler);

        var again = await bot.Client.SendRequest(new SendPhotoRequest { ChatId = chat.Id, Photo = InputFile.FromFileId(sent.Photo[^1].FileId) }, Ct);
        Assert.Equal(sent.Photo[^1].FileId, again.Photo![^1].FileId);

        var file = await bot.Client.SendRequest(new GetFileRequest { FileId = sent.Photo[^1].FileId }, Ct);
        using var copy = new MemoryStream();
        await bot.Client.DownloadFile(file, copy, Ct);
        Assert.Equal(png, copy.ToArray());

        var call = bot.Emulator.Calls[0];
        Assert.Equal("sendPhoto", call.Method);
        Assert.Equal(png, Assert.Single(call.Files).Value.Data.ToArray());
        Assert.Equal([sent.Id], call.MessageIds);
    }

    [Fact]
    public async Task A_document_id_is_no_photo_id()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        var sent = await bot.Client.SendRequest(
            new SendDocumentRequest { ChatId = chat.Id, Document = InputFile.FromStream(new MemoryStream(Pictures.Png(7000, 5400)), "big.png") }, Ct);
        var error = await Assert.ThrowsAsync<ApiRequestException>(
            () => bot.Client.SendRequest(new SendPhotoRequest { ChatId = chat.Id, Photo = InputFile.FromFileId(sent.Document!.FileId) }, Ct));
        Assert.Equal("Bad Request: can't use file of type Document as Photo", error.Message);
    }

    [Fact]
    public async Task An_album_is_sent_whole_and_its_items_share_an_id()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        var sent = await bot.Client.SendRequest(new SendMediaGroupRequest
        {
            ChatId = chat.Id,
            Media = Enumerable.Range(0, 3).Select(i => new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Pictures.Png(64 + i)), $"{i}.png"))),
        }, Ct);
        Assert.Equal([64, 65, 66], sent.Select(m => m.Photo![^1].Width));
        Assert.Single(sent.Select(m => m.MediaGroupId).Distinct());
    }

    [Fact]
    public async Task Updates_wait_until_an_offset_confirms_them()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var anna = bot.Emulator.AddUser("Anna", "ru");
        var chat = bot.Emulator.PrivateChat(anna);
        chat.Say(anna, "one");
        chat.Say(anna, "/image two");
        var first = await bot.Client.SendRequest(new GetUpdatesRequest(), Ct);
        Assert.Equal(["one", "/image two"], first.Select(u => u.Message!.Text));
        Assert.Equal("ru", first[0].Message!.From!.LanguageCode);
        Assert.Equal(MessageEntityType.BotCommand, first[1].Message!.Entities![0].Type);
        Assert.Equal(2, (await bot.Client.SendRequest(new GetUpdatesRequest(), Ct)).Length);
        Assert.Single(await bot.Client.SendRequest(new GetUpdatesRequest { Offset = first[0].Id + 1 }, Ct));
        Assert.Equal(1, bot.Emulator.PendingUpdates);
    }

    [Fact]
    public async Task A_long_poll_ends_with_the_first_update_and_else_by_the_clock()
    {
        var time = new FakeTimeProvider();
        await using var bot = await EmulatorBot.StartAsync(time);
        var anna = bot.Emulator.AddUser("Anna");
        var waiting = bot.Client.SendRequest(new GetUpdatesRequest { Timeout = 50 }, Ct);
        bot.Emulator.PrivateChat(anna).Say(anna, "hello");
        var updates = await waiting.InTimeAsync();
        Assert.Equal("hello", Assert.Single(updates).Message!.Text);

        var empty = bot.Client.SendRequest(new GetUpdatesRequest { Offset = updates[0].Id + 1, Timeout = 50 }, Ct);
        for (var end = Environment.TickCount64 + (long)Patience.Limit.TotalMilliseconds; !empty.IsCompleted && Environment.TickCount64 < end;)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        Assert.Empty(await empty.InTimeAsync());
    }

    [Fact]
    public async Task The_second_poller_ends_the_first_with_409()
    {
        await using var bot = await EmulatorBot.StartAsync(new FakeTimeProvider());
        var first = bot.Client.SendRequest(new GetUpdatesRequest { Timeout = 50 }, Ct);
        ApiRequestException? conflict = null;
        // Which of two polls comes in first is the network's choice: the loser is told, the other waits.
        var second = bot.Client.SendRequest(new GetUpdatesRequest { Timeout = 50 }, Ct);
        try
        {
            await await Task.WhenAny(first, second).InTimeAsync();
        }
        catch (ApiRequestException e)
        {
            conflict = e;
        }

        Assert.Equal(409, conflict?.ErrorCode);
        Assert.StartsWith("Conflict: terminated by other getUpdates request", conflict!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unset_allowed_updates_keep_the_setting_of_before()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var anna = bot.Emulator.AddUser("Anna");
        await bot.Client.SendRequest(new GetUpdatesRequest { AllowedUpdates = [UpdateType.CallbackQuery] }, Ct);
        bot.Emulator.PrivateChat(anna).Say(anna, "unheard");
        Assert.Empty(await bot.Client.SendRequest(new GetUpdatesRequest(), Ct));
    }

    [Fact]
    public async Task Buttons_are_pressed_by_their_text_and_answered_in_time_only()
    {
        var time = new FakeTimeProvider();
        await using var bot = await EmulatorBot.StartAsync(time);
        var anna = bot.Emulator.AddUser("Anna");
        var chat = bot.Emulator.PrivateChat(anna);
        var sent = await bot.Client.SendRequest(new SendMessageRequest
        {
            ChatId = chat.Id,
            Text = "x",
            ReplyMarkup = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Again", "again:7")),
        }, Ct);
        chat.Press(anna, sent.Id, "Again");
        var query = (await bot.Client.SendRequest(new GetUpdatesRequest(), Ct))[0].CallbackQuery!;
        Assert.Equal(("again:7", sent.Id), (query.Data, query.Message!.Id));
        Assert.True(await bot.Client.SendRequest(new AnswerCallbackQueryRequest { CallbackQueryId = query.Id }, Ct));

        var late = chat.Press(anna, sent.Id, "Again");
        time.Advance(TimeSpan.FromSeconds(16));
        await Assert.ThrowsAsync<ApiRequestException>(() => bot.Client.SendRequest(new AnswerCallbackQueryRequest { CallbackQueryId = late }, Ct));
        Assert.Throws<InvalidOperationException>(() => chat.Press(anna, sent.Id, "Nothing"));
    }

    [Fact]
    public async Task A_draft_is_stopped_by_its_button_and_replaced_by_a_message()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        await bot.Client.SendRequest(new SendMessageDraftRequest { ChatId = chat.Id, DraftId = 9, Text = "drawing", CanStop = true }, Ct);
        chat.StopDraft();
        Assert.Equal(9, (await bot.Client.SendRequest(new GetUpdatesRequest(), Ct))[0].StoppedMessageGeneration!.DraftId);
        Assert.Empty(chat.Drafts);
        await bot.Client.SendRequest(new SendMessageDraftRequest { ChatId = chat.Id, DraftId = 10, Text = "drawing" }, Ct);
        Assert.Equal([10], chat.Drafts);
        await bot.Client.SendRequest(new SendMessageRequest { ChatId = chat.Id, Text = "done" }, Ct);
        Assert.Empty(chat.Drafts);
    }

    [Fact]
    public async Task Drafts_last_half_a_minute_and_chat_actions_five_seconds_or_until_the_next_message()
    {
        var time = new FakeTimeProvider();
        await using var bot = await EmulatorBot.StartAsync(time);
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        await bot.Client.SendRequest(new SendMessageDraftRequest { ChatId = chat.Id, DraftId = 9, Text = "drawing", CanStop = true }, Ct);
        await bot.Client.SendRequest(new SendChatActionRequest { ChatId = chat.Id, Action = ChatAction.UploadPhoto }, Ct);
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal("upload_photo", chat.ShownAction);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(chat.ShownAction);
        Assert.Equal([9], chat.Drafts);
        time.Advance(TimeSpan.FromSeconds(25));
        Assert.Empty(chat.Drafts);
        Assert.Throws<InvalidOperationException>(() => chat.StopDraft());

        await bot.Client.SendRequest(new SendChatActionRequest { ChatId = chat.Id, Action = ChatAction.Typing }, Ct);
        await bot.Client.SendRequest(new SendMessageRequest { ChatId = chat.Id, Text = "done" }, Ct);
        Assert.Null(chat.ShownAction);
        bot.Emulator.ForgetCalls();
        Assert.Empty(bot.Emulator.Calls);
        Assert.Single(chat.History);
    }

    [Fact]
    public async Task Rates_are_enforced_where_the_test_wants_that()
    {
        var time = new FakeTimeProvider();
        await using var bot = await EmulatorBot.StartAsync(time);
        bot.Emulator.EnforceRates = true;
        var group = bot.Emulator.AddGroup("Cats");
        var send = new SendMessageRequest { ChatId = group.Id, Text = "x" };
        for (var i = 0; i < 20; i++)
        {
            await bot.Client.SendRequest(send, Ct);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var flood = await Assert.ThrowsAsync<ApiRequestException>(() => bot.Client.SendRequest(send, Ct));
        Assert.Equal((429, 40), (flood.ErrorCode, flood.Parameters!.RetryAfter));
        await bot.Client.SendRequest(new SendChatActionRequest { ChatId = group.Id, Action = ChatAction.Typing }, Ct);
        time.Advance(TimeSpan.FromSeconds(40));
        await bot.Client.SendRequest(send, Ct);
    }

    [Fact]
    public async Task A_text_becomes_a_picture_by_an_edit()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        var placeholder = await bot.Client.SendRequest(new SendMessageRequest { ChatId = chat.Id, Text = "drawing" }, Ct);
        var edited = await bot.Client.SendRequest(new EditMessageMediaRequest
        {
            ChatId = chat.Id,
            MessageId = placeholder.Id,
            Media = new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Pictures.Png(100, 50)), "cat.png")) { Caption = "cat" },
        }, Ct);
        Assert.Equal((placeholder.Id, "cat", 100), (edited.Id, edited.Caption, edited.Photo![^1].Width));
        Assert.Null(edited.Text);
        Assert.Equal(placeholder.Id, Assert.Single(chat.History)["message_id"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_reply_in_a_plain_supergroup_carries_a_thread_that_sending_refuses()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var anna = bot.Emulator.AddUser("Anna");
        var group = bot.Emulator.AddSupergroup("Cats");
        group.Say(anna, "answer", replyTo: group.Say(anna, "question"));
        var reply = (await bot.Client.SendRequest(new GetUpdatesRequest(), Ct))[1].Message!;
        Assert.Equal((false, true), (reply.IsTopicMessage, reply.MessageThreadId is not null));
        await Assert.ThrowsAsync<ApiRequestException>(() => bot.Client.SendRequest(new SendMessageRequest { ChatId = group.Id, Text = "x", MessageThreadId = reply.MessageThreadId }, Ct));
    }

    [Fact]
    public async Task A_migrated_group_names_its_new_id()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var group = bot.Emulator.AddGroup("Cats");
        var super = group.UpgradeToSupergroup();
        var error = await Assert.ThrowsAsync<ApiRequestException>(() => bot.Client.SendRequest(new SendMessageRequest { ChatId = group.Id, Text = "x" }, Ct));
        Assert.Equal(super.Id, error.Parameters!.MigrateToChatId);
        await bot.Client.SendRequest(new SendMessageRequest { ChatId = super.Id, Text = "x" }, Ct);
    }

    [Fact]
    public async Task Faults_are_played_once_each_and_only_where_they_belong()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        var send = new SendMessageRequest { ChatId = chat.Id, Text = "x" };
        bot.Emulator.Fail(TelegramFault.TooManyRequests(7), "sendMessage").Fail(TelegramFault.ServerError(), "sendMessage", chat.Id).Fail(TelegramFault.Error(400, "Bad Request: odd"), "sendPhoto");
        var flood = await Assert.ThrowsAsync<ApiRequestException>(() => bot.Client.SendRequest(send, Ct));
        Assert.Equal((429, 7), (flood.ErrorCode, flood.Parameters!.RetryAfter));
        var html = await Assert.ThrowsAsync<RequestException>(() => bot.Client.SendRequest(send, Ct));
        Assert.Equal(System.Net.HttpStatusCode.BadGateway, html.HttpStatusCode);
        await bot.Client.SendRequest(send, Ct);
        Assert.Equal([429, 502, null], bot.Emulator.Calls.Select(call => call.ErrorCode));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_cut_connection_leaves_the_message_or_not(bool after, int messages)
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        bot.Emulator.Fail(after ? TelegramFault.ResetAfter() : TelegramFault.ResetBefore());
        await Assert.ThrowsAsync<RequestException>(() => bot.Client.SendRequest(new SendMessageRequest { ChatId = chat.Id, Text = "x" }, Ct));
        Assert.Equal(messages, chat.History.Count);
        Assert.Equal(after, bot.Emulator.Calls[0].Processed);
    }

    [Fact]
    public async Task A_webhook_gets_updates_with_its_secret_until_it_takes_them()
    {
        await using var bot = await EmulatorBot.StartAsync(new HastyClock());
        await using var app = await WebhookApp.StartAsync();
        await bot.Client.SendRequest(new SetWebhookRequest { Url = app.Url, SecretToken = "s3cret" }, Ct);
        var anna = bot.Emulator.AddUser("Anna");
        bot.Emulator.PrivateChat(anna).Say(anna, "by webhook");
        var (secret, body) = await app.Received.Task.InTimeAsync();
        Assert.Equal("s3cret", secret);
        Assert.Equal("by webhook", (string?)JsonNode.Parse(body)!["message"]!["text"]);
        var conflict = await Assert.ThrowsAsync<ApiRequestException>(() => bot.Client.SendRequest(new GetUpdatesRequest(), Ct));
        Assert.Equal(409, conflict.ErrorCode);
    }

    [Fact]
    public async Task The_transcript_reads_like_the_chat()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await EmulatorBot.StartAsync(time);
        var lines = new List<string>();
        bot.Emulator.OnLine += line => lines.Add(line.ToString());
        var anna = bot.Emulator.AddUser("Анна");
        var chat = bot.Emulator.PrivateChat(anna);
        chat.Say(anna, "Нарисуй кота");
        await bot.Client.SendRequest(new SendChatActionRequest { ChatId = chat.Id, Action = ChatAction.UploadPhoto }, Ct);
        await bot.Client.SendRequest(new SendPhotoRequest
        {
            ChatId = chat.Id,
            Photo = InputFile.FromStream(new MemoryStream(Pictures.Png(512, 512)), "cat.png"),
            Caption = "кот",
            ReplyMarkup = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Ещё", "a")),
        }, Ct);
        Assert.Equal(
            ["12:00:00 Анна: Нарисуй кота", "12:00:00 bot is sending a photo…", "12:00:00 bot: [photo 512x512, image/png, 57 bytes] кот  [Ещё]"], lines);
    }
}
