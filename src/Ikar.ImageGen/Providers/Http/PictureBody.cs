namespace Ikar.ImageGen.Providers.Http;

/// <summary>Reads a picture that is the body of an answer into one array of its own length.</summary>
internal static class PictureBody
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="ImageProviderException">The body is larger than <paramref name="limit"/>; it is not read further.</exception>
    public static async ValueTask<byte[]> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength is not { } length)
        {
            using var body = await PooledBody.ReadAsync(content, (int)Math.Min(limit, Array.MaxLength - 1), cancellationToken).ConfigureAwait(false);
            return body.IsCut ? throw TooLarge(limit) : body.Span.ToArray();
        }

        if (length > limit)
        {
            throw TooLarge(limit);
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var picture = GC.AllocateUninitializedArray<byte>((int)length);
            var read = await stream.ReadAtLeastAsync(picture, picture.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return read == picture.Length ? picture : throw new HttpIOException(HttpRequestError.ResponseEnded, "The body ended early.");
        }
    }

    private static ImageProviderException TooLarge(long limit) =>
        new(FailureKind.InvalidImage, FormattableString.Invariant($"The answer is larger than {limit} bytes (MaxImageBytes); not read further."))
        {
            MayHaveBeenBilled = true,
        };
}
