using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>What an app is told about parameters that could not go as they were.</summary>
public sealed class WarningsThroughTheLibraryTests
{
    [Theory]
    [InlineData("nscale", "some/id", "steps|guidance_scale|seed|negative_prompt")]
    [InlineData("zai-org", "some/id", "steps|guidance_scale|seed|negative_prompt")]
    [InlineData("replicate", "black-forest-labs/flux-dev", "aspect_ratio 3:4|guidance_scale was sent as guidance")]
    [InlineData("together", "some/id", "num_inference_steps was sent as steps")]
    public async Task Every_dropped_changed_or_renamed_parameter_is_in_the_warnings(string route, string id, string words)
    {
        using var world = new FakeWorld().Serves(route, id);

        var result = await DrawAsync(world, Full);

        Assert.All(words.Split('|'), word => Assert.Contains(result.Warnings, warning => warning.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fal-ai", "fal-ai/flux/dev")]
    [InlineData("wavespeed", "some/id")]
    [InlineData("hf-inference", "some/id")]
    public async Task Nothing_is_said_when_nothing_was_lost(string route, string id)
    {
        using var world = new FakeWorld().Serves(route, id);

        // The pictures of this world are smaller than asked for, which is worth a warning of its own.
        Assert.DoesNotContain((await DrawAsync(world, Full)).Warnings, static warning => !warning.Contains("4x4", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nscale", "some/id")]
    [InlineData("replicate", "black-forest-labs/flux-dev")]
    public async Task Who_requires_every_parameter_gets_no_picture_without_one_and_no_bill(string route, string id)
    {
        using var world = new FakeWorld().Serves(route, id);

        var error = await Assert.ThrowsAsync<ImageGenException>(() => DrawAsync(world, Full with { RequireAllParameters = true }));

        Assert.Equal((FailureKind.UnsupportedParameter, false), (error.Kind, error.MayHaveBeenBilled));
        Assert.Empty(world.Others);
    }

    [Fact]
    public async Task Native_parameters_for_one_route_do_not_reach_another()
    {
        using var world = new FakeWorld().Serves("nscale");

        await DrawAsync(world, new ImageRequest("a cat")
        {
            AdditionalParameters = new Dictionary<string, JsonNode?> { ["fal-ai/image_size"] = "square", ["nscale/quality"] = "hd", ["style"] = "vivid" },
        });

        var sent = world.Others.First().Json!.AsObject();
        Assert.Equal(("hd", "vivid"), ((string?)sent["quality"], (string?)sent["style"]));
        Assert.False(sent.ContainsKey("image_size"));
    }

    private static ImageRequest Full => new("a cat") { NegativePrompt = "blurry", Size = new ImageSize(768, 1024), Steps = 30, GuidanceScale = 3.5, Seed = 42 };

    private static async Task<ImageResult> DrawAsync(FakeWorld world, ImageRequest request)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(world.Time);
        services.AddIkarImageGen(options =>
        {
            (options.ApiKey, options.UseEnvironmentApiKey, options.UseFallback, options.RandomSeed) = (FakeWorld.Token, false, false, false);
        }).AddModel(FakeWorld.Model()).UseHttpClient(_ => world.Client);
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<IImageGenerator>().GenerateAsync(request with { Model = FakeWorld.ModelId }, TestContext.Current.CancellationToken);
    }
}
