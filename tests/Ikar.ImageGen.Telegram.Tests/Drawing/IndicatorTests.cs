using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Drawing;

[Collection(VirtualTime.Name)]
public sealed class IndicatorTests
{
    [Fact]
    public async Task Upload_photo_is_shown_at_once_and_every_four_seconds_while_drawing_and_then_stops()
    {
        await using var bench = new Bench();
        bench.Generator.Draw = Slow(bench, TimeSpan.FromSeconds(21));
        await bench.Reply(Bench.Private());

        var beats = Actions(bench, "upload_photo");
        Assert.InRange(beats.Length, 6, 7);
        Assert.All(beats.Zip(beats.Skip(1)), static pair => Assert.Equal(4.0, (pair.Second.At - pair.First.At).TotalSeconds, 0.6));
        await AssertSilence(bench);
    }

    [Theory]
    [InlineData(FailureKind.Transient)]
    [InlineData(FailureKind.ContentFiltered)]
    public async Task Failed_drawing_stops_it_too(FailureKind kind)
    {
        await using var bench = new Bench();
        bench.Generator.Fails(kind);
        await bench.Reply(Bench.Private());

        await AssertSilence(bench);
    }

    [Fact]
    public async Task Files_show_upload_document()
    {
        await using var bench = new Bench(static options => options.Delivery = DeliveryMode.Document);
        bench.Generator.Draw = Slow(bench, TimeSpan.FromSeconds(9));
        await bench.Reply(Bench.Private());

        Assert.NotEmpty(Actions(bench, "upload_document"));
        Assert.Empty(Actions(bench, "upload_photo"));
    }

    [Fact]
    public async Task Jobs_in_one_chat_share_one_loop_and_topics_have_their_own()
    {
        await using var bench = new Bench();
        var indicator = bench.Get<Indicator>();
        var leases = Enumerable.Range(1, 5).Select(id => indicator.Start(DeliveryTarget.Of(Bench.Private(id)), ChatAction.UploadPhoto)).ToList();
        leases.Add(indicator.Start(DeliveryTarget.Of(Bench.Group(thread: 5, isTopic: true)), ChatAction.Typing));
        leases.Add(indicator.Start(DeliveryTarget.Of(Bench.Group(thread: 6, isTopic: true)), ChatAction.Typing));
        Assert.Equal(3, indicator.ActiveLoops);

        await bench.Until(() => Actions(bench, "upload_photo").Length >= 4);
        var beats = Actions(bench, "upload_photo");
        Assert.All(beats.Zip(beats.Skip(1)), static pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(4) || pair.Second.At == pair.First.At));
        foreach (var lease in leases)
        {
            lease.Dispose();
            lease.Dispose();
        }

