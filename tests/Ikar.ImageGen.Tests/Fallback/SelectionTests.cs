using Ikar.ImageGen.Fallback;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

public class SelectionTests
{
    private static readonly ImageModel Quick = new("m/quick") { Quality = ImageQuality.Good, TypicalDuration = TimeSpan.FromSeconds(2) };
    private static readonly ImageModel Fine = new("m/fine") { Quality = ImageQuality.Excellent, TypicalDuration = TimeSpan.FromSeconds(30) };
    private static readonly ImageModel Middle = new("m/middle") { Quality = ImageQuality.VeryGood, TypicalDuration = TimeSpan.FromSeconds(5) };
    private static readonly ImageModel Lettered = new("m/lettered") { Quality = ImageQuality.VeryGood, TypicalDuration = TimeSpan.FromSeconds(5), Strengths = ImageStrengths.Text };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ModelSelection.Ordered, "a cat", "m/fine m/middle m/quick m/lettered")]
    [InlineData(ModelSelection.Fastest, "a cat", "m/quick m/middle m/lettered m/fine")]
    [InlineData(ModelSelection.BestQuality, "a cat", "m/fine m/middle m/lettered m/quick")]
    [InlineData(ModelSelection.BestQuality, "a poster that says HELLO", "m/fine m/lettered m/middle m/quick")]
    [InlineData(ModelSelection.Balanced, "a cat", "m/quick m/middle m/lettered m/fine")]
    [InlineData(ModelSelection.Balanced, "вывеска с надписью «Кафе»", "m/lettered m/quick m/middle m/fine")]
    public async Task The_default_chain_is_ordered_as_chosen(ModelSelection selection, string prompt, string order)
    {
        var provider = new FakeProvider().With("m/quick", "r").With("m/fine", "r").With("m/middle", "r").With("m/lettered", "r");
        provider.OnCall = (_, _, _) => throw new ImageProviderException(FailureKind.ModelGone, "gone");
        var options = FallbackImageGeneratorTests.Options("m/fine", "m/middle", "m/quick", "m/lettered");
        options.Selection = selection;
        var chain = new FallbackImageGenerator([provider], options, new ModelRegistry([Quick, Fine, Middle, Lettered]));

        await Assert.ThrowsAsync<ImageGenException>(() => chain.GenerateAsync(prompt, Token));

        Assert.Equal(order, string.Join(' ', provider.Calls.Select(call => call.Model)));
    }

    [Fact]
    public async Task The_reason_stands_in_the_result_and_a_named_model_comes_first_all_the_same()
    {
        var provider = new FakeProvider().With("m/quick", "r").With("m/fine", "r");
        var options = FallbackImageGeneratorTests.Options("m/fine", "m/quick");
        options.Selection = ModelSelection.Fastest;
        var chain = new FallbackImageGenerator([provider], options, new ModelRegistry([Quick, Fine]));

        var chosen = await chain.GenerateAsync("a cat", Token);
        var named = await chain.GenerateAsync(new ImageRequest("a cat") { Model = "m/fine" }, Token);

        Assert.Equal("m/quick", chosen.Model.Id);
        Assert.StartsWith("Fastest: quick first; expected 2.0 s", chosen.SelectionReason, StringComparison.Ordinal);
        Assert.Equal("m/fine", named.Model.Id);
        Assert.Null(named.SelectionReason);
    }

    [Theory]
    [InlineData("a logo for a bakery", ImageStrengths.Logo)]
    [InlineData("логотип пекарни", ImageStrengths.Logo)]
    [InlineData("фотография кота", ImageStrengths.Photo)]
    [InlineData("anime girl in the rain", ImageStrengths.Anime)]
    [InlineData("пиксель-арт рыцаря", ImageStrengths.PixelArt)]
    [InlineData("a card that says \"Happy birthday\"", ImageStrengths.Text)]
    [InlineData("a cat", ImageStrengths.None)]
    public void The_task_is_guessed_from_the_words(string prompt, ImageStrengths task) => Assert.Equal(task, TaskReader.Read(new ImageRequest(prompt)));

    [Fact]
    public void The_style_tells_the_task_as_well() => Assert.Equal(ImageStrengths.Anime, TaskReader.Read(new ImageRequest("a cat") { Style = "anime" }));

    [Fact]
    public void Routes_are_tried_by_health_then_by_what_they_deliver_in_their_time()
    {
        var health = new ChainHealth(new Random(1));
        for (var i = 0; i < 10; i++)
        {
            _ = new TestChain("one: slow", health: health, now: TimeSpan.FromMinutes(i)).Draw(30);
            _ = new TestChain("one: fast", health: health, now: TimeSpan.FromMinutes(i)).Draw(3);
        }

        Assert.Equal("call one/fast", new TestChain("one: slow fast", health: health, now: TimeSpan.FromMinutes(11)).Wants);

        for (var i = 0; i < 3; i++)
        {
            _ = new TestChain("one: fast", health: health, now: TimeSpan.FromMinutes(12)).Fail(FailureKind.InvalidImage);
        }

        Assert.Equal("call one/slow", new TestChain("one: slow fast", health: health, now: TimeSpan.FromMinutes(12)).Wants);
    }

    [Fact]
    public void A_route_nobody_has_seen_for_an_hour_gets_a_small_share()
    {
        var health = new ChainHealth(new Random(1));
        for (var i = 0; i < 30; i++)
        {
            _ = new TestChain("one: first", health: health, now: TimeSpan.FromSeconds(i)).Draw(10);
        }

        var second = Enumerable.Range(0, 400).Count(_ => new TestChain("one: first second", health: health, now: TimeSpan.FromHours(1)).Cancel().Log[0].Provider == "second");
        Assert.InRange(second, 5, 40);
    }
}
