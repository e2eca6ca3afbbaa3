using Ikar.ImageGen.Telegram.Tests.Stub;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Delivery;

/// <summary>Over real HTTP to a Telegram that knows its limits and says no in the server's own words.</summary>
public sealed class OnTheEmulatorTests : IAsyncLifetime
{
    private readonly StubGenerator _generator = new();
    private TelegramEmulator _emulator = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await TelegramEmulator.StartAsync(TestContext.Current.CancellationToken);
        _services = new ServiceCollection()
            .AddSingleton<ITelegramBotClient>(new TelegramBotClient(new TelegramBotClientOptions(_emulator.Token, _emulator.Endpoint.ToString()) { RetryThreshold = 0, RetryCount = 1 }, new HttpClient()))
            .AddIkarImageGen(static options => options.UseEnvironmentApiKey = false)
            .AddTelegram(static options => options.HasSpoiler = static result => result.Prompt.Contains("hide", StringComparison.Ordinal))
            .Services.AddSingleton<IImageGenerator>(_generator).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task Private_chat_gets_text_and_picture_as_replies()
    {
        var user = _emulator.AddUser("Ann");
        var chat = _emulator.PrivateChat(user);
        var question = chat.Say(user, "draw a cat");
        var shown = new TaskCompletionSource();
        _emulator.OnCall += call =>
        {
            if (call["action"] == "upload_photo")
            {
                shown.TrySetResult();
            }
        };
        _generator.Draw = async (request, token) =>
        {
            await shown.Task.WaitAsync(token);
            return StubGenerator.Result(request, TestPng.Make());
        };
        var delivery = await Reply(chat, user, question, Bench.Block("a <cat> & a dog"));

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        var answers = chat.History.Skip(1).ToArray();
        Assert.Equal(2, answers.Length);
        Assert.All(answers, answer => Assert.Equal(question, (int?)answer["reply_to_message"]?["message_id"]));
        Assert.StartsWith("a <cat> & a dog\nFLUX.1 schnell", (string?)answers[1]["caption"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5001, 5000, "document")]
    [InlineData(2100, 100, "document")]
    [InlineData(2000, 100, "photo")]
    public async Task Pictures_of_odd_shapes_arrive_at_the_first_try(int width, int height, string kind)
    {
        _generator.Shows(TestPng.Make(width, height));
        var (user, chat) = Ann();
        await Reply(chat, user, chat.Say(user, "draw"), "```json\n{\"description\": \"a cat\"}\n```");

        Assert.NotNull(chat.History[^1][kind]);
        Assert.Single(_emulator.Calls, static call => call.Method is "sendPhoto" or "sendDocument");
    }

    [Fact]
    public async Task Twenty_three_pictures_arrive_as_albums_with_one_caption()
    {
        _generator.Shows([.. Enumerable.Range(0, 23).Select(static n => TestPng.Make(shade: (byte)n))]);
        var (user, chat) = Ann();
        var delivery = await Reply(chat, user, chat.Say(user, "draw"), Bench.Block("many"));

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal([10, 10, 3], chat.History.Where(static message => message["media_group_id"] is not null).GroupBy(static message => (string?)message["media_group_id"]).Select(static album => album.Count()));
        Assert.Single(chat.History, static message => message["caption"] is not null);
    }

    [Fact]
    public async Task Long_text_of_emoji_and_markup_signs_arrives_whole()
    {
        var (user, chat) = Ann();
        var text = string.Join(' ', Enumerable.Range(0, 1_200).Select(static n => $"<{n}>😀&"));
        var delivery = await Reply(chat, user, chat.Say(user, "talk"), text);

        Assert.Equal(TelegramDeliveryStatus.TextOnly, delivery.Status);
        var parts = chat.History.Skip(1).Select(static message => (string)message["text"]!).ToArray();
        Assert.True(parts.Length > 2);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(parts).Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain(_emulator.Calls, static call => call.ErrorCode is not null);
    }

    [Fact]
    public async Task General_topic_and_a_deleted_topic_and_a_deleted_question_are_no_obstacles()
    {
        var user = _emulator.AddUser("Ann");
        var forum = _emulator.AddSupergroup("forum", isForum: true);
        forum.AddTopic(5);
        Assert.Equal(TelegramDeliveryStatus.Delivered, (await Reply(forum, user, forum.Say(user, "draw"), Bench.Block(), topic: 1)).Status);
        Assert.Equal(TelegramDeliveryStatus.Delivered, (await Reply(forum, user, forum.Say(user, "draw", threadId: 5), Bench.Block(), topic: 5)).Status);
        Assert.Equal(5, (long?)forum.History[^1]["message_thread_id"]);
        Assert.Equal(TelegramDeliveryStatus.Delivered, (await Reply(forum, user, forum.Say(user, "draw"), Bench.Block(), topic: 77)).Status);
        var question = forum.Say(user, "draw");
        forum.Delete(question);
        Assert.Equal(TelegramDeliveryStatus.Delivered, (await Reply(forum, user, question, Bench.Block())).Status);
    }

    [Fact]
    public async Task Closed_topic_stops_before_a_picture_is_paid_for()
    {
        var user = _emulator.AddUser("Ann");
        var forum = _emulator.AddSupergroup("forum", isForum: true);
        forum.AddTopic(6, isOpen: false);
        Assert.Equal(TelegramDeliveryStatus.ChatUnavailable, (await Reply(forum, user, 1, Bench.Block(), topic: 6)).Status);
        Assert.Empty(_generator.Requests);
    }

    [Fact]
    public async Task Move_to_a_supergroup_while_drawing_brings_the_picture_there()
    {
        var user = _emulator.AddUser("Ann");
        var group = _emulator.AddGroup("group");
        _generator.Draw = (request, _) =>
        {
            group.UpgradeToSupergroup();
            return Task.FromResult(StubGenerator.Result(request, TestPng.Make()));
        };
        var delivery = await Reply(group, user, group.Say(user, "draw"), Bench.Block());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(group.UpgradedTo!.Id, delivery.MigratedToChatId);
        Assert.NotNull(Assert.Single(group.UpgradedTo.History)["photo"]);
    }

    [Fact]
    public async Task Without_the_right_for_photos_a_file_is_tried_and_then_words()
    {
        var user = _emulator.AddUser("Ann");
        var group = _emulator.AddSupergroup("group");
        group.CanSendPhotos = false;
        await Reply(group, user, group.Say(user, "draw"), Bench.Block());
        Assert.NotNull(group.History[^1]["document"]);

        group.CanSendDocuments = false;
        await Reply(group, user, group.Say(user, "draw"), Bench.Block("a dog"));
        Assert.StartsWith("I may not send pictures", (string?)group.History[^1]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spoiler_and_buttons_arrive()
    {
        var channel = _emulator.AddChannel("news", "news");
        var options = new TelegramPostOptions { ReplyMarkup = new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl("Open", "https://example.com")) };
        var delivery = await Replies.PostAsync("@news", Bench.Block("hide me"), options, TestContext.Current.CancellationToken);

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        var post = channel.History[^1];
        Assert.True((bool?)post["has_media_spoiler"]);
        Assert.NotNull(post["reply_markup"]);
        Assert.DoesNotContain(_emulator.Calls, static call => call.Method == "sendChatAction");
    }

    [Fact]
    public async Task Reset_after_the_picture_arrived_sends_no_second_one()
    {
        var (user, chat) = Ann();
        _emulator.Fail(TelegramFault.ResetAfter(), "sendPhoto");
        var delivery = await Reply(chat, user, chat.Say(user, "draw"), Bench.Block());

        Assert.Equal(TelegramDeliveryStatus.Unconfirmed, delivery.Status);
        Assert.Single(chat.History, static message => message["photo"] is not null);
    }

    [Fact]
    public async Task Revoked_token_is_noticed_and_nothing_more_is_called()
    {
        var (user, chat) = Ann();
        var question = chat.Say(user, "draw");
        _emulator.RevokeToken();
        Assert.Equal(TelegramDeliveryStatus.BotUnauthorized, (await Reply(chat, user, question, Bench.Block())).Status);
        var calls = _emulator.Calls.Count;
        Assert.Equal(TelegramDeliveryStatus.BotUnauthorized, (await Reply(chat, user, question, Bench.Block())).Status);
        Assert.Equal(calls, _emulator.Calls.Count);
    }

    private ITelegramImageReplies Replies => _services.GetRequiredService<ITelegramImageReplies>();

    private (TelegramUser User, TelegramEmulatorChat Chat) Ann()
    {
        var user = _emulator.AddUser("Ann");
        return (user, _emulator.PrivateChat(user));
    }

    private Task<TelegramDelivery> Reply(TelegramEmulatorChat chat, TelegramUser user, int question, string llmReply, int? topic = null)
    {
        var message = new Message
        {
            Id = question,
            Chat = new Chat
            {
                Id = chat.Id,
                IsForum = chat.IsForum,
                Type = chat.Kind switch { TelegramChatKind.Private => ChatType.Private, TelegramChatKind.Group => ChatType.Group, TelegramChatKind.Channel => ChatType.Channel, _ => ChatType.Supergroup },
            },
            From = new User { Id = user.Id, FirstName = user.Name, LanguageCode = "en" },
            IsTopicMessage = topic is not null,
            MessageThreadId = topic,
        };
        return Replies.ReplyAsync(message, llmReply, TestContext.Current.CancellationToken).InTimeAsync();
    }
}
