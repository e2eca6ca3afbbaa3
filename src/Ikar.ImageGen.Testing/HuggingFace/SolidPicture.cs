using System.Buffers.Binary;
using System.IO.Compression;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Pictures of one colour, a few hundred bytes each, for the answers that are no drawing.</summary>
internal static class SolidPicture
{
    /// <summary>A PNG of true colour.</summary>
    public static byte[] Png(ImageSize size, byte red, byte green, byte blue)
    {
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (3 * size.Width)];
            for (var x = 0; x < size.Width; x++)
            {
                (row[1 + (3 * x)], row[2 + (3 * x)], row[3 + (3 * x)]) = (red, green, blue);
            }

            for (var y = 0; y < size.Height; y++)
            {
                zlib.Write(row);
            }
        }

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size.Height);
        header[8] = 8;
        header[9] = 2;
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, pixels.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A lossless WebP: each channel's prefix code has one symbol, so the pixels themselves take no bits at all.</summary>
    public static byte[] WebP(ImageSize size, byte red, byte green, byte blue)
    {
        var bits = new BitWriter();
        bits.Write(0x2F, 8);
        bits.Write(size.Width - 1, 14);
        bits.Write(size.Height - 1, 14);
        bits.Write(0, 1 + 3);       // no alpha, version 0
        bits.Write(0, 1 + 1 + 1);   // no transform, no colour cache, one group of codes
        foreach (var symbol in (ReadOnlySpan<byte>)[green, red, blue, 255, 0])
        {
            bits.Write(1, 1);       // a simple code …
            bits.Write(0, 1);       // … of one symbol …
            bits.Write(1, 1);       // … written in eight bits
            bits.Write(symbol, 8);
        }

        var data = bits.ToArray();
        var padded = data.Length + (data.Length & 1);
        var file = new byte[20 + padded];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WEBPVP8L"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), data.Length);
        data.CopyTo(file, 20);
        return file;
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(Crc(uint.MaxValue, type), data) ^ uint.MaxValue);
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return crc;
    }
}
