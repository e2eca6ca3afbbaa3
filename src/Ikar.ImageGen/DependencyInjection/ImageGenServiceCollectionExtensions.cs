using Ikar.ImageGen;
using Ikar.ImageGen.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Ikar.ImageGen.</summary>
public static class ImageGenServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IImageGenerator"/>, <see cref="ModelRegistry"/>, <see cref="ImageGenStatistics"/> and <see cref="IModelHealth"/>. Calling it twice is harmless.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the defaults.</param>
    /// <returns>A builder for models, providers and layers.</returns>
    public static ImageGenBuilder AddIkarImageGen(this IServiceCollection services, Action<ImageGenOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<ImageGenOptions, ImageGenOptionsValidator>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ImageGenOptions>, ApiKeyPostConfigure>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IImageProvider, HuggingFaceProvider>(static sp => new HuggingFaceProvider(
            sp.GetRequiredService<IOptions<ImageGenOptions>>().Value,
            sp.GetService<SuppliedHttpClient>()?.Client,
            sp.GetRequiredService<TimeProvider>(),
            sp.GetService<ILogger<HuggingFaceProvider>>())));
        services.TryAddSingleton(static sp => new ModelRegistry(sp.GetServices<AddedModel>().Select(static added => added.Model)));
        services.TryAddSingleton<ImageGenStatistics>();
        services.TryAddSingleton(GeneratorOnion.Chain);
        services.TryAddSingleton(static sp => sp.GetRequiredService<FallbackImageGenerator>().Health);
        services.TryAddSingleton(GeneratorOnion.Build);
        return new ImageGenBuilder(services);
    }
}
