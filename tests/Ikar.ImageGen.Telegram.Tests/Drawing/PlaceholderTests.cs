using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Drawing;

/// <summary>A message that showed progress becomes the picture, or the apology.</summary>
[Collection(VirtualTime.Name)]
public sealed class PlaceholderTests
{
    [Fact]
    public async Task Picture_takes_the_placeholders_place()
    {
        await using var bench = new Bench();
        var delivery = await Draw(bench);

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        var call = Assert.Single(bench.Telegram.Messages);
        Assert.Equal("editMessageMedia", call.Method);
        Assert.Equal("500", call["message_id"]);
        Assert.Equal("a cat in space\n<i>FLUX.1 schnell · 4.1 s</i>", call.Json("media").GetProperty("caption").GetString());
        Assert.Single(call.Files);
    }

    [Fact]
    public async Task Edit_of_unknown_outcome_is_repeated_because_twice_is_once()
    {
        await using var bench = new Bench();
        bench.Telegram.On("editMessageMedia", Answers.Reset(), Answers.Error(502, "Bad Gateway"));
        var delivery = await Draw(bench);

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal([1.0, 2.0], bench.Telegram.Messages.Zip(bench.Telegram.Messages.Skip(1), static (one, next) => (next.At - one.At).TotalSeconds));
    }

    [Fact]
    public async Task Edit_that_changes_nothing_is_a_success()
    {
        await using var bench = new Bench();
        bench.Telegram.On("editMessageMedia", Answers.Reset(), Answers.Error(400, "Bad Request: message is not modified"));
        var delivery = await Draw(bench);

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(["editMessageMedia", "editMessageMedia"], bench.Telegram.Methods);
        Assert.Equal(500, delivery.Messages.Single().Id);
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: PHOTO_INVALID_DIMENSIONS")]
    public async Task Placeholder_that_can_not_be_used_is_removed_and_the_picture_sent(string description)
    {
        await using var bench = new Bench();
        bench.Telegram.On("editMessageMedia", Answers.Error(400, description));
        await Draw(bench);

        Assert.Equal(["editMessageMedia", "deleteMessage", "sendPhoto"], bench.Telegram.Methods);
    }

    [Fact]
    public async Task Album_and_file_remove_the_placeholder()
    {
        await using var bench = new Bench();
        bench.Generator.Shows(TestPng.Make(shade: 1), TestPng.Make(shade: 2));
        await Draw(bench);
        bench.Generator.Shows(TestPng.Make(3000, 100));
        await Draw(bench);

        Assert.Equal(["sendMediaGroup", "deleteMessage", "sendDocument", "deleteMessage"], bench.Telegram.Methods);
    }

    [Fact]
    public async Task Apology_takes_the_placeholders_place_too()
    {
        await using var bench = new Bench();
        bench.Generator.Fails(FailureKind.Transient);
        await Draw(bench);

        var call = Assert.Single(bench.Telegram.Messages);
        Assert.Equal(("editMessageText", "500"), (call.Method, call["message_id"]));
    }

    [Fact]
    public async Task Worker_is_let_go_once_only_the_delivery_is_left()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Flood(200));
        var drawn = 0;
        var work = bench.Get<ReplyWorkflow>().DrawAsync(
            new PictureJob { Target = DeliveryTarget.Of(Bench.Private()), Drawn = () => drawn++ }, [new ImageRequest("a cat")], TestContext.Current.CancellationToken);
        Assert.True(await PoolWatch.SettlesAsync(() => drawn == 1));
        Assert.False(work.IsCompleted);
        Assert.Equal(TelegramDeliveryStatus.Delivered, (await bench.Finish(work)).Status);
    }

    private static Task<TelegramDelivery> Draw(Bench bench) => bench.Finish(bench.Get<ReplyWorkflow>().DrawAsync(
        new PictureJob { Target = DeliveryTarget.Of(Bench.Private()), TakePlaceholder = static () => ValueTask.FromResult<int?>(500) },
        [new ImageRequest("a cat in space")],
        TestContext.Current.CancellationToken));
}
