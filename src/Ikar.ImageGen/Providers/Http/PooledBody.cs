using System.Buffers;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>A body in a rented buffer. Dispose it after reading; what <see cref="Memory"/> gave is then no longer ours.</summary>
internal sealed class PooledBody : IDisposable
{
    private byte[]? _buffer;
    private int _length;

    private PooledBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Whether the body was longer than allowed and is cut off.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads a body up to <paramref name="limit"/> bytes and no further.</summary>
    public static async ValueTask<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        const int Guess = 64 * 1024;
        var length = content.Headers.ContentLength;

        // One more than announced, so that the read that finds the end needs no larger buffer.
        var body = new PooledBody(length is { } known ? (int)Math.Min(known, limit) + 1 : Math.Min(Guess, limit + 1));
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, limit, cancellationToken).ConfigureAwait(false);
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _buffer!.Length)
            {
                Grow();
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            _length += read;
            if (_length > limit)
            {
                _length = limit;
                IsCut = true;
                return;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer!.Length * 2);
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
