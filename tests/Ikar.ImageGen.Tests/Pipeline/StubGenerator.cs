using Ikar.ImageGen.Tests.Fallback;

namespace Ikar.ImageGen.Tests.Pipeline;

/// <summary>A generator that a test answers for.</summary>
internal sealed class StubGenerator(Func<ImageRequest, CancellationToken, Task<ImageResult>> answer) : IImageGenerator
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public static ImageResult Result(string model = "a/one", bool fromCache = false, bool isPreview = false) => new()
    {
        Images = [GeneratedImage.FromBytes(Pictures.Gif)],
        Model = new ImageModel(model),
        Provider = "red",
        Prompt = "a cat",
        FromCache = fromCache,
        IsPreview = isPreview,
        Attempts = [new GenerationAttempt { Model = new ImageModel(model), Provider = "red", Status = AttemptStatus.Succeeded }],
    };

    public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        return answer(request, cancellationToken);
    }
}
