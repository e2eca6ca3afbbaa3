using Microsoft.Extensions.Options;

namespace Ikar.ImageGen;

/// <summary>Lets the chain draw with <see cref="OfflinePainter"/>: free, at once, always marked as a preview.</summary>
public sealed class OfflinePainterProvider : IImageProvider
{
    private static readonly RouteCapabilities Takes = new() { Steps = false, GuidanceScale = false, NegativePrompt = false, Loras = false };

    private readonly IOptions<ImageGenOptions> _options;
    private readonly OfflineUse _use;

    /// <summary>Makes a provider without a container.</summary>
    /// <param name="options">The library's settings, asked whether there is a key.</param>
    /// <param name="use">When to offer a route.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public OfflinePainterProvider(IOptions<ImageGenOptions> options, OfflineUse use = OfflineUse.WhenNoKey)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _use = use;
    }

    /// <inheritdoc/>
    public string Name => "offline";

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<ImageRoute>>(_use == OfflineUse.WhenNoKey && HasKey(_options.Value) ? [] : [Route()]);
    }

    /// <inheritdoc/>
    public Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call is { Source: not null, RequireAllParameters: true })
        {
            throw new ImageProviderException(FailureKind.UnsupportedParameter, "The offline painter can't change an input picture.") { Parameter = "source" };
        }

        return Task.Run(() => Paint(call, cancellationToken), cancellationToken);
    }

    private static bool HasKey(ImageGenOptions options) => options.ApiKey is not null || options.HuggingFace.ProviderKeys.Count > 0;

    private ImageRoute Route() => new()
    {
        Provider = Name,
        ProviderModelId = "offline-painter",
        IsFree = true,
        IsPreview = true,
        Preference = _use == OfflineUse.Always ? RoutePreference.First : RoutePreference.LastResort,
        Capabilities = Takes,
    };

    private static ProviderImages Paint(ImageCall call, CancellationToken cancellationToken)
    {
        var seed = call.Seed ?? OfflinePainter.SeedFor(call.Prompt);
        var images = new List<ProviderImage>();
        for (var i = 0; i < Math.Max(1, call.Count); i++)
        {
            var image = OfflinePainter.Render(call.Prompt, call.Size ?? default, unchecked(seed + i), "OFFLINE PREVIEW", cancellationToken);
            images.Add(new(image.Data) { Seed = image.Seed });
        }

        return new()
        {
            Images = images,
            DroppedParameters = call.Source is null ? [] : ["source"],
            Warnings = call.Source is null ? [] : ["The offline painter can't change an input picture; it painted the prompt alone."],
        };
    }
}
