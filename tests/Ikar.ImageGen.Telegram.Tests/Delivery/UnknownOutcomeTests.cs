using System.Net;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Delivery;

/// <summary>Nobody knows whether the picture arrived: it is never sent twice unless the app allows it, and the person is told.</summary>
[Collection(VirtualTime.Name)]
public sealed class UnknownOutcomeTests
{
    public static TheoryData<string> Troubles => ["reset", "page", "500", "silence"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Photo_of_unknown_outcome_is_not_sent_again_and_the_doubt_is_said_once(string trouble)
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Make(trouble));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Unconfirmed, delivery.Status);
        Assert.False(delivery.MayBeDuplicate);
        Assert.Equal(["sendMessage", "sendPhoto", "sendMessage"], bench.Telegram.Methods);
        Assert.StartsWith("The picture was sent, but Telegram did not confirm it", bench.Telegram.Messages[2]["text"], StringComparison.Ordinal);
        Assert.Single(delivery.Results);
        Assert.Single(bench.Generator.Requests);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Allowed_duplicates_are_sent_once_more_and_flagged(string trouble)
    {
        await using var bench = new Bench(static options => options.AllowDuplicates = true);
        bench.Telegram.On("sendPhoto", Make(trouble));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.True(delivery.MayBeDuplicate);
        Assert.Equal(2, bench.Telegram.Of("sendPhoto").Count());
        Assert.Single(bench.Generator.Requests);
    }

    [Fact]
    public async Task Allowed_duplicates_end_after_the_second_time()
    {
        await using var bench = new Bench(static options => options.AllowDuplicates = true);
        bench.Telegram.On("sendPhoto", Answers.Reset(), Answers.Reset(), Answers.Reset());
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Unconfirmed, delivery.Status);
        Assert.Equal(2, bench.Telegram.Of("sendPhoto").Count());
    }

    [Fact]
    public async Task Text_of_unknown_outcome_does_not_cost_the_picture()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendMessage", Answers.Reset());
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(["sendMessage", "sendPhoto"], bench.Telegram.Methods);
    }

    [Fact]
    public async Task Upload_that_never_answers_is_given_up_after_its_time()
    {
        await using var bench = new Bench(static options => options.UploadTimeout = TimeSpan.FromSeconds(60));
        bench.Telegram.On("sendPhoto", Answers.Silence());
        var start = bench.Time.GetUtcNow();
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Unconfirmed, delivery.Status);
        Assert.InRange((bench.Time.GetUtcNow() - start).TotalSeconds, 60, 62);
    }

    [Fact]
    public async Task Client_that_throws_anything_fails_the_delivery_and_not_the_app()
    {
        await using var bench = new Bench();
        bench.Client.OnMakingApiRequest += static (_, args, _) =>
            args.Request is global::Telegram.Bot.Requests.SendPhotoRequest or global::Telegram.Bot.Requests.SendChatActionRequest ? throw new InvalidOperationException("the app's own layer") : ValueTask.CompletedTask;
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, delivery.Status);
        Assert.Single(delivery.Results);
        Assert.IsType<InvalidOperationException>(Assert.Single(bench.Sink.Errors).Exception);
    }

    private static Answer Make(string trouble) => trouble switch
    {
        "reset" => Answers.Reset(),
        "page" => Answers.Page(HttpStatusCode.BadGateway),
        "500" => Answers.Error(500, "Internal Server Error"),
        _ => Answers.Silence(),
    };
}
