using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>Reads a PNG's IDAT chunks as one stream.</summary>
internal sealed class PngDataStream(ReadOnlyMemory<byte> png) : Stream
{
    private long _next = 8;
    private ReadOnlyMemory<byte> _chunk;

    /// <summary>How many bytes all chunks hold together.</summary>
    public long TotalLength
    {
        get
        {
            long total = 0, next = 8;
            while (TryChunk(ref next, out var chunk))
            {
                total += chunk.Length;
            }

            return total;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (_chunk.IsEmpty)
        {
            if (!NextChunk())
            {
                return 0;
            }
        }

        var count = Math.Min(buffer.Length, _chunk.Length);
        _chunk.Span[..count].CopyTo(buffer);
        _chunk = _chunk[count..];
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>One of the first bytes of the first chunk; -1 if it is not there.</summary>
    public int Peek(int index)
    {
        long next = 8;
        return TryChunk(ref next, out var chunk) && index < chunk.Length ? chunk.Span[index] : -1;
    }

    private bool NextChunk() => TryChunk(ref _next, out _chunk);

    private bool TryChunk(ref long next, out ReadOnlyMemory<byte> chunk)
    {
        while (next + 12 <= png.Length)
        {
            var at = (int)next;
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.Span[at..]);
            next += 12L + length;
            if (png.Span[(at + 4)..].StartsWith("IDAT"u8))
            {
                chunk = png.Slice(at + 8, (int)Math.Min(length, png.Length - at - 8L));
                return true;
            }
        }

        chunk = default;
        return false;
    }
}
