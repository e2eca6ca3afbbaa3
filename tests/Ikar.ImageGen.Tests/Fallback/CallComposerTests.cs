using System.Text.Json.Nodes;
using Ikar.ImageGen.Fallback;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

public sealed class CallComposerTests
{
    private static readonly ModelRegistry Registry = new();

    [Fact]
    public void Per_call_values_beat_the_models_defaults()
    {
        var model = Registry.DefaultChain[0];

        var plain = Compose(new ImageRequest("a cat"), model).Call;
        var asked = Compose(new ImageRequest("a cat") { Steps = 11, GuidanceScale = 3, NegativePrompt = "dogs", Size = new(768, 512), Seed = 5 }, model, seed: 99).Call;

        Assert.Equal((20, 7.5, "blurry, low quality, distorted", new ImageSize(512, 512), null), (plain.Steps, plain.GuidanceScale, plain.NegativePrompt, plain.Size, plain.Seed));
        Assert.Equal((11, 3.0, "dogs", new ImageSize(768, 512), 5L), (asked.Steps, asked.GuidanceScale, asked.NegativePrompt, asked.Size, asked.Seed));
    }

    [Fact]
    public void What_was_asked_for_and_can_not_be_carried_is_named_and_a_default_is_not()
    {
        var none = new RouteCapabilities { Size = false, Steps = false, GuidanceScale = false, NegativePrompt = false, Seed = false, Source = false, Loras = false };
        var silent = Compose(new ImageRequest("a cat"), Registry.DefaultChain[0], none, seed: 1);
        var named = Compose(
            new ImageRequest("a cat") { Size = new(64, 64), Steps = 1, GuidanceScale = 1, NegativePrompt = "x", Seed = 1, Loras = [new ImageLora("a/b")] },
            Registry.DefaultChain[0],
            none);

        Assert.Empty(silent.Dropped);
        Assert.Empty(silent.Warnings);
        Assert.Null(silent.Call.Seed);
        Assert.Equal(["guidance_scale", "loras", "negative_prompt", "seed", "size", "steps"], named.Dropped.Order());
        Assert.Equal(named.Dropped.Count, named.Warnings.Count);
        Assert.Null(named.Call.Size);
        Assert.Empty(named.Call.Loras);
    }

    [Theory]
    [InlineData(1000, 700, 992, 688)] // down to the multiple of 16
    [InlineData(2048, 1024, 1024, 512)] // down to the longest side, proportions kept
    [InlineData(1, 1, 16, 16)]
    [InlineData(512, 512, 512, 512)]
    public void A_size_is_rounded_down_to_what_the_model_takes(int width, int height, int expectedWidth, int expectedHeight)
    {
        var composed = Compose(new ImageRequest("a cat") { Size = new(width, height) }, Registry.DefaultChain[0]);

        Assert.Equal(new ImageSize(expectedWidth, expectedHeight), composed.Call.Size);
        Assert.Equal(width == expectedWidth && height == expectedHeight ? 0 : 1, composed.Warnings.Count);
    }

    [Fact]
    public void Steps_are_clamped_to_the_models_maximum_with_a_warning()
    {
        var composed = Compose(new ImageRequest("a cat") { Steps = 50 }, Registry.Get("black-forest-labs/FLUX.1-schnell"));

        Assert.Equal(4, composed.Call.Steps);
        Assert.Equal(["steps"], composed.Changed);
        Assert.Contains("50", composed.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_prompt_is_not_sent_to_a_model_that_reads_none()
    {
        var model = Registry.Get("black-forest-labs/FLUX.1-dev");

        Assert.Null(Compose(new ImageRequest("a cat"), model).Call.NegativePrompt);
        Assert.Equal(["negative_prompt"], Compose(new ImageRequest("a cat") { NegativePrompt = "dogs" }, model).Dropped);
    }

    [Fact]
    public void A_native_parameter_for_one_route_reaches_only_that_route_and_beats_the_general_one()
    {
        var request = new ImageRequest("a cat")
        {
            AdditionalParameters = new Dictionary<string, JsonNode?> { ["fal-ai/image_size"] = "square", ["image_size"] = "general", ["replicate/go_fast"] = true },
        };

        var call = Compose(request, Registry.DefaultChain[0], provider: "fal-ai").Call;

        Assert.Equal(["image_size=square"], call.AdditionalParameters.Select(p => $"{p.Key}={p.Value}"));
    }

    private static ComposedCall Compose(ImageRequest request, ImageModel model, RouteCapabilities? can = null, long? seed = null, string provider = "test") =>
        CallComposer.Compose(request, model, new ImageRoute { Provider = provider, ProviderModelId = "x", Capabilities = can ?? RouteCapabilities.All }, seed, TimeSpan.FromSeconds(10));
}
