using System.Buffers.Binary;
using System.Text;
using Ikar.ImageGen.Imaging;
using Xunit;

namespace Ikar.ImageGen.Tests.Imaging;

public sealed class ImageInspectorTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGM4IRcFRwzEcQAPMhQBlbcBGQAAAABJRU5ErkJggg==");
    private static readonly byte[] Gif = [.. "GIF89a"u8, 3, 0, 2, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];

    public static TheoryData<string, string, string, int, int> Pictures => new()
    {
        { "png", "image/png", ".png", 4, 4 },
        { "gif", "image/gif", ".gif", 3, 2 },
        { "avif", "image/avif", ".avif", 640, 480 },
        { "moon-512-lossy.webp", "image/webp", ".webp", 512, 512 },
        { "moon-512-lossless.webp", "image/webp", ".webp", 512, 512 },
        { "extended webp", "image/webp", ".webp", 300, 200 },
        { "stars-512-q75.jpg", "image/jpeg", ".jpg", 512, 512 },
        { "moon-512-progressive.jpg", "image/jpeg", ".jpg", 512, 512 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Type_and_size_are_read_from_the_bytes(string name, string mediaType, string extension, int width, int height)
    {
        Assert.True(ImageInspector.TryInspect(Bytes(name), out var info, out var problem), problem);

        Assert.Equal(new ImageInfo(mediaType, extension, width, height), info);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_file_that_is_cut_off_anywhere_is_no_picture(string name, string mediaType, string extension, int width, int height)
    {
        _ = (mediaType, extension, width, height);
        var data = Bytes(name);

        // The last byte of a GIF's and PNG's end may be missing only together with the end itself.
        for (var length = 0; length < data.Length - 1; length += Math.Max(1, data.Length / 97))
        {
            Assert.False(ImageInspector.TryInspect(data.AsSpan(0, length), out _, out var problem), $"{name}, {length} of {data.Length} bytes");
            Assert.NotEmpty(problem);
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("<!DOCTYPE html><html>", "HTML")]
    [InlineData("\uFEFF \r\n<html>", "HTML")]
    [InlineData("{\"error\":\"secret prompt\"}", "JSON")]
    [InlineData("[1]", "JSON")]
    [InlineData("Not Found", "no PNG, JPEG, WebP, GIF or AVIF")]
    [InlineData("RIFF1234WAVE", "no PNG, JPEG, WebP, GIF or AVIF")]
    public void What_is_no_picture_is_named_and_not_quoted(string text, string says)
    {
        Assert.False(ImageInspector.TryInspect(Encoding.UTF8.GetBytes(text), out _, out var problem));

        Assert.Contains(says, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(int.MaxValue, 4)]
    [InlineData(-1, 4)]
    [InlineData(32_769, 32_769)]
    public void An_absurd_size_is_refused(int width, int height)
    {
        var png = Png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);

        Assert.False(ImageInspector.TryInspect(png, out _, out var problem));
        Assert.Contains("absurd size", problem, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string name) => name switch
    {
        "png" => Png,
        "gif" => Gif,
        "avif" => Avif(640, 480),
        "extended webp" => ExtendedWebP(300, 200),
        _ => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "pictures", name)),
    };

    private static byte[] Avif(int width, int height)
    {
        byte[] ispe = [.. Number(20), .. "ispe"u8, 0, 0, 0, 0, .. Number(width), .. Number(height)];
        byte[] meta = [.. Number(12 + ispe.Length), .. "meta"u8, 0, 0, 0, 0, .. ispe];
        return [.. Number(16), .. "ftypavif"u8, 0, 0, 0, 0, .. meta, .. Number(12), .. "mdat"u8, 1, 2, 3, 4];
    }

    private static byte[] ExtendedWebP(int width, int height)
    {
        byte[] chunk = [.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0];
        return [.. "RIFF"u8, (byte)(chunk.Length + 4), 0, 0, 0, .. "WEBP"u8, .. chunk];
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
