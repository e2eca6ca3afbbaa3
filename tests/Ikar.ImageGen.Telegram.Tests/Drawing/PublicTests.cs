using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Drawing;

/// <summary>Channels and posts: nothing is said in public, the app hears it.</summary>
[Collection(VirtualTime.Name)]
public sealed class PublicTests
{
    [Fact]
    public async Task Post_goes_out_without_reply_silently_and_protected_when_asked_for()
    {
        await using var bench = new Bench();
        var delivery = await bench.Finish(bench.Replies.PostAsync(
            "@channel",
            Bench.Block(),
            new TelegramPostOptions { Silent = true, ProtectContent = true, HasSpoiler = true },
            TestContext.Current.CancellationToken));

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(["sendMessage", "sendPhoto"], bench.Telegram.Methods);
        Assert.All(bench.Telegram.Messages, static call =>
        {
            Assert.Equal("@channel", call["chat_id"]);
            Assert.Equal("true", call["disable_notification"], ignoreCase: true);
            Assert.Equal("true", call["protect_content"], ignoreCase: true);
            Assert.False(call.Has("reply_parameters"));
        });
        Assert.Equal("true", bench.Telegram.Messages[1]["has_spoiler"], ignoreCase: true);
        Assert.False(bench.Telegram.Messages[1].Has("caption"));
    }

    [Fact]
    public async Task Failed_post_says_nothing_in_public_and_tells_sink_and_admin_chat()
    {
        await using var bench = new Bench(static options => options.AdminChat = 900);
        bench.Generator.Fails(FailureKind.QuotaExceeded);
        var delivery = await bench.Finish(bench.Replies.PostAsync(-1001, Bench.Block(), null, TestContext.Current.CancellationToken));

        Assert.Equal(TelegramDeliveryStatus.DrawingFailed, delivery.Status);
        Assert.Equal(["-1001", "900"], bench.Telegram.Of("sendMessage").Select(static call => call["chat_id"]));
        var error = Assert.Single(bench.Sink.Errors);
        Assert.True(error.IsPublic);
        Assert.Equal(FailureKind.QuotaExceeded, error.Failure!.Kind);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("refusal")]
    public async Task Channel_hears_nothing_of_delivery_troubles(string trouble)
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", trouble == "reset" ? Answers.Reset() : Answers.Error(400, "Bad Request: something odd"));
        var channel = new Message { Id = 3, Chat = new Chat { Id = -1009, Type = ChatType.Channel } };
        await bench.Reply(channel);

        Assert.Equal(["sendMessage", "sendPhoto"], bench.Telegram.Methods);
        Assert.Single(bench.Sink.Errors);
    }

    [Fact]
    public async Task Post_under_one_name_is_made_once()
    {
        await using var bench = new Bench();
        var options = new TelegramPostOptions { DedupeKey = "morning 22 November" };
        var first = bench.Replies.PostAsync(-1001, Bench.Block(), options, TestContext.Current.CancellationToken);
        var second = bench.Replies.PostAsync(-1001, Bench.Block(), options, TestContext.Current.CancellationToken);
        await bench.Finish(Task.WhenAll(first, second));
        var third = await bench.Finish(bench.Replies.PostAsync(-1001, Bench.Block(), options, TestContext.Current.CancellationToken));
        var elsewhere = await bench.Finish(bench.Replies.PostAsync(-1002, Bench.Block(), options, TestContext.Current.CancellationToken));

        Assert.Equal(TelegramDeliveryStatus.NothingToSend, third.Status);
        Assert.Equal(TelegramDeliveryStatus.Delivered, elsewhere.Status);
        Assert.Equal(2, bench.Telegram.Of("sendPhoto").Count());
    }

    [Fact]
    public async Task Post_of_which_nothing_arrived_may_be_made_again_under_its_name_and_asks_for_the_same_picture()
    {
        await using var bench = new Bench();
        var options = new TelegramPostOptions { DedupeKey = "noon" };
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: something odd"));
        await bench.Finish(bench.Replies.PostAsync(-1001, "```json\n{\"description\": \"a cat\"}\n```", options, TestContext.Current.CancellationToken));
        var again = await bench.Finish(bench.Replies.PostAsync(-1001, "```json\n{\"description\": \"a cat\"}\n```", options, TestContext.Current.CancellationToken));

        Assert.Equal(TelegramDeliveryStatus.Delivered, again.Status);
        Assert.Single(bench.Generator.Requests.Select(static request => request.RequestId).Distinct());
    }

    [Fact]
    public async Task Apology_in_a_group_is_deleted_after_a_while_when_asked_for()
    {
        await using var bench = new Bench(static options => options.DeleteGroupApologiesAfter = TimeSpan.FromSeconds(30));
        bench.Generator.Fails(FailureKind.Transient);
        var delivery = await bench.Reply(Bench.Group());
        await bench.Until(() => bench.Telegram.Of("deleteMessage").Any());

        var deletion = bench.Telegram.Of("deleteMessage").Single();
        Assert.Equal(delivery.Messages[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture), deletion["message_id"]);
        Assert.InRange((deletion.At - bench.Telegram.Of("sendMessage").Last().At).TotalSeconds, 30, 31);
    }

    [Fact]
    public async Task Sink_that_throws_harms_nobody()
    {
        await using var bench = new Bench();
        bench.Events.ChatUnavailable += static (_, _) => throw new InvalidOperationException("a subscriber's bug");
        bench.Telegram.On("sendPhoto", Answers.Error(403, "Forbidden: bot was blocked by the user"));
        Assert.Equal(TelegramDeliveryStatus.ChatUnavailable, (await bench.Reply(Bench.Private())).Status);
    }
}
