using Ikar.ImageGen.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>An app that draws one model, once, without retries, on a clock that does not wait.</summary>
internal sealed class EmulatedApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EmulatedApp(HuggingFaceEmulator emulator, HttpClient? client, Action<ImageGenOptions>? configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new ImpatientTime());
        var builder = services.AddIkarImageGen(options =>
        {
            emulator.Configure(options);
            options.MaxRetries = 0;
            options.UseFallback = false;
            options.MaxImageBytes = 1024 * 1024;
            configure?.Invoke(options);
        }).AddModel(new ImageModel(EmulatedWorldForTests.Model));
        if (client is not null)
        {
            builder.UseHttpClient(_ => client);
        }

        _services = services.BuildServiceProvider();
    }

    public Task<ImageResult> DrawAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<IImageGenerator>().GenerateAsync(new ImageRequest("a cat") { Model = EmulatedWorldForTests.Model }, cancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
