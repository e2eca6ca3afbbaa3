namespace Ikar.ImageGen;

/// <summary>Draws pictures. Every layer of the library is one of these over the next.</summary>
public interface IImageGenerator
{
    /// <summary>Draws the picture that <paramref name="request"/> describes.</summary>
    /// <param name="request">What to draw and how.</param>
    /// <param name="cancellationToken">Gives up; the provider's job is cancelled too where the provider allows it.</param>
    /// <returns>The picture, with the model that drew it and the log of every attempt.</returns>
    /// <exception cref="ImageGenException">No model produced a picture; the exception lists what each one did.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default);
}
