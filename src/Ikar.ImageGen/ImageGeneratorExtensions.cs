namespace Ikar.ImageGen;

/// <summary>Short forms of <see cref="IImageGenerator.GenerateAsync"/>.</summary>
public static class ImageGeneratorExtensions
{
    /// <summary>Draws <paramref name="prompt"/> with every default.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="prompt">What to draw, in any language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The picture, with the model that drew it and the log of every attempt.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is blank.</exception>
    /// <exception cref="ImageGenException">No model produced a picture.</exception>
    public static Task<ImageResult> GenerateAsync(this IImageGenerator generator, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return generator.GenerateAsync(new ImageRequest(prompt), cancellationToken);
    }
}
