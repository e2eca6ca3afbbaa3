using Ikar.ImageGen.Testing;
using Ikar.ImageGen.Tests.Emulator;
using Xunit;

namespace Ikar.ImageGen.Tests.BadDays;

/// <summary>The whole client, with its own pooled connections, against the emulator on loopback: one model, one route, no retries, so that each fault shows itself.</summary>
internal sealed class BadDay : IAsyncDisposable
{
    public const string Model = "black-forest-labs/FLUX.1-dev";

    // No test needs it; without it a mistake would hang the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FallbackImageGenerator _generator;
    private readonly HuggingFaceProvider _provider;
    private readonly ImageGenOptions _options = new() { MaxRetries = 0, UseFallback = false, AttemptTimeout = TimeSpan.FromSeconds(30) };

    private BadDay(HuggingFaceEmulator emulator, string route, string providerModelId, Answer? answer)
    {
        Emulator = emulator;
        var model = emulator.Model(Model).ServedBy(route, providerModelId);
        if (answer is not null)
        {
            model.Answers(answer);
        }

        emulator.Configure(_options);
        _provider = new HuggingFaceProvider(_options, httpClient: null, Time);
        _generator = new FallbackImageGenerator([_provider], _options, timeProvider: Time);
    }

    public HuggingFaceEmulator Emulator { get; }

    /// <summary>The client's clock.</summary>
    public HeldTime Time { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<BadDay> AtBytesAsync(Answer? answer = null) => StartAsync("hf-inference", Model, answer);

    public static Task<BadDay> AtBase64Async(Answer? answer = null) => StartAsync("nscale", Model, answer);

    public static Task<BadDay> AtQueueAsync(Answer? answer = null) => StartAsync("fal-ai", "fal-ai/flux/dev", answer);

    public static Task<BadDay> AtPredictionAsync(Answer? answer = null) => StartAsync("replicate", "black-forest-labs/flux-dev", answer);

    public static async Task<BadDay> StartAsync(string route, string providerModelId, Answer? answer)
    {
        var options = new HuggingFaceEmulatorOptions { Draw = (_, _, _) => TinyPng.Bytes };
        return new BadDay(await HuggingFaceEmulator.StartAsync(options, Token), route, providerModelId, answer);
    }

    /// <summary>Asks for a picture through the chain.</summary>
    public Task<ImageResult> DrawAsync(CancellationToken? cancellationToken = null) =>
        _generator.GenerateAsync(new ImageRequest("a cat in space") { Model = Model, AllowFallback = false }, cancellationToken ?? Token).WaitAsync(Patience, Token);

    /// <summary>Asks for a picture through the chain and returns the one attempt that failed.</summary>
    public async Task<GenerationAttempt> FailAsync()
    {
        var error = await Assert.ThrowsAsync<ImageGenException>(() => DrawAsync());
        Assert.DoesNotContain(HuggingFaceEmulator.Token, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a cat in space", error.ToString(), StringComparison.Ordinal);
        return Assert.Single(error.Attempts);
    }

    /// <summary>Asks the provider alone, which remembers nothing of bad days.</summary>
    public async Task<ProviderImages> CallProviderAsync(CancellationToken? cancellationToken = null)
    {
        var token = cancellationToken ?? Token;
        var model = new ImageModel(Model);
        var routes = await _provider.GetRoutesAsync(model, new ImageRequest("x"), token);
        return await _provider.GenerateAsync(routes[0], new ImageCall { Model = model, Prompt = "x", Timeout = TimeSpan.FromSeconds(30) }, token).WaitAsync(Patience, Token);
    }

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
