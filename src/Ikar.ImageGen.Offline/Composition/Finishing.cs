using System.Numerics;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>From the painted colours to bytes: a little grain, which also hides banding, and darker corners.</summary>
internal static class Finishing
{
    public static byte[] ToBytes(Canvas canvas, ulong seed)
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
                noise ^= noise << 13;
                noise ^= noise >> 17;
                noise ^= noise << 5;
                var grain = ((noise >> 8) / (float)(1 << 24) - 0.5f) * 2.2f;
                var p = (pixels[(y * width) + x] * (255 * (1 - (0.09f * far * far)))) + new Vector4(grain + 0.5f);
                bytes[at++] = (byte)Math.Clamp(p.X, 0, 255);
                bytes[at++] = (byte)Math.Clamp(p.Y, 0, 255);
                bytes[at++] = (byte)Math.Clamp(p.Z, 0, 255);
            }
        }

        return bytes;
    }
}
