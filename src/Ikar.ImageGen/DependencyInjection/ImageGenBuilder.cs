using Ikar.ImageGen;
using Ikar.ImageGen.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds models, providers and layers to the image generator that <c>AddIkarImageGen</c> registers.</summary>
public sealed class ImageGenBuilder
{
    internal ImageGenBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services, for packages that add to this builder.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a model to the registry; one of the same id is replaced.</summary>
    /// <param name="model">The model.</param>
    /// <returns>This builder.</returns>
    public ImageGenBuilder AddModel(ImageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Services.AddSingleton(new AddedModel(model));
        return this;
    }

    /// <summary>Adds a backend. Adding the same type twice is harmless.</summary>
    /// <typeparam name="T">The backend's type, made by the container once.</typeparam>
    /// <returns>This builder.</returns>
    public ImageGenBuilder AddProvider<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IImageProvider
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IImageProvider, T>());
        return this;
    }

    /// <summary>Replaces the library's own <see cref="HttpClient"/> for every request, downloads too. The last call wins.</summary>
    /// <param name="client">Gives the client, once; for example <c>sp => sp.GetRequiredService&lt;IHttpClientFactory&gt;().CreateClient("ikar")</c>.
    /// Its Timeout should be infinite: the library keeps time itself.</param>
    /// <returns>This builder.</returns>
    public ImageGenBuilder UseHttpClient(Func<IServiceProvider, HttpClient> client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Services.RemoveAll<SuppliedHttpClient>();
        Services.AddSingleton(sp => new SuppliedHttpClient(client(sp) ?? throw new InvalidOperationException("UseHttpClient's function returned null; return an HttpClient.")));
        return this;
    }

    /// <summary>Puts a layer of the app's own around the generator, inside statistics and logs. The first one added is the outermost.</summary>
    /// <param name="layer">Gets the inner generator and returns the layer over it.</param>
    /// <returns>This builder.</returns>
    public ImageGenBuilder Use(Func<IImageGenerator, IServiceProvider, IImageGenerator> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        Services.AddSingleton(new AddedLayer(layer));
        return this;
    }
}
