using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>Reads the three kinds of WebP: lossy, lossless, extended.</summary>
internal static class WebPHeader
{
    public static HeaderReading Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < 30)
        {
            return new HeaderReading("The WebP is cut off in its header.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(data[4..]) + 8L > data.Length)
        {
            return new HeaderReading("The WebP is cut off: its end is missing.");
        }

        var kind = data.Slice(12, 4);
        if (kind.SequenceEqual("VP8 "u8))
        {
            // 14 bits each; the upper two are a scaling hint.
            return Size(BinaryPrimitives.ReadUInt16LittleEndian(data[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[28..]) & 0x3FFF);
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[21..]);
            return Size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        return kind.SequenceEqual("VP8X"u8)
            ? Size(ReadUInt24(data[24..]) + 1, ReadUInt24(data[27..]) + 1)
            : new HeaderReading("The WebP holds no picture.");
    }

    private static HeaderReading Size(long width, long height) => new("image/webp", ".webp", width, height);

    private static int ReadUInt24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);
}
