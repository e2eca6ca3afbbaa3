using System.Numerics;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>From the painted colours to bytes: mood, darker corners, and a little grain, which also hides the bands of gradients.</summary>
internal static class Finishing
{
    private const float Grain = 1.0f;

    public static byte[] ToBytes(Canvas canvas, Brief brief, ulong seed)
    {
        int width = canvas.Width, height = canvas.Height;
        var bytes = new byte[width * height * 3];
        var pixels = canvas.Pixels;
        var noise = (uint)seed | 1;
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            var dy = ((2f * y / height) - 1) * 0.9f;
            for (var x = 0; x < width; x++)
            {
                var dx = ((2f * x / width) - 1) * 0.9f;
                var far = (dx * dx) + (dy * dy);
                // Xorshift: grain needs speed, not quality.
                noise ^= noise << 13;
                noise ^= noise >> 17;
                noise ^= noise << 5;
                var grain = (((noise >> 8) / (float)(1 << 24)) - 0.5f) * Grain;
                var p = (Moody(pixels[(y * width) + x], brief.Brightness) * (255 * (1 - (0.09f * far * far)))) + new Vector4(grain + 0.5f);
                bytes[at++] = (byte)Math.Clamp(p.X, 0, 255);
                bytes[at++] = (byte)Math.Clamp(p.Y, 0, 255);
                bytes[at++] = (byte)Math.Clamp(p.Z, 0, 255);
            }
        }

        return bytes;
    }

    /// <summary>Gloom takes light and colour away, cheer adds some of both.</summary>
    private static Vector4 Moody(Vector4 pixel, float brightness)
    {
        if (brightness == 0)
        {
            return pixel;
        }

        var luma = Vector4.Dot(pixel, new(0.299f, 0.587f, 0.114f, 0));
        var coloured = Vector4.Lerp(new(luma), pixel, 1 + (0.3f * brightness));
        return brightness < 0 ? coloured * (1 + (0.4f * brightness)) : Vector4.Lerp(coloured, Vector4.One, 0.06f * brightness);
    }
}
