namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Writes the same byte until the client has had enough.</summary>
internal static class EndlessBody
{
    public static async Task WriteAsync(Stream body, ReadOnlyMemory<byte> start, byte filling, long bytes, CancellationToken cancellationToken)
    {
        await body.WriteAsync(start, cancellationToken).ConfigureAwait(false);
        var block = new byte[64 * 1024];
        block.AsSpan().Fill(filling);
        for (var left = bytes - start.Length; left > 0; left -= block.Length)
        {
            await body.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)), cancellationToken).ConfigureAwait(false);
        }
    }
}
