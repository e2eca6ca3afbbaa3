using System.Collections.Concurrent;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>Draws what the test says, counting.</summary>
internal sealed class StubGenerator : IImageGenerator
{
    private readonly ConcurrentQueue<ImageRequest> _requests = new();

    public static ImageModel Model { get; } = new ModelRegistry().Get("black-forest-labs/FLUX.1-schnell");

    public IReadOnlyList<ImageRequest> Requests => [.. _requests];

    public Func<ImageRequest, CancellationToken, Task<ImageResult>> Draw { get; set; } = static (request, _) => Task.FromResult(Result(request, TestPng.Make()));

    public static ImageResult Result(ImageRequest request, params GeneratedImage[] images) => new()
    {
        Images = images,
        Model = Model,
        Provider = "hf-inference",
        Prompt = request.Prompt + ", as sent",
        Elapsed = TimeSpan.FromSeconds(4.1),
    };

    public void Shows(params GeneratedImage[] images) => Draw = (request, _) => Task.FromResult(Result(request, images));

    public void Fails(FailureKind kind, TimeSpan? retryAfter = null) =>
        Draw = (_, _) => throw new ImageGenException(kind, "model X said: secret provider words") { RetryAfter = retryAfter };

    public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        _requests.Enqueue(request);
        return Draw(request, cancellationToken);
    }
}
