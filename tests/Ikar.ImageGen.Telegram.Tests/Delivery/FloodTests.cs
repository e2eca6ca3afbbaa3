using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Requests;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Delivery;

[Collection(VirtualTime.Name)]
public sealed class FloodTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(59)]
    [InlineData(120)]
    [InlineData(299)]
    public async Task Finished_picture_survives_a_wait_of_any_length_up_to_five_minutes(int seconds)
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Flood(seconds));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        var photos = bench.Telegram.Of("sendPhoto").ToArray();
        Assert.Equal(2, photos.Length);
        Assert.InRange((photos[1].At - photos[0].At).TotalSeconds, seconds, seconds + 1);
        Assert.True(photos[1].Files.Single().Length > 0);
        Assert.Single(bench.Generator.Requests);
    }

    [Fact]
    public async Task Waiting_for_longer_gives_up_and_hands_the_picture_back_without_another_word()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Flood(301));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, delivery.Status);
        Assert.Single(delivery.Results);
        Assert.Equal(["sendMessage", "sendPhoto"], bench.Telegram.Methods);
        Assert.Single(Assert.Single(bench.Sink.Errors).Undelivered);
    }

    [Fact]
    public async Task Nothing_at_all_goes_to_a_chat_before_its_time_chat_actions_neither()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Flood(30));
        var first = bench.Replies.ReplyAsync(Bench.Private(id: 1), Bench.Block(), TestContext.Current.CancellationToken);
        var second = bench.Replies.ReplyAsync(Bench.Private(id: 2), Bench.Block(), TestContext.Current.CancellationToken);
        await bench.Finish(Task.WhenAll(first, second));

        var flooded = bench.Telegram.Of("sendMessage").First().At;
        Assert.DoesNotContain(bench.Telegram.Calls, call => call.At > flooded && call.At < flooded.AddSeconds(30));
        Assert.Equal(2, bench.Telegram.Of("sendPhoto").Count());
    }

    [Fact]
    public async Task Other_chats_go_on_meanwhile()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Flood(60));
        var flooded = bench.Replies.ReplyAsync(Bench.Private(chat: 1), Bench.Block(), TestContext.Current.CancellationToken);
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        var start = bench.Time.GetUtcNow();
        await bench.Reply(Bench.Private(chat: 2));

        Assert.True(bench.Time.GetUtcNow() - start < TimeSpan.FromSeconds(5));
        await bench.Finish(flooded);
    }

    [Fact]
    public async Task Many_flooded_chats_close_the_gate_of_the_bot()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", [.. Enumerable.Repeat(Answers.Flood(20), 8)]);
        var replies = Enumerable.Range(1, 8).Select(chat => bench.Replies.ReplyAsync(Bench.Private(chat: chat), "text", TestContext.Current.CancellationToken)).ToArray();
        await bench.Until(() => bench.Telegram.Of("sendMessage").Count() == 8, TimeSpan.FromMilliseconds(1));
        var start = bench.Time.GetUtcNow();
        await bench.Reply(Bench.Private(chat: 99), "text");

        Assert.InRange((bench.Telegram.Of("sendMessage").First(static call => call["chat_id"] == "99").At - start).TotalSeconds, 19, 21);
        await bench.Finish(Task.WhenAll(replies));
    }

    [Fact]
    public async Task Floods_of_the_apps_own_calls_close_the_gate_too()
    {
        await using var bench = new Bench();
        await bench.Reply(Bench.Private(), "text");
        bench.Telegram.On("sendMessage", Answers.Flood(25));
        await Assert.ThrowsAsync<global::Telegram.Bot.Exceptions.ApiRequestException>(() =>
            bench.Client.SendRequest(new SendMessageRequest { ChatId = 42, Text = "the app's own" }, TestContext.Current.CancellationToken));
        var start = bench.Time.GetUtcNow();
        await bench.Reply(Bench.Private(id: 8), "text");

        Assert.InRange((bench.Telegram.Messages[^1].At - start).TotalSeconds, 25, 26);
    }

    [Fact]
    public async Task Client_that_would_sleep_on_the_wall_clock_itself_is_not_let_to()
    {
        await using var bench = new Bench(clientRetryThreshold: 60);
        bench.Telegram.On("sendPhoto", Answers.Flood(59), Answers.Flood(59));
        var started = Environment.TickCount64;
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        var times = bench.Telegram.Of("sendPhoto").Select(static call => call.At).ToArray();
        Assert.All(times.Zip(times.Skip(1)), static pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 59, 60));
        Assert.True(Environment.TickCount64 - started < 20_000);
    }

    [Fact]
    public async Task Posts_keep_to_one_a_second_in_a_chat_and_twenty_a_minute_in_a_group()
    {
        await using var bench = new Bench();
        var posts = Enumerable.Range(0, 25).Select(n => bench.Replies.PostAsync(-1001, $"post {n}", null, TestContext.Current.CancellationToken)).ToArray();
        await bench.Finish(Task.WhenAll(posts));

        var times = bench.Telegram.Messages.Select(static call => call.At).ToArray();
        Assert.Equal(25, times.Length);
        Assert.All(times.Zip(times.Skip(1)), static pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.All(times.Zip(times.Skip(20)), static pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Posts_to_many_chats_keep_to_twenty_five_a_second()
    {
        await using var bench = new Bench();
        var posts = Enumerable.Range(1, 60).Select(chat => bench.Replies.PostAsync(chat, "post", null, TestContext.Current.CancellationToken)).ToArray();
        await bench.Finish(Task.WhenAll(posts));

        var times = bench.Telegram.Messages.Select(static call => call.At).Order().ToArray();
        Assert.Equal(60, times.Length);
        Assert.All(times.Zip(times.Skip(25)), static pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Calls_without_a_chat_do_not_wait_for_one_another()
    {
        await using var bench = new Bench();
        var caller = bench.Get<Ikar.ImageGen.Telegram.Delivery.TelegramCaller>();
        bench.Telegram.On("answerCallbackQuery", Answers.Silence());
        using var stop = new CancellationTokenSource();
        var hangs = Press("1", stop.Token);
        Assert.True(await bench.Finish(Press("2", TestContext.Current.CancellationToken)));
        Assert.False(hangs.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hangs);

        Task<bool> Press(string id, CancellationToken token) =>
            caller.CallAsync(null, Ikar.ImageGen.Telegram.Delivery.CallTerms.Repeatable, () => new AnswerCallbackQueryRequest { CallbackQueryId = id }, token);
    }

    [Fact]
    public async Task Lanes_are_forgotten_when_nothing_is_in_them()
    {
        await using var bench = new Bench();
        var gate = bench.Get<Ikar.ImageGen.Telegram.Delivery.FloodGate>();
        foreach (var chat in Enumerable.Range(1, 300))
        {
            await bench.Reply(Bench.Private(chat: chat), "text");
        }

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, gate.LaneCount);
    }
}
