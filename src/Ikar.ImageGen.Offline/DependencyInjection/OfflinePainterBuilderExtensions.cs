using Ikar.ImageGen;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the offline painter to the image generator.</summary>
public static class OfflinePainterBuilderExtensions
{
    /// <summary>Adds a painter that draws previews in managed code, without key or network. Calling it twice is harmless; the last <paramref name="use"/> wins.</summary>
    /// <param name="builder">The builder that <c>AddIkarImageGen</c> returned.</param>
    /// <param name="use">When it draws.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="use"/> is no value of the enumeration.</exception>
    public static ImageGenBuilder AddOfflinePainter(this ImageGenBuilder builder, OfflineUse use = OfflineUse.WhenNoKey)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!Enum.IsDefined(use))
        {
            throw new ArgumentOutOfRangeException(nameof(use), use, "Use WhenNoKey, LastResort or Always.");
        }

        // A factory has no type that TryAddEnumerable could compare, so the earlier registration is found by the settings beside it.
        var first = builder.Services.All(static service => service.ServiceType != typeof(OfflinePainterProvider));
        builder.Services.Replace(ServiceDescriptor.Singleton(sp => new OfflinePainterProvider(sp.GetRequiredService<IOptions<ImageGenOptions>>(), use)));
        if (first)
        {
            builder.Services.AddSingleton<IImageProvider>(static sp => sp.GetRequiredService<OfflinePainterProvider>());
            builder.Services.TryAddSingleton<OfflinePainter>();
        }

        return builder;
    }
}
