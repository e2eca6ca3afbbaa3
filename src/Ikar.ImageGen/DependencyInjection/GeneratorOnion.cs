using Ikar.ImageGen.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.DependencyInjection;

/// <summary>Puts the layers of the generator around each other, from the chain outwards.</summary>
internal static class GeneratorOnion
{
    /// <summary>The chain, which the container owns so that its health can be asked for.</summary>
    public static FallbackImageGenerator Chain(IServiceProvider services) => new(
        services.GetServices<IImageProvider>(),
        services.GetRequiredService<IOptions<ImageGenOptions>>().Value,
        services.GetRequiredService<ModelRegistry>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetService<ILogger<FallbackImageGenerator>>());

    /// <summary>The whole generator.</summary>
    public static IImageGenerator Build(IServiceProvider services)
    {
        IImageGenerator generator = services.GetRequiredService<FallbackImageGenerator>();
        if (services.GetService<IPromptTranslator>() is { } translator)
        {
            generator = new TranslatedImageGenerator(generator, translator, services.GetRequiredService<IOptions<ImageGenOptions>>().Value, services.GetRequiredService<TimeProvider>());
        }

        generator = new OnceImageGenerator(generator, services.GetRequiredService<TimeProvider>(), services.GetService<ILogger<OnceImageGenerator>>());

        // The app's own layers: the first one added is the outermost, so the last one is put on first.
        var layers = services.GetServices<AddedLayer>().ToArray();
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            generator = layers[i].Wrap(generator, services)
                ?? throw new InvalidOperationException($"The callback of Use number {i} returned null; return the layer, or the inner generator to add none.");
        }

        return new ObservedImageGenerator(
            generator,
            services.GetRequiredService<ImageGenStatistics>(),
            services.GetRequiredService<IOptions<ImageGenOptions>>().Value,
            services.GetRequiredService<TimeProvider>(),
            services.GetService<ILogger<ObservedImageGenerator>>());
    }
}
