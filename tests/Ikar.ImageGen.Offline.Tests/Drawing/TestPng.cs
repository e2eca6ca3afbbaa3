using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Ikar.ImageGen.Offline.Tests.Drawing;

/// <summary>Reads an 8-bit RGB PNG by the specification, independently of the writer, and checks every chunk's CRC.</summary>
internal sealed class TestPng
{
    private TestPng(int width, int height, byte[] pixels) => (Width, Height, Pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Three bytes a pixel, row by row from the top.</summary>
    public byte[] Pixels { get; }

    public (int R, int G, int B) this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * 3;
            return (Pixels[at], Pixels[at + 1], Pixels[at + 2]);
        }
    }

    public static TestPng Read(ReadOnlyMemory<byte> file)
    {
        var data = file.Span;
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], data[..8].ToArray());
        var at = 8;
        int width = 0, height = 0;
        using var packed = new MemoryStream();
        var ended = false;
        while (at < data.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(data[at..]);
            var type = Encoding.ASCII.GetString(data.Slice(at + 4, 4));
            var body = data.Slice(at + 8, length);
            Assert.Equal(Crc(data.Slice(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(data[(at + 8 + length)..]));
            at += length + 12;
            switch (type)
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                    Assert.Equal([8, 2, 0, 0, 0], body[8..].ToArray());
                    break;
                case "IDAT":
                    packed.Write(body);
                    break;
                case "IEND":
                    ended = true;
                    break;
            }
        }

        Assert.True(ended);
        Assert.Equal(data.Length, at);
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        return new(width, height, Unfilter(raw.ToArray(), width * 3, height));
    }

    private static byte[] Unfilter(byte[] raw, int stride, int height)
    {
        Assert.Equal((stride + 1) * height, raw.Length);
        var pixels = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = raw[y * (stride + 1)];
            for (var i = 0; i < stride; i++)
            {
                int left = i >= 3 ? pixels[(y * stride) + i - 3] : 0, up = y > 0 ? pixels[((y - 1) * stride) + i] : 0;
                var corner = i >= 3 && y > 0 ? pixels[((y - 1) * stride) + i - 3] : 0;
                var guess = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException($"filter {filter}"),
                };
                pixels[(y * stride) + i] = (byte)(raw[(y * (stride + 1)) + 1 + i] + guess);
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - (2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
