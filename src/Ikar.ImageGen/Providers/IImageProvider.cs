namespace Ikar.ImageGen;

/// <summary>A backend that can draw. Add your own with <c>AddProvider</c>.</summary>
public interface IImageProvider
{
    /// <summary>The backend's name, for logs.</summary>
    string Name { get; }

    /// <summary>The ways this backend can draw <paramref name="request"/> with <paramref name="model"/> now, best first.</summary>
    /// <param name="model">The model.</param>
    /// <param name="request">The request, for its task and its wishes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The routes; empty if the model is none of this backend's.</returns>
    /// <exception cref="ImageProviderException">The backend would serve the model but can't now; the chain logs the model as skipped, with this reason.</exception>
    ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken);

    /// <summary>Draws once by one route, without retries of its own.</summary>
    /// <param name="route">A route that <see cref="GetRoutesAsync"/> gave.</param>
    /// <param name="call">Prompt and parameters, composed for this model and route.</param>
    /// <param name="cancellationToken">Gives up or runs out of time; the backend cancels its job where it can.</param>
    /// <returns>The bytes; the chain checks that they are pictures.</returns>
    /// <exception cref="ImageProviderException">No picture.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken);
}
