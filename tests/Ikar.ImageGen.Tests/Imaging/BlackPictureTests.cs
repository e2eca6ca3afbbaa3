using System.Buffers.Binary;
using System.IO.Compression;
using Ikar.ImageGen.Imaging;
using Xunit;

namespace Ikar.ImageGen.Tests.Imaging;

public sealed class BlackPictureTests
{
    // Made with libjpeg and libwebp for this test; the name says what they show.
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "pictures")).Select(static file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Black_files_are_black_and_dark_scenes_are_not(string file)
    {
        var data = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "pictures", file));
        var image = GeneratedImage.FromBytes(data);

        Assert.Equal(file.StartsWith("black", StringComparison.Ordinal), BlackPicture.IsBlack(data, image.Width, image.Height));
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(0, 1)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(4, 8)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void A_png_is_black_whatever_its_colour_type_and_alpha(int colorType, int depth)
    {
        Assert.True(IsBlack(Png(colorType, depth, lightAt: -1)));
        Assert.False(IsBlack(Png(colorType, depth, lightAt: 60)));
    }

    [Fact]
    public void A_png_split_into_many_chunks_is_read_through()
    {
        Assert.True(IsBlack(Png(2, 8, lightAt: -1, chunk: 3)));
        Assert.False(IsBlack(Png(2, 8, lightAt: 63, chunk: 3)));
    }

    [Fact]
    public void A_png_that_is_stored_and_not_packed_is_looked_at_too()
    {
        Assert.True(IsBlack(Png(2, 8, lightAt: -1, level: CompressionLevel.NoCompression)));
        Assert.False(IsBlack(Png(2, 8, lightAt: 63, level: CompressionLevel.NoCompression)));
    }

    [Fact]
    public void A_png_that_ends_early_or_does_not_inflate_is_not_called_black()
    {
        var png = Png(2, 8, lightAt: -1);
        png.AsSpan(43, 4).Fill(0xFF);

        Assert.False(IsBlack(png));
        Assert.False(BlackPicture.IsBlack(Png(2, 8, lightAt: -1).AsMemory(0, 40), 64, 64));
    }

    [Fact]
    public void No_damage_makes_it_throw()
    {
        var random = new Random(7);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "pictures")))
        {
            var data = File.ReadAllBytes(file);
            for (var round = 0; round < 60; round++)
            {
                var damaged = data[..random.Next(12, data.Length + 1)];
                for (var i = 0; i < 4; i++)
                {
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                }

                _ = BlackPicture.IsBlack(damaged, 512, 512);
                _ = ImageInspector.TryInspect(damaged, out _, out _);
            }
        }
    }

    private static bool IsBlack(byte[] png) => BlackPicture.IsBlack(png, 64, 64);

    // 64x64, alpha opaque, one light sample in row lightAt, filters in turn.
    private static byte[] Png(int colorType, int depth, int lightAt, int chunk = int.MaxValue, CompressionLevel level = CompressionLevel.Optimal)
    {
        var samples = colorType switch { 0 => 1, 2 => 3, 4 => 2, _ => 4 };
        var hasAlpha = colorType is 4 or 6;
        var pixelBytes = Math.Max(1, samples * depth / 8);
        var rowBytes = ((64 * samples * depth) + 7) / 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true))
        {
            for (var y = 0; y < 64; y++)
            {
                // Row 0 unfiltered; the others "up", so that opaque alpha is 255 above and 0 below it.
                var row = new byte[rowBytes + 1];
                row[0] = (byte)(y == 0 ? 0 : 2);
                for (var x = 0; hasAlpha && y == 0 && x < 64; x++)
                {
                    row.AsSpan(1 + (x * pixelBytes) + (pixelBytes / samples * (samples - 1)), pixelBytes / samples).Fill(255);
                }

                if (y == lightAt)
                {
                    row[1] = 0x80;
                }

                zlib.Write(row);
            }
        }

        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, 64);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 64);
        header[8] = (byte)depth;
        header[9] = (byte)colorType;
        Chunk(png, "IHDR"u8, header);
        var data = packed.ToArray();
        for (var at = 0; at < data.Length; at += Math.Min(chunk, data.Length - at))
        {
            Chunk(png, "IDAT"u8, data.AsSpan(at, Math.Min(chunk, data.Length - at)));
        }

        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        png.Write([0, 0, 0, 0]);
    }
}
