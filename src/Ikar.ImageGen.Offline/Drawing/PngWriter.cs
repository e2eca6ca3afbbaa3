using System.Buffers.Binary;
using System.IO.Compression;

namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>Writes a PNG of 8-bit RGB (W3C PNG specification, third edition).</summary>
internal static class PngWriter
{
    private static readonly uint[] CrcTable = MakeCrcTable();

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="rgb">Three bytes a pixel, row by row from the top.</param>
    /// <param name="width">Pixels from left to right.</param>
    /// <param name="height">Pixels from top to bottom.</param>
    public static byte[] Write(ReadOnlySpan<byte> rgb, int width, int height)
    {
        using var file = new MemoryStream(rgb.Length / 2);
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits per channel
        header[9] = 2; // RGB
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(rgb, width, height));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> rgb, int width, int height)
    {
        var buffer = new MemoryStream(rgb.Length / 2);
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            var stride = width * 3;
            var line = new byte[stride + 1];
            for (var y = 0; y < height; y++)
            {
                var row = rgb.Slice(y * stride, stride);
                var above = y == 0 ? default : rgb.Slice((y - 1) * stride, stride);
                Filter(row, above, line);
                zlib.Write(line);
            }
        }

        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }

    /// <summary>The Paeth filter suits painted gradients best; the others gain too little to be worth trying each.</summary>
    private static void Filter(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> line)
    {
        line[0] = (byte)(above.IsEmpty ? 1 : 4);
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= 3 ? row[i - 3] : 0;
            if (above.IsEmpty)
            {
                line[i + 1] = (byte)(row[i] - left);
                continue;
            }

            int up = above[i], corner = i >= 3 ? above[i - 3] : 0;
            int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - corner - corner);
            var guess = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            line[i + 1] = (byte)(row[i] - guess);
        }
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, data.Length);
        file.Write(four);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(four, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(four);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            crc = CrcTable[(crc ^ b) & 255] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
            }

            table[i] = c;
        }

        return table;
    }
}
