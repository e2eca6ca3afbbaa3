using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>Tells a black WebP: a lossless one by its only colour where that can be read, the others by their size.</summary>
internal static class WebPBlackness
{
    private const int SmallestSide = 64;

    public static bool IsBlack(ReadOnlySpan<byte> data, int width, int height)
    {
        if (width < SmallestSide || height < SmallestSide || data.Length < 30)
        {
            return false;
        }

        for (long at = 12; at + 8 <= data.Length;)
        {
            var chunk = data[(int)at..];
            long length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var body = chunk.Slice(8, (int)Math.Min(length, chunk.Length - 8));
            if (chunk.StartsWith("VP8L"u8))
            {
                return SolidWebP.Color(body) is { } color
                    ? Math.Max(color.Red, Math.Max(color.Green, color.Blue)) <= BlackPicture.Darkest
                    : length <= 60 + (0.00006 * width * height);
            }

            if (chunk.StartsWith("VP8 "u8))
            {
                return IsFlat(body.Length, width, height);
            }

            at += 8 + length + (length & 1);
        }

        return false;
    }

    // Calibrated on libwebp's black pictures. Lossy, qualities 80 and 100: 46 bytes at 64x64, 508 at 512x512, 1906 at 1024x1024, that is 0.0018 bytes a pixel
    // and some forty at the start; a moon in the night takes 0.0046, a dark gradient 0.0026. Lossless: 48 bytes at 512x512; the moon takes 252. Pictures of one
    // other colour take as little as black ones; a model that draws those has failed too.
    private static bool IsFlat(int length, int width, int height) => length <= 60 + (0.0020 * width * height);
}