        Assert.Equal(0, indicator.ActiveLoops);
        await AssertSilence(bench);
    }

    [Fact]
    public async Task Loop_goes_on_until_the_last_of_its_jobs_ends()
    {
        await using var bench = new Bench();
        var indicator = bench.Get<Indicator>();
        var first = indicator.Start(DeliveryTarget.Of(Bench.Private()), ChatAction.Typing);
        var second = indicator.Start(DeliveryTarget.Of(Bench.Private()), ChatAction.Typing);
        first.Dispose();
        var before = bench.Telegram.Calls.Count;
        await bench.Until(() => bench.Telegram.Calls.Count >= before + 2);
        second.Dispose();
        await AssertSilence(bench);
    }

    [Fact]
    public async Task Change_of_the_action_shows_at_once()
    {
        await using var bench = new Bench();
        using var lease = bench.Get<Indicator>().Start(DeliveryTarget.Of(Bench.Private()), ChatAction.Typing);
        await PoolWatch.SettlesAsync(() => Actions(bench, "typing").Length == 1);
        lease.Change(ChatAction.UploadPhoto);
        Assert.True(await PoolWatch.SettlesAsync(() => Actions(bench, "upload_photo").Length == 1));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    public async Task Refusal_ends_it_at_once(int code, string description)
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendChatAction", Answers.Error(code, description));
        using var lease = bench.Get<Indicator>().Start(DeliveryTarget.Of(Bench.Private()), ChatAction.Typing);
        Assert.True(await PoolWatch.SettlesAsync(() => bench.Telegram.Calls.Count == 1));

        await AssertSilence(bench);
        Assert.Equal(0, bench.Get<Indicator>().ActiveLoops);
    }

    [Fact]
    public async Task Three_failures_in_a_row_end_it()
    {
        await using var bench = new Bench();
        bench.Telegram.Always = static _ => Answers.Error(500, "Internal Server Error");
        using var lease = bench.Get<Indicator>().Start(DeliveryTarget.Of(Bench.Private()), ChatAction.Typing);
        await bench.Until(() => bench.Get<Indicator>().ActiveLoops == 0);

        Assert.Equal(3, bench.Telegram.Calls.Count);
        await AssertSilence(bench);
    }

    [Fact]
    public async Task Flood_pauses_it_for_as_long_as_Telegram_asks()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendChatAction", Answers.Flood(30));
        using var lease = bench.Get<Indicator>().Start(DeliveryTarget.Of(Bench.Private()), ChatAction.Typing);
        await bench.Until(() => bench.Telegram.Calls.Count == 2);

        Assert.InRange((bench.Telegram.Calls[1].At - bench.Telegram.Calls[0].At).TotalSeconds, 30, 34);
    }

    [Fact]
    public async Task Job_that_never_ends_is_not_shown_for_ever()
    {
        await using var bench = new Bench();
        using var lease = bench.Get<Indicator>().Start(DeliveryTarget.Of(Bench.Private()), ChatAction.Typing);
        await bench.Until(() => bench.Get<Indicator>().ActiveLoops == 0);

        Assert.InRange(bench.Telegram.Calls.Count, 37, 39);
        await AssertSilence(bench);
    }

    [Fact]
    public async Task Channels_and_their_direct_messages_and_posts_show_none()
    {
        await using var bench = new Bench();
        bench.Generator.Draw = Slow(bench, TimeSpan.FromSeconds(10));
        var channel = new Message { Id = 3, Chat = new Chat { Id = -1009, Type = ChatType.Channel } };
        var direct = new Message { Id = 4, Chat = new Chat { Id = -1008, Type = ChatType.Supergroup, IsDirectMessages = true }, DirectMessagesTopic = new DirectMessagesTopic { TopicId = 77 } };
        await bench.Reply(channel);
        await bench.Reply(direct);
        await bench.Finish(bench.Replies.PostAsync(-1001, Bench.Block(), null, TestContext.Current.CancellationToken));

        Assert.Empty(bench.Telegram.Of("sendChatAction"));
        Assert.Equal(3, bench.Telegram.Of("sendPhoto").Count());
        Assert.Equal("77", bench.Telegram.Of("sendPhoto").Single(static call => call["chat_id"] == "-1008")["direct_messages_topic_id"]);
    }

    [Fact]
    public async Task General_topic_is_named_in_chat_actions_and_not_in_messages()
    {
        await using var bench = new Bench();
        bench.Generator.Draw = Slow(bench, TimeSpan.FromSeconds(10));
        await bench.Reply(Bench.Group(thread: 1, isTopic: true));

        Assert.All(bench.Telegram.Of("sendChatAction"), static call => Assert.Equal("1", call["message_thread_id"]));
        Assert.All(bench.Telegram.Messages, static call => Assert.False(call.Has("message_thread_id")));
    }

    [Fact]
    public async Task Thread_of_a_reply_in_a_plain_supergroup_is_no_topic()
    {
        await using var bench = new Bench();
        await bench.Reply(Bench.Group(thread: 99));

        Assert.All(bench.Telegram.Calls, static call => Assert.False(call.Has("message_thread_id")));
    }

    [Fact]
    public async Task Groups_keep_room_for_messages_within_twenty_calls_a_minute()
    {
        await using var bench = new Bench();
        var indicator = bench.Get<Indicator>();
        using var lease = indicator.Start(DeliveryTarget.Of(Bench.Group()), ChatAction.Typing);
        for (var i = 0; i < 40; i++)
        {
            lease.Change(i % 2 == 0 ? ChatAction.UploadPhoto : ChatAction.Typing);
            await PoolWatch.SettlesAsync();
            bench.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(bench.Telegram.Calls.Count <= 18, $"{bench.Telegram.Calls.Count} chat actions in 40 s");
    }

    [Fact]
    public async Task A_thousand_random_jobs_leak_no_loop()
    {
        await using var bench = new Bench();
        var random = new Random(20261122);
        bench.Telegram.Always = call => call.Method == "sendChatAction"
            ? random.Next(10) switch { 0 => Answers.Flood(2), 1 => Answers.Error(500, "Internal Server Error"), 2 => Answers.Reset(), _ => null }
            : random.Next(20) switch { 0 => Answers.Flood(3), 1 => Answers.Error(403, "Forbidden: bot was blocked by the user"), 2 => Answers.Reset(), _ => null };
        var waits = new Random(7);
        bench.Generator.Draw = async (request, token) =>
        {
            int seconds, fate;
            lock (waits)
            {
                seconds = waits.Next(30);
                fate = waits.Next(10);
            }

            await Task.Delay(TimeSpan.FromSeconds(seconds), bench.Time, token);
            return fate switch
            {
                0 => throw new ImageGenException(FailureKind.Transient, "down"),
                1 => throw new InvalidOperationException("bug"),
                _ => StubGenerator.Result(request, TestPng.Make()),
            };
        };
        var jobs = new List<Task>();
        for (var i = 0; i < 1_000; i++)
        {
            var message = i % 3 == 0 ? Bench.Group(id: i + 1, chat: -1000 - (i % 7), thread: i % 4, isTopic: true) : Bench.Private(id: i + 1, chat: 1 + (i % 40));
            var stop = new CancellationTokenSource(TimeSpan.FromSeconds(i % 11 == 0 ? 5 : 3_000), bench.Time);
            jobs.Add(Ignore(bench.Replies.ReplyAsync(message, Bench.Block(), stop.Token)));
        }

        await bench.Until(() => jobs.All(static job => job.IsCompleted), TimeSpan.FromSeconds(2));
        Assert.Equal(0, bench.Get<Indicator>().ActiveLoops);
        await AssertSilence(bench);

        static async Task Ignore(Task job)
        {
            try
            {
                await job;
            }
            catch (OperationCanceledException)
            {
                // A caller that gave up.
            }
        }
    }

    internal static Func<ImageRequest, CancellationToken, Task<ImageResult>> Slow(Bench bench, TimeSpan time) => async (request, token) =>
    {
        await Task.Delay(time, bench.Time, token);
        return StubGenerator.Result(request, TestPng.Make());
    };

    private static TelegramCall[] Actions(Bench bench, string action) => [.. bench.Telegram.Of("sendChatAction").Where(call => call["action"] == action)];

    private static async Task AssertSilence(Bench bench)
    {
        await PoolWatch.SettlesAsync();
        var before = bench.Telegram.Calls.Count;
        for (var i = 0; i < 10; i++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(4));
            await PoolWatch.SettlesAsync();
        }

        Assert.Equal(before, bench.Telegram.Calls.Count);
    }
}
