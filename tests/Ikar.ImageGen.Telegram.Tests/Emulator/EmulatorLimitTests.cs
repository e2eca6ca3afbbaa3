using Ikar.ImageGen.Testing;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

public sealed class EmulatorLimitTests
{
    public static TheoryData<string> Names => [.. Cases.Select(static c => c.Name)];

    private sealed record Case(string Name, int Code, string Text, Func<ITelegramBotClient, Stage, CancellationToken, Task> Act);

    private sealed record Stage(TelegramEmulator Emulator, TelegramEmulatorChat Private, TelegramEmulatorChat Forum, TelegramEmulatorChat Channel, TelegramUser Anna);

    private static readonly Case[] Cases =
    [
        new("empty text", 400, "Bad Request: message text is empty", static (bot, s, ct) => Text(bot, s.Private.Id, " ", ct)),
        new("long text", 400, "Bad Request: message is too long", static (bot, s, ct) => Text(bot, s.Private.Id, new string('x', 4097), ct)),
        new("unknown chat", 400, "Bad Request: chat not found", static (bot, _, ct) => Text(bot, 999, "x", ct)),
        new("bad html", 400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 2",
            static (bot, s, ct) => bot.SendRequest(new SendMessageRequest { ChatId = s.Private.Id, Text = "я<x>", ParseMode = ParseMode.Html }, ct)),
        new("open tag", 400, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
            static (bot, s, ct) => bot.SendRequest(new SendMessageRequest { ChatId = s.Private.Id, Text = "<b>x", ParseMode = ParseMode.Html }, ct)),
        new("long caption", 400, "Bad Request: message caption is too long", static (bot, s, ct) => Photo(bot, s.Private.Id, Pictures.Png(), ct, new string('x', 1025))),
        new("large photo", 400, "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
            static (bot, s, ct) => Photo(bot, s.Private.Id, Pictures.Png(bytes: (10 * 1024 * 1024) + 1), ct)),
        new("wide photo", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS", static (bot, s, ct) => Photo(bot, s.Private.Id, Pictures.Png(7000, 5400), ct)),
        new("thin photo", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS", static (bot, s, ct) => Photo(bot, s.Private.Id, Pictures.Png(2100, 100), ct)),
        new("no photo", 400, "Bad Request: IMAGE_PROCESS_FAILED", static (bot, s, ct) => Photo(bot, s.Private.Id, "<html>"u8.ToArray(), ct)),
        new("stale file id", 400, "Bad Request: wrong file identifier/HTTP URL specified",
            static (bot, s, ct) => bot.SendRequest(new SendPhotoRequest { ChatId = s.Private.Id, Photo = InputFile.FromFileId("gone") }, ct)),
        new("large album", 400, "Bad Request: too many messages to send as an album", static (bot, s, ct) => Album(bot, s.Private.Id, 11, ct)),
        new("empty album", 400, "Bad Request: there are no messages to send", static (bot, s, ct) => Album(bot, s.Private.Id, 0, ct)),
        new("long button data", 400, "Bad Request: BUTTON_DATA_INVALID", static (bot, s, ct) => bot.SendRequest(new SendMessageRequest
        {
            ChatId = s.Private.Id, Text = "x", ReplyMarkup = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("x", new string('d', 65))),
        }, ct)),
        new("shouted command", 400, "Bad Request: BOT_COMMAND_INVALID", static (bot, _, ct) => Commands(bot, "/Image", "Draws", ct)),
        new("command without a word", 400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID", static (bot, _, ct) => Commands(bot, "image", "", ct)),
        new("reply to nothing", 400, "Bad Request: message to be replied not found",
            static (bot, s, ct) => bot.SendRequest(new SendMessageRequest { ChatId = s.Private.Id, Text = "x", ReplyParameters = new ReplyParameters { MessageId = 77 } }, ct)),
        new("general topic", 400, "Bad Request: message thread not found",
            static (bot, s, ct) => bot.SendRequest(new SendMessageRequest { ChatId = s.Forum.Id, Text = "x", MessageThreadId = 1 }, ct)),
        new("closed topic", 400, "Bad Request: TOPIC_CLOSED",
            static (bot, s, ct) => bot.SendRequest(new SendMessageRequest { ChatId = s.Forum.Id, Text = "x", MessageThreadId = 6 }, ct)),
        new("draft in a group", 400, "Bad Request: TEXTDRAFT_PEER_INVALID",
            static (bot, s, ct) => bot.SendRequest(new SendMessageDraftRequest { ChatId = s.Forum.Id, DraftId = 1, Text = "x" }, ct)),
        new("action in a channel", 400, "Bad Request: chat actions can't be sent to a channel",
            static (bot, s, ct) => bot.SendRequest(new SendChatActionRequest { ChatId = s.Channel.Id, Action = ChatAction.Typing }, ct)),
        new("edit of nothing", 400, "Bad Request: message to edit not found",
            static (bot, s, ct) => bot.SendRequest(new EditMessageTextRequest { ChatId = s.Private.Id, MessageId = 77, Text = "x" }, ct)),
        new("edit of a person's message", 400, "Bad Request: message can't be edited",
            static (bot, s, ct) => bot.SendRequest(new EditMessageTextRequest { ChatId = s.Private.Id, MessageId = s.Private.Say(s.Anna, "hi"), Text = "x" }, ct)),
        new("same text", 400,
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
            static async (bot, s, ct) =>
            {
                var sent = await bot.SendRequest(new SendMessageRequest { ChatId = s.Private.Id, Text = "x" }, ct);
                await bot.SendRequest(new EditMessageTextRequest { ChatId = s.Private.Id, MessageId = sent.Id, Text = "x" }, ct);
            }),
        new("unknown press", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid",
            static (bot, _, ct) => bot.SendRequest(new AnswerCallbackQueryRequest { CallbackQueryId = "1" }, ct)),
        new("blocked", 403, "Forbidden: bot was blocked by the user", static (bot, s, ct) =>
        {
            s.Private.Refusal = "Forbidden: bot was blocked by the user";
            return Text(bot, s.Private.Id, "x", ct);
        }),
        new("no right to send photos", 400, "Bad Request: not enough rights to send photos to the chat", static (bot, s, ct) =>
        {
            s.Forum.CanSendPhotos = false;
            return Photo(bot, s.Forum.Id, Pictures.Png(), ct);
        }),
        new("revoked token", 401, "Unauthorized", static (bot, s, ct) =>
        {
            s.Emulator.RevokeToken();
            return Text(bot, s.Private.Id, "x", ct);
        }),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_limit_is_answered_with_the_servers_own_words(string name)
    {
        await using var bot = await EmulatorBot.StartAsync();
        var anna = bot.Emulator.AddUser("Anna");
        var forum = bot.Emulator.AddSupergroup("Forum", isForum: true);
        forum.AddTopic(5);
        forum.AddTopic(6, isOpen: false);
        var stage = new Stage(bot.Emulator, bot.Emulator.PrivateChat(anna), forum, bot.Emulator.AddChannel("News", "news"), anna);
        var expected = Cases.Single(c => c.Name == name);
        var error = await Assert.ThrowsAsync<ApiRequestException>(() => expected.Act(bot.Client, stage, TestContext.Current.CancellationToken));
        Assert.Equal(expected.Code, error.ErrorCode);
        Assert.Equal(expected.Text, error.Message);
    }

    [Fact]
    public async Task Limits_count_characters_after_entities_not_utf16_units()
    {
        await using var bot = await EmulatorBot.StartAsync();
        var chat = bot.Emulator.PrivateChat(bot.Emulator.AddUser("Anna"));
        var text = string.Concat(Enumerable.Repeat("🐱", 4096));
        var sent = await bot.Client.SendRequest(
            new SendMessageRequest { ChatId = chat.Id, Text = $"<b>{text}</b>", ParseMode = ParseMode.Html }, TestContext.Current.CancellationToken);
        Assert.Equal(text, sent.Text);
        Assert.Equal(8192, Assert.Single(sent.Entities!).Length);
    }

    private static Task<Message> Text(ITelegramBotClient bot, long chat, string text, CancellationToken ct) =>
        bot.SendRequest(new SendMessageRequest { ChatId = chat, Text = text }, ct);

    private static Task<Message> Photo(ITelegramBotClient bot, long chat, byte[] data, CancellationToken ct, string? caption = null) =>
        bot.SendRequest(new SendPhotoRequest { ChatId = chat, Photo = InputFile.FromStream(new MemoryStream(data), "picture.png"), Caption = caption }, ct);

    private static Task Commands(ITelegramBotClient bot, string name, string description, CancellationToken ct) =>
        bot.SendRequest(new SetMyCommandsRequest { Commands = [new BotCommand(name, description)] }, ct);

    private static Task<Message[]> Album(ITelegramBotClient bot, long chat, int count, CancellationToken ct) => bot.SendRequest(new SendMediaGroupRequest
    {
        ChatId = chat,
        Media = Enumerable.Range(0, count).Select(i => new InputMediaPhoto(InputFile.FromStream(new MemoryStream(Pictures.Png()), $"{i}.png"))),
    }, ct);
}
