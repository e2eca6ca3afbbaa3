using System.Net;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Delivery;

/// <summary>What is done about each row of Telegram's errors.</summary>
[Collection(VirtualTime.Name)]
public sealed class ErrorRowTests
{
    [Theory]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    [InlineData(400, "Bad Request: TOPIC_CLOSED")]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user")]
    public async Task Chat_that_is_lost_gets_no_picture_drawn_no_apology_and_an_event(int code, string description)
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Error(code, description));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.ChatUnavailable, delivery.Status);
        Assert.Equal(["sendMessage"], bench.Telegram.Methods);
        Assert.Empty(bench.Generator.Requests);
        Assert.Contains($"unavailable 42: {description}", bench.Raised);
    }

    [Fact]
    public async Task Chat_lost_while_drawing_gets_no_apology_and_the_picture_is_handed_back()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Error(403, "Forbidden: bot was blocked by the user"));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.ChatUnavailable, delivery.Status);
        Assert.Equal(["sendMessage", "sendPhoto"], bench.Telegram.Methods);
        Assert.Single(delivery.Results);
        Assert.Single(Assert.Single(bench.Sink.Errors).Undelivered);
    }

    [Fact]
    public async Task Deleted_question_is_answered_without_reply()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: message to be replied not found"));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal([true, false], bench.Telegram.Of("sendPhoto").Select(static call => call.Has("reply_parameters")));
        Assert.Single(bench.Generator.Requests);
    }

    [Fact]
    public async Task Missing_topic_is_left_out_from_then_on()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Error(400, "Bad Request: message thread not found"));
        await bench.Reply(Bench.Group(thread: 5, isTopic: true));

        Assert.Equal(["5", null], bench.Telegram.Of("sendMessage").Select(static call => call["message_thread_id"]));
        Assert.False(bench.Telegram.Of("sendPhoto").Single().Has("message_thread_id"));
    }

    [Fact]
    public async Task Unparsable_text_is_sent_once_more_as_plain_text_from_the_unescaped_source()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Error(400, "Bad Request: can't parse entities: x"));
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: can't parse entities: x"));
        await bench.Reply(Bench.Private(), Bench.Block("cat & dog").Replace("Here", "1 < 2, here", StringComparison.Ordinal));

        var texts = bench.Telegram.Of("sendMessage").ToArray();
        Assert.Equal(["1 &lt; 2, here you are!", "1 < 2, here you are!"], texts.Select(static call => call["text"]));
        Assert.Equal([true, false], texts.Select(static call => call.Has("parse_mode")));
        var photos = bench.Telegram.Of("sendPhoto").ToArray();
        Assert.StartsWith("cat &amp; dog\n<i>", photos[0]["caption"], StringComparison.Ordinal);
        Assert.Equal("cat & dog\nFLUX.1 schnell · 4.1 s", photos[1]["caption"]);
    }

    [Fact]
    public async Task Markup_refused_twice_is_not_tried_a_third_time()
    {
        await using var bench = new Bench();
        var refusal = Answers.Error(400, "Bad Request: can't parse entities: x");
        bench.Telegram.On("sendMessage", refusal, refusal, refusal);
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, delivery.Status);
        Assert.Equal(2, bench.Telegram.Of("sendMessage").Count());
    }

    [Fact]
    public async Task Caption_that_Telegram_finds_too_long_is_shortened()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: message caption is too long"));
        var delivery = await bench.Reply(Bench.Private(), Bench.Block(string.Join(' ', Enumerable.Repeat("long", 70))));

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.True(bench.Telegram.Of("sendPhoto").Last()["caption"]!.Length <= 256);
    }

    [Fact]
    public async Task Text_that_Telegram_finds_too_long_is_split_smaller()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Error(400, "Bad Request: message is too long"));
        var delivery = await bench.Reply(Bench.Private(), string.Join(' ', Enumerable.Repeat("word", 800)));

        Assert.Equal(TelegramDeliveryStatus.TextOnly, delivery.Status);
        Assert.Equal(3, bench.Telegram.Messages.Count);
        Assert.Equal(799 + (800 * 4), bench.Telegram.Messages.Skip(1).Sum(static call => call["text"]!.Length) + 1);
    }

    [Theory]
    [InlineData("Bad Request: PHOTO_INVALID_DIMENSIONS")]
    [InlineData("Bad Request: PHOTO_SAVE_FILE_INVALID")]
    [InlineData("Bad Request: IMAGE_PROCESS_FAILED")]
    [InlineData("Bad Request: wrong type of file")]
    [InlineData("Bad Request: not enough rights to send photos to the chat")]
    public async Task Picture_that_is_no_photo_to_Telegram_goes_as_a_file(string description)
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Error(400, description));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(["sendMessage", "sendPhoto", "sendDocument"], bench.Telegram.Methods);
        Assert.Equal("picture-1.png", bench.Telegram.Messages[2].Files.Single().FileName);
    }

    [Fact]
    public async Task Body_too_large_for_a_photo_goes_as_a_file_and_is_refused_after_that()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Page(HttpStatusCode.RequestEntityTooLarge));
        bench.Telegram.On("sendDocument", Answers.Page(HttpStatusCode.RequestEntityTooLarge));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, delivery.Status);
        Assert.Equal(["sendMessage", "sendPhoto", "sendDocument", "sendMessage"], bench.Telegram.Methods);
        Assert.StartsWith("The picture is ready, but Telegram", bench.Telegram.Messages[3]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_right_for_pictures_at_all_is_said_in_words()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: not enough rights to send photos to the chat"));
        bench.Telegram.On("sendDocument", Answers.Error(400, "Bad Request: not enough rights to send documents to the chat"));
        await bench.Reply(Bench.Group());

        Assert.StartsWith("I may not send pictures", bench.Telegram.Messages[^1]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_that_became_a_supergroup_is_followed_once_with_an_event_and_without_old_ids()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Moved(-100777));
        var delivery = await bench.Reply(Bench.Group(chat: -55, type: global::Telegram.Bot.Types.Enums.ChatType.Group));

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(-100777, delivery.MigratedToChatId);
        Assert.Equal(["-55", "-100777", "-100777"], bench.Telegram.Messages.Select(static call => call["chat_id"]));
        Assert.All(bench.Telegram.Messages.Skip(1), static call => Assert.False(call.Has("reply_parameters")));
        Assert.Equal(["migrated -55 -100777"], bench.Raised);

        await bench.Reply(Bench.Group(id: 8, chat: -55, type: global::Telegram.Bot.Types.Enums.ChatType.Group));
        Assert.Equal("-100777", bench.Telegram.Messages[3]["chat_id"]);
        Assert.Single(bench.Raised);
    }

    [Fact]
    public async Task Migration_that_leads_in_a_circle_comes_to_an_end()
    {
        await using var bench = new Bench();
        bench.Telegram.Always = static call => call.Method == "sendMessage" ? Answers.Moved(call["chat_id"] == "-55" ? -100777 : -55) : null;
        var delivery = await bench.Reply(Bench.Group(chat: -55));

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, delivery.Status);
        Assert.True(bench.Telegram.Messages.Count <= 3);
    }

    [Fact]
    public async Task Revoked_token_stops_everything_at_once_with_one_event()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Error(401, "Unauthorized"));
        var first = await bench.Reply(Bench.Private());
        await bench.Until(() => bench.Get<Ikar.ImageGen.Telegram.Drawing.Indicator>().ActiveLoops == 0);
        var calls = bench.Telegram.Calls.Count;
        var second = await bench.Reply(Bench.Private(id: 8));
        await bench.Replies.EnqueueReplyAsync(Bench.Private(id: 9), static _ => Task.FromResult(Bench.Block()));
        await PoolWatch.SettlesAsync();

        Assert.Equal(TelegramDeliveryStatus.BotUnauthorized, first.Status);
        Assert.Equal(TelegramDeliveryStatus.BotUnauthorized, second.Status);
        Assert.Equal(calls, bench.Telegram.Calls.Count);
        Assert.Equal(["unauthorized 123456"], bench.Raised);
        Assert.Empty(bench.Generator.Requests);
    }

    [Fact]
    public async Task Conflict_of_two_pollers_is_told_to_the_app()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Error(409, "Conflict: terminated by other getUpdates request"));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, delivery.Status);
        Assert.Contains("Conflict", Assert.Single(bench.Sink.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_connection_is_tried_again_because_nothing_was_sent()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Refused(), Answers.Refused());
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        var times = bench.Telegram.Of("sendPhoto").Select(static call => call.At).ToArray();
        Assert.Equal([1.0, 2.0], times.Zip(times.Skip(1), static (one, next) => (next - one).TotalSeconds));
    }
}
