using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Ikar.ImageGen.Imaging;

/// <summary>Inflates a PNG's rows until a pixel is not black. No filter needs undoing: every filter predicts zero from zeros, so that black rows are zeros before and
/// after it.</summary>
internal static class PngBlackness
{
    public static bool IsBlack(ReadOnlyMemory<byte> data)
    {
        var span = data.Span;
        if (span.Length < 33)
        {
            return false;
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(span[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(span[20..]);
        int depth = span[24], colorType = span[25];
        var isInterlaced = span[28] != 0;

        // Samples a pixel and how many of them are colours; the rest is alpha. Palettes name colours by number, where zero may be any.
        var (samples, colors) = colorType switch { 0 => (1, 1), 2 => (3, 3), 4 => (2, 1), 6 => (4, 3), _ => (0, 0) };
        if (samples == 0 || isInterlaced || width < 1 || height < 1 || depth is not (1 or 2 or 4 or 8 or 16))
        {
            return false;
        }

        var rowLength = (((long)width * samples * depth) + 7) / 8;
        if (rowLength > ImageInspector.MaxSide * 8L)
        {
            return false;
        }

        var packed = new PngDataStream(data);
        if (!MayBeBlack(packed, (rowLength + 1) * height))
        {
            return false;
        }

        var row = ArrayPool<byte>.Shared.Rent((int)rowLength + 1);
        try
        {
            using var rows = new ZLibStream(packed, CompressionMode.Decompress);
            for (var y = 0; y < height; y++)
            {
                if (rows.ReadAtLeast(row.AsSpan(0, (int)rowLength + 1), (int)rowLength + 1, throwOnEndOfStream: false) <= rowLength
                    || !IsBlackRow(row.AsSpan(1, (int)rowLength), samples, colors, depth))
                {
                    return false;
                }
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(row);
        }
    }

    // Zeros pack a thousand to one, pictures two or three to one; so an ordinary picture need not be unpacked at all. The exception are files that are not packed
    // but stored: the two lowest bits after the last-block bit of the first block, which follows zlib's two bytes, say so.
    private static bool MayBeBlack(PngDataStream packed, long unpackedLength) =>
        packed.TotalLength < unpackedLength / 20 || (packed.Peek(2) & 0b110) == 0;

    private static bool IsBlackRow(ReadOnlySpan<byte> row, int samples, int colors, int depth)
    {
        if (samples == colors)
        {
            return row.IndexOfAnyExcept((byte)0) < 0;
        }

        var bytes = depth / 8;
        for (var pixel = 0; pixel + (samples * bytes) <= row.Length; pixel += samples * bytes)
        {
            if (row.Slice(pixel, colors * bytes).IndexOfAnyExcept((byte)0) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
