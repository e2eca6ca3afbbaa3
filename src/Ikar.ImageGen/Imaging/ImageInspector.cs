using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>Reads type and size from the first bytes and checks that the end is there. Declared types are never believed: providers send WebP as PNG,
/// HTML as JPEG, and half a file as a whole one.</summary>
internal static class ImageInspector
{
    /// <summary>No side of a real picture is longer; a larger number is a damaged or hostile header.</summary>
    public const int MaxSide = 32_768;

    /// <summary>Inspects a file's bytes.</summary>
    /// <returns>False if this is no whole picture; <paramref name="problem"/> then says why, without quoting the content.</returns>
    public static bool TryInspect(ReadOnlySpan<byte> data, out ImageInfo info, out string problem)
    {
        info = default;
        var read = Sniff(data) switch
        {
            ImageFormat.Png => Png(data),
            ImageFormat.Jpeg => JpegHeader.Read(data),
            ImageFormat.WebP => WebPHeader.Read(data),
            ImageFormat.Gif => Gif(data),
            ImageFormat.Avif => AvifHeader.Read(data),
            _ => new HeaderReading(NotAPicture(data)),
        };
        problem = read.Problem ?? "";
        if (read.Problem is not null)
        {
            return false;
        }

        if (read.Width is < 1 or > MaxSide || read.Height is < 1 or > MaxSide)
        {
            problem = FormattableString.Invariant($"The picture claims an absurd size of {read.Width}x{read.Height}.");
            return false;
        }

        info = new ImageInfo(read.MediaType, read.FileExtension, (int)read.Width, (int)read.Height);
        return true;
    }

    /// <summary>Tells the format by the first bytes.</summary>
    public static ImageFormat Sniff(ReadOnlySpan<byte> data) =>
        data is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] ? ImageFormat.Png
        : data is [0xFF, 0xD8, 0xFF, ..] ? ImageFormat.Jpeg
        : data.Length >= 12 && data.StartsWith("RIFF"u8) && data[8..].StartsWith("WEBP"u8) ? ImageFormat.WebP
        : data.StartsWith("GIF87a"u8) || data.StartsWith("GIF89a"u8) ? ImageFormat.Gif
        : data.Length >= 12 && data[4..].StartsWith("ftyp"u8) && (data[8..].StartsWith("avif"u8) || data[8..].StartsWith("avis"u8)) ? ImageFormat.Avif
        : ImageFormat.None;

    private static HeaderReading Png(ReadOnlySpan<byte> data)
    {
        if (data.Length < 33 || !data[12..].StartsWith("IHDR"u8))
        {
            return new HeaderReading("The PNG is cut off in its header.");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(data[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[20..]);
        for (long at = 8; at + 12 <= data.Length;)
        {
            var chunk = data[(int)at..];
            if (chunk[4..].StartsWith("IEND"u8))
            {
                return new HeaderReading("image/png", ".png", width, height);
            }

            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return new HeaderReading("The PNG is cut off: its end is missing.");
    }

    private static HeaderReading Gif(ReadOnlySpan<byte> data)
    {
        if (data.Length < 14)
        {
            return new HeaderReading("The GIF is cut off in its header.");
        }

        return data.TrimEnd((byte)0) is [.., 0x3B]
            ? new HeaderReading("image/gif", ".gif", BinaryPrimitives.ReadUInt16LittleEndian(data[6..]), BinaryPrimitives.ReadUInt16LittleEndian(data[8..]))
            : new HeaderReading("The GIF is cut off: its end is missing.");
    }

    private static string NotAPicture(ReadOnlySpan<byte> data)
    {
        var start = data[..Math.Min(data.Length, 256)];
        start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        return start switch
        {
            [] => "The answer is empty, not a picture.",
            [(byte)'<', ..] => "The answer is HTML or XML, not a picture.",
            [(byte)'{' or (byte)'[', ..] => "The answer is JSON, not a picture.",
            _ => "The answer is no PNG, JPEG, WebP, GIF or AVIF picture.",
        };
    }
}
