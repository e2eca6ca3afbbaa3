using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Offline.Tests.Providing;

public sealed class OfflinePainterProviderTests
{
    private static readonly ImageModel Model = new() { Id = "any/model" };
    private static readonly ImageRequest Request = new("a cat");

    [Theory]
    [InlineData(OfflineUse.WhenNoKey, false, false, nameof(RoutePreference.LastResort))]
    [InlineData(OfflineUse.WhenNoKey, true, false, null)]
    [InlineData(OfflineUse.WhenNoKey, false, true, null)]
    [InlineData(OfflineUse.LastResort, false, false, nameof(RoutePreference.LastResort))]
    [InlineData(OfflineUse.LastResort, true, true, nameof(RoutePreference.LastResort))]
    [InlineData(OfflineUse.Always, false, false, nameof(RoutePreference.First))]
    [InlineData(OfflineUse.Always, true, true, nameof(RoutePreference.First))]
    public async Task A_route_is_offered_as_the_use_says(OfflineUse use, bool token, bool providerKey, string? preference)
    {
        var options = new ImageGenOptions { ApiKey = token ? "hf_test" : null };
        if (providerKey)
        {
            options.HuggingFace.ProviderKeys["fal-ai"] = "key";
        }

        var routes = await new OfflinePainterProvider(Options.Create(options), use).GetRoutesAsync(Model, Request, TestContext.Current.CancellationToken);

        Assert.Equal(preference, routes.SingleOrDefault()?.Preference.ToString());
    }

    [Fact]
    public async Task The_route_is_free_and_marked_as_a_preview()
    {
        var route = await RouteOf(Provider());

        Assert.Equal("offline", route.Provider);
        Assert.True(route.IsFree);
        Assert.True(route.IsPreview);
        Assert.True(route.Capabilities.Size && route.Capabilities.Seed);
        Assert.False(route.Capabilities.Steps || route.Capabilities.GuidanceScale || route.Capabilities.NegativePrompt || route.Capabilities.Loras);
    }

    [Fact]
    public async Task Size_and_seed_reach_the_picture()
    {
        var answer = await Draw(new() { Model = Model, Prompt = "a cat", Size = new(320, 200), Seed = 42 });

        var image = GeneratedImage.FromBytes(answer.Images.Single().Data);
        Assert.Equal((320, 200), (image.Width, image.Height));
        Assert.Equal(42, answer.Images.Single().Seed);
        Assert.Equal(new OfflinePainter().Paint("a cat", new(320, 200), 42).Data.ToArray(), image.Data.ToArray());
    }

    [Fact]
    public async Task Without_a_size_it_is_512_by_512()
    {
        var answer = await Draw(new() { Model = Model, Prompt = "a cat" });

        var image = GeneratedImage.FromBytes(answer.Images.Single().Data);
        Assert.Equal((512, 512), (image.Width, image.Height));
    }

    [Fact]
    public async Task Several_pictures_have_several_seeds()
    {
        var answer = await Draw(new() { Model = Model, Prompt = "a cat", Size = new(64, 64), Seed = 10, Count = 3 });

        Assert.Equal([10, 11, 12], answer.Images.Select(static image => image.Seed!.Value));
        Assert.Equal(3, answer.Images.Select(static image => Convert.ToHexString(image.Data.Span)).Distinct().Count());
    }

    [Fact]
    public async Task The_largest_seed_does_not_overflow()
    {
        var answer = await Draw(new() { Model = Model, Prompt = "a cat", Size = new(64, 64), Seed = long.MaxValue, Count = 2 });

        Assert.Equal(2, answer.Images.Count);
    }

    [Fact]
    public async Task An_input_picture_is_left_out_with_a_warning()
    {
        var source = new OfflinePainter().Paint("a dog", new(64, 64));

        var answer = await Draw(new() { Model = Model, Prompt = "a cat", Size = new(64, 64), Source = source });

        Assert.Contains("input picture", Assert.Single(answer.Warnings), StringComparison.Ordinal);
        Assert.Single(answer.Images);
    }

    [Fact]
    public async Task An_input_picture_that_must_be_used_is_refused()
    {
        var call = new ImageCall { Model = Model, Prompt = "a cat", Source = new OfflinePainter().Paint("a dog", new(64, 64)), RequireAllParameters = true };

        var failure = await Assert.ThrowsAsync<ImageProviderException>(() => Draw(call));

        Assert.Equal(FailureKind.UnsupportedParameter, failure.Kind);
        Assert.Equal("source", failure.Parameter);
    }

    [Fact]
    public async Task Cancellation_is_passed_on()
    {
        var provider = Provider();
        var route = await RouteOf(provider);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.GenerateAsync(route, new() { Model = Model, Prompt = "a cat" }, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await provider.GetRoutesAsync(Model, Request, cancelled));
    }

    [Fact]
    public void Options_are_needed() => Assert.Throws<ArgumentNullException>(static () => new OfflinePainterProvider(null!));

    private static OfflinePainterProvider Provider() => new(Options.Create(new ImageGenOptions()));

    private static async Task<ImageRoute> RouteOf(OfflinePainterProvider provider) =>
        Assert.Single(await provider.GetRoutesAsync(Model, Request, TestContext.Current.CancellationToken));

    private static async Task<ProviderImages> Draw(ImageCall call)
    {
        var provider = Provider();
        return await provider.GenerateAsync(await RouteOf(provider), call, TestContext.Current.CancellationToken);
    }
}
