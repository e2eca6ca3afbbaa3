using System.Security.Cryptography.X509Certificates;
using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>An emulator that serves one model by one route, a client of its own to count connections by, and apps over it.</summary>
internal sealed class EmulatedWorldForTests : IAsyncDisposable
{
    public const string Model = "owner/model";

    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _client;

    private EmulatedWorldForTests(HuggingFaceEmulator emulator)
    {
        Emulator = emulator;
        _client = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public HuggingFaceEmulator Emulator { get; }

    public static async Task<EmulatedWorldForTests> StartAsync(string route, CancellationToken cancellationToken, X509Certificate2? certificate = null)
    {
        var options = new HuggingFaceEmulatorOptions { Draw = static (_, _, _) => FakeWorld.Picture, Certificate = certificate };
        var emulator = await HuggingFaceEmulator.StartAsync(options, cancellationToken);
        emulator.Model(Model).ServedBy(route, route switch { "fal-ai" => "fal-ai/some/app", "wavespeed" => "wavespeed-ai/some", _ => Model });
        return new EmulatedWorldForTests(emulator);
    }

    public EmulatedApp App(Action<ImageGenOptions>? configure = null, bool supplied = true) => new(Emulator, supplied ? _client : null, configure);

    /// <summary>Waits until no more than that many connections are open: the server notices a closed one a moment later.</summary>
    public async Task AssertFewConnectionsAsync(int most, CancellationToken cancellationToken)
    {
        for (var round = 0; Emulator.OpenConnections > most && round < 200_000; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.InRange(Emulator.OpenConnections, 0, most);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _handler.Dispose();
        await Emulator.DisposeAsync();
    }
}
