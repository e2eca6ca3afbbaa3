using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Types;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

[Collection(VirtualTime.Name)]
public sealed class EnqueueTests
{
    [Theory]
    [InlineData("en", "Your earlier pictures are still being drawn. Wait for them or stop them: /cancel")]
    [InlineData("ru", "Ваши прошлые картинки ещё в работе. Дождитесь их или остановите: /cancel")]
    public async Task The_fourth_message_of_a_user_is_refused_politely(string language, string text)
    {
        await using var bench = new Bench();
        var thinking = new TaskCompletionSource<string>();
        for (var i = 0; i < 3; i++)
        {
            Assert.True(await bench.Replies.EnqueueReplyAsync(Bench.Private(i + 1, language: language), _ => thinking.Task));
        }

        Assert.False(await bench.Replies.EnqueueReplyAsync(Bench.Private(4, language: language), _ => thinking.Task));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        Assert.Equal(text, bench.Telegram.Of("sendMessage").Single()["text"]);
        thinking.SetResult("ok");
    }

    [Fact]
    public async Task A_full_queue_is_told_politely_and_nothing_is_lost_of_it()
    {
        await using var bench = new Bench(static options => (options.QueueCapacity, options.Workers) = (3, 1));
        var thinking = new TaskCompletionSource<string>();
        for (var user = 1; user <= 4; user++)
        {
            Assert.True(await bench.Replies.EnqueueReplyAsync(Bench.Private(chat: user), _ => thinking.Task));
        }

        Assert.False(await bench.Replies.EnqueueReplyAsync(Bench.Private(chat: 5), _ => thinking.Task));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any(static call => call["chat_id"] == "5"));
        Assert.Equal("Too many people are waiting right now. Please try again in a minute.", bench.Telegram.Of("sendMessage").Single()["text"]);
        thinking.SetResult("answer");
        await bench.Until(() => bench.Telegram.Of("sendMessage").Count() == 5);
        Assert.Equal(["1", "2", "3", "4"], bench.Telegram.Of("sendMessage").Skip(1).Select(static call => call["chat_id"]).Order());
    }

    public static TheoryData<string, string, bool> GroupMessages => new()
    {
        { "chatter", "who has seen my cat?", false },
        { "mention", "@ikar_bot draw a cat", true },
        { "mention of another", "@ikar_bot2 draw a cat", false },
        { "trigger word", "Hey, IKAR, draw a cat", true },
        { "a word that only contains the trigger", "ikarus flew", false },
    };

    [Theory]
    [MemberData(nameof(GroupMessages))]
    public async Task In_groups_only_messages_for_the_bot_are_answered(string name, string text, bool answered)
    {
        _ = name;
        await using var bench = new Bench(static options => options.TriggerWords.Add("ikar"));
        bench.Telegram.On("getMe", (_, _) => Task.FromResult(Answers.Json(System.Net.HttpStatusCode.OK, """{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"I","username":"ikar_bot"}}""")));
        var asked = 0;
        var message = Bench.Group();
        message.Text = text;
        await bench.Replies.EnqueueReplyAsync(message, _ =>
        {
            asked++;
            return Task.FromResult("hello");
        });
        var last = Bench.Private();
        await bench.Replies.EnqueueReplyAsync(last, static _ => Task.FromResult("last"));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any(static call => call["text"] == "last"));
        if (answered)
        {
            await bench.Until(() => bench.Telegram.Of("sendMessage").Any(static call => call["text"] == "hello"));
        }

        Assert.Equal(answered ? 1 : 0, asked);
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_for_the_bot_and_a_channels_copy_is_for_nobody()
    {
        await using var bench = new Bench();
        var reply = Bench.Group();
        reply.ReplyToMessage = new Message { Id = 3, Chat = reply.Chat, From = new User { Id = 123456, IsBot = true, FirstName = "I" } };
        Assert.True(await bench.Replies.EnqueueReplyAsync(reply, static _ => Task.FromResult("hello")));
        var copy = Bench.Group(id: 8);
        copy.IsAutomaticForward = true;
        Assert.False(await bench.Replies.EnqueueReplyAsync(copy, static _ => throw new InvalidOperationException("must not be asked")));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
    }

    [Fact]
    public async Task Every_group_message_is_answered_where_the_app_wants_that()
    {
        await using var bench = new Bench(static options => options.OnlyAddressedInGroups = false);
        Assert.True(await bench.Replies.EnqueueReplyAsync(Bench.Group(), static _ => Task.FromResult("hello")));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
    }

    [Fact]
    public async Task Only_those_on_the_list_are_served()
    {
        await using var bench = new Bench(static options =>
        {
            options.AllowedUsers.Add(42);
            options.AllowedChats.Add(-77);
            options.OnlyAddressedInGroups = false;
        });
        Assert.True(await bench.Replies.EnqueueReplyAsync(Bench.Private(), static _ => Task.FromResult("one")));
        Assert.False(await bench.Replies.EnqueueReplyAsync(Bench.Private(chat: 43), static _ => Task.FromResult("two")));
        var inGroup = Bench.Group(chat: -77);
        inGroup.From!.Id = 44;
        Assert.True(await bench.Replies.EnqueueReplyAsync(inGroup, static _ => Task.FromResult("three")));
        var elsewhere = Bench.Group(chat: -78);
        elsewhere.From!.Id = 44;
        Assert.False(await bench.Replies.EnqueueReplyAsync(elsewhere, static _ => Task.FromResult("four")));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Count() == 3);
        Assert.Equal(
            ["-77 three", "42 one", "43 This bot does not draw for everybody. Ask its owner to add you."],
            bench.Telegram.Of("sendMessage").Select(static call => $"{call["chat_id"]} {call["text"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_used_up_day_keeps_the_words_and_ends_at_midnight()
    {
        await using var bench = new Bench(static options => options.PicturesPerUserPerDay = 1);
        await AskAsync(bench, 1);
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Count() == 1);
        await AskAsync(bench, 2);
        await bench.Until(() => bench.Telegram.Of("sendMessage").Count() == 3);
        Assert.Equal(["Here you are!", "Here you are!", "Your pictures for today are used up: 1 a day. Come back tomorrow."], bench.Telegram.Of("sendMessage").Select(static call => call["text"]!.Trim()));
        bench.Time.Advance(TimeSpan.FromHours(12));
        await AskAsync(bench, 3);
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Count() == 2);
    }

    [Fact]
    public async Task Every_picture_of_a_prompt_counts_for_the_day()
    {
        await using var bench = new Bench(static options => options.PicturesPerUserPerDay = 5);
        bench.Generator.Draw = static (request, _) => Task.FromResult(StubGenerator.Result(request, [.. Enumerable.Range(0, request.Count).Select(static _ => TestPng.Make())]));
        for (var i = 1; i <= 2; i++)
        {
            await bench.Replies.EnqueueReplyAsync(Bench.Private(i), static _ => Task.FromResult("""{"description": "a cat in space", "n": 3}"""));
            await bench.Until(() => bench.Telegram.Of("sendMediaGroup").Any());
        }

        await bench.Until(() => bench.Telegram.Of("sendMessage").Any(static call => call["text"]!.Contains("used up", StringComparison.Ordinal)));
        Assert.Single(bench.Generator.Requests);
        await bench.Replies.EnqueueReplyAsync(Bench.Private(3), static _ => Task.FromResult("""{"description": "a cat in space", "n": 2}"""));
        await bench.Until(() => bench.Telegram.Of("sendMediaGroup").Count() == 2);
    }

    [Fact]
    public async Task A_failed_drawing_and_a_plain_answer_cost_nothing_of_the_day()
    {
        await using var bench = new Bench(static options => (options.PicturesPerUserPerDay, options.PicturesPerChatPerDay) = (1, 1));
        bench.Generator.Fails(FailureKind.Transient);
        await AskAsync(bench, 1);
        await bench.Until(() => bench.Telegram.Of("sendMessage").Count() == 2);
        await bench.Replies.EnqueueReplyAsync(Bench.Private(2), static _ => Task.FromResult("just words"));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Count() == 3);
        bench.Generator.Shows(TestPng.Make());
        await AskAsync(bench, 3);
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
    }

    [Fact]
    public async Task A_chats_day_is_shared_by_its_users_but_not_by_administrators()
    {
        await using var bench = new Bench(static options =>
        {
            options.PicturesPerChatPerDay = 1;
            options.OnlyAddressedInGroups = false;
            options.Admins.Add(99);
        });
        await bench.Replies.EnqueueReplyAsync(From(1, 42), static _ => Task.FromResult(Bench.Block()));
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Count() == 1);
        await bench.Replies.EnqueueReplyAsync(From(2, 43), static _ => Task.FromResult(Bench.Block()));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any(static call => call["text"]!.Contains("used up", StringComparison.Ordinal)));
        await bench.Replies.EnqueueReplyAsync(From(3, 99), static _ => Task.FromResult(Bench.Block()));
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Count() == 2);

        static Message From(int id, long user)
        {
            var message = Bench.Group(id);
            message.From!.Id = user;
            return message;
        }
    }

    [Fact]
    public async Task A_language_model_that_ignores_its_token_is_left_behind_at_a_stop()
    {
        await using var bench = new Bench();
        var never = new TaskCompletionSource<string>();
        await bench.Replies.EnqueueReplyAsync(Bench.Private(1), _ => never.Task);
        await bench.Until(() => bench.Telegram.Of("sendChatAction").Any());
        await bench.Replies.HandleUpdateAsync(new Update { Id = 1, Message = Bench.Private(2).Says("/cancel") }, TestContext.Current.CancellationToken);
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        Assert.Equal("Stopped.", bench.Telegram.Of("sendMessage").Single()["text"]);
    }

    [Fact]
    public async Task A_channel_whose_assistant_fails_stays_silent_and_the_app_is_told()
    {
        await using var bench = new Bench();
        var post = new Message { Id = 5, Chat = new Chat { Id = -100, Type = global::Telegram.Bot.Types.Enums.ChatType.Channel }, Text = "draw a cat" };
        Assert.True(await bench.Replies.EnqueueReplyAsync(post, static _ => throw new InvalidOperationException("llm down")));
        await bench.Until(() => bench.Sink.Errors.Count > 0);
        Assert.True(bench.Sink.Errors[0].IsPublic);
        Assert.Empty(bench.Telegram.Calls);
    }

    [Fact]
    public async Task Typing_goes_on_from_the_thought_to_the_text_without_being_sent_anew()
    {
        await using var bench = new Bench();
        var thought = new TaskCompletionSource<string>();
        await bench.Replies.EnqueueReplyAsync(Bench.Private(), _ => thought.Task);
        await bench.Until(() => bench.Telegram.Of("sendChatAction").Any());
        thought.SetResult("just words");
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        Assert.Single(bench.Telegram.Of("sendChatAction"));
    }

    private static async Task AskAsync(Bench bench, int id) => Assert.True(await bench.Replies.EnqueueReplyAsync(Bench.Private(id), static _ => Task.FromResult(Bench.Block())));
}
