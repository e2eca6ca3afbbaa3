using Ikar.ImageGen.Testing;
using Ikar.ImageGen.Tests.BadDays;
using Xunit;

namespace Ikar.ImageGen.Tests.Emulator;

/// <summary>The library and the emulator understand each other on every route: what the one sends, the other draws.</summary>
public sealed class LibraryAgainstEmulatorTests
{
    private const string Model = "black-forest-labs/FLUX.1-Krea-dev";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Routes => new()
    {
        { "hf-inference", Model },
        { "fal-ai", "fal-ai/flux/krea" },
        { "replicate", "black-forest-labs/flux-krea-dev" },
        { "replicate", "some-owner/some-model:0123456789abcdef" },
        { "together", "black-forest-labs/FLUX.1-krea-dev" },
        { "nscale", "black-forest-labs/FLUX.1-krea-dev" },
        { "deepinfra", "black-forest-labs/FLUX-1-krea-dev" },
        { "wavespeed", "wavespeed-ai/flux-krea-dev" },
        { "zai-org", "glm-image" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task By_the_router_with_a_hub_token(string provider, string id)
    {
        var (emulator, prompts) = await StartAsync();
        await using var running = emulator;
        emulator.Model(Model).ServedBy(provider, id);
        var options = new ImageGenOptions();
        emulator.Configure(options);

        var result = await DrawAsync(options, http: null);

        Assert.Equal((provider, "image/png"), (result.Provider, result.Image.MediaType));
        Assert.Equal(["a cat in space"], prompts);
        Assert.Empty(emulator.LeakedTokens);
        Assert.All(emulator.Requests.Where(request => request.Kind is not EmulatedRequestKind.Download), request =>
            Assert.Equal("Bearer " + HuggingFaceEmulator.Token, request.Headers["Authorization"]));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task At_the_providers_own_host_with_its_own_key(string provider, string id)
    {
        var (emulator, prompts) = await StartAsync();
        await using var running = emulator;
        emulator.Model(Model).ServedBy(provider, id);
        using var http = emulator.CreateHttpClient();
        http.Timeout = Timeout.InfiniteTimeSpan;
        var options = new ImageGenOptions { UseEnvironmentApiKey = false };
        options.HuggingFace.ProviderKeys[provider] = "own-key";

        // hf-inference is Hugging Face itself: it has no other key and no other host.
        if (provider == "hf-inference")
        {
            var error = await Assert.ThrowsAsync<ImageGenException>(() => DrawAsync(options, http));
            Assert.Equal(FailureKind.Auth, error.Kind);
            return;
        }

        var result = await DrawAsync(options, http);

        Assert.Equal(provider, result.Provider);
        Assert.Single(prompts);
        Assert.Empty(emulator.LeakedTokens);
        Assert.DoesNotContain(emulator.Requests, request => request.Host == "router.huggingface.co");
        Assert.All(emulator.Requests, request => Assert.Equal(
            request.Kind is EmulatedRequestKind.Hub or EmulatedRequestKind.Download ? null : provider == "fal-ai" ? "Key own-key" : "Bearer own-key",
            request.Headers.GetValueOrDefault("Authorization")));
    }

    [Fact]
    public async Task At_a_dedicated_endpoint()
    {
        var (emulator, prompts) = await StartAsync();
        await using var running = emulator;
        var options = new ImageGenOptions();
        emulator.Configure(options);
        options.HuggingFace.Endpoints[Model] = emulator.DedicatedEndpoint(Model);

        var result = await DrawAsync(options, http: null);

        Assert.Equal("endpoint", result.Provider);
        Assert.Single(prompts);
    }

    [Theory]
    [InlineData("hf-inference", "black-forest-labs/FLUX.1-Kontext-dev")]
    [InlineData("fal-ai", "fal-ai/flux-kontext/dev")]
    [InlineData("replicate", "black-forest-labs/flux-kontext-dev")]
    [InlineData("together", "black-forest-labs/FLUX.1-kontext-dev")]
    [InlineData("wavespeed", "wavespeed-ai/flux-kontext-dev")]
    public async Task With_a_picture_to_change(string provider, string id)
    {
        var (emulator, prompts) = await StartAsync();
        await using var running = emulator;
        emulator.Model("black-forest-labs/FLUX.1-Kontext-dev").ServedBy(provider, id, task: "image-to-image");
        var options = new ImageGenOptions();
        emulator.Configure(options);

        var result = await Generator(options, http: null).GenerateAsync(
            new ImageRequest("make it snow") { Model = "black-forest-labs/FLUX.1-Kontext-dev", AllowFallback = false, Source = GeneratedImage.FromBytes(TinyPng.Bytes) }, Token);

        Assert.Equal(provider, result.Provider);
        Assert.Equal(["make it snow"], prompts);
    }

    [Fact]
    public async Task A_supplied_client_that_follows_a_redirect_into_the_house_is_not_believed()
    {
        var (emulator, _) = await StartAsync();
        await using var running = emulator;
        emulator.Model(Model).ServedBy("fal-ai", "fal-ai/flux/krea").Answers(Fault.Redirect(emulator.DownloadEndpoint.AbsoluteUri).OnDownload());
        using var http = emulator.CreateHttpClient();
        http.Timeout = Timeout.InfiniteTimeSpan;
        var options = new ImageGenOptions { ApiKey = HuggingFaceEmulator.Token, UseEnvironmentApiKey = false, MaxRetries = 0 };

        var error = await Assert.ThrowsAsync<ImageGenException>(() => DrawAsync(options, http));

        Assert.Equal(FailureKind.DownloadFailed, error.Kind);
        Assert.Contains("it was redirected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_makes_the_picture_repeatable()
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(Token);
        var options = new ImageGenOptions();
        emulator.Configure(options);
        var generator = Generator(options, http: null);
        ImageRequest Request(long seed) => new("a boat at sea") { Seed = seed, Size = new ImageSize(128, 128) };

        var (first, again, other) = (await generator.GenerateAsync(Request(7), Token), await generator.GenerateAsync(Request(7), Token), await generator.GenerateAsync(Request(8), Token));

        Assert.Equal(first.Image.Data.ToArray(), again.Image.Data.ToArray());
        Assert.NotEqual(first.Image.Data.ToArray(), other.Image.Data.ToArray());
    }

    private static async Task<(HuggingFaceEmulator Emulator, List<string> Prompts)> StartAsync()
    {
        var prompts = new List<string>();
        var options = new HuggingFaceEmulatorOptions
        {
            Draw = (prompt, _, _) =>
            {
                lock (prompts)
                {
                    prompts.Add(prompt);
                }

                return TinyPng.Bytes;
            },
        };
        return (await HuggingFaceEmulator.StartAsync(options, Token), prompts);
    }

    private static Task<ImageResult> DrawAsync(ImageGenOptions options, HttpClient? http) =>
        Generator(options, http).GenerateAsync(new ImageRequest("a cat in space") { Model = Model, AllowFallback = false }, Token);

    private static FallbackImageGenerator Generator(ImageGenOptions options, HttpClient? http)
    {
        var time = new HeldTime();
        return new FallbackImageGenerator([new HuggingFaceProvider(options, http, time)], options, timeProvider: time);
    }
}
