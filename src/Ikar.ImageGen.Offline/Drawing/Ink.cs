using System.Numerics;

namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>A colour with opacity; every part from 0 to 1, in sRGB, which is where the painter mixes.</summary>
internal readonly record struct Ink(float R, float G, float B, float A = 1f)
{
    public static readonly Ink White = new(1, 1, 1);
    public static readonly Ink Black = new(0, 0, 0);

    public Vector4 Vector => new(R, G, B, A);

    /// <summary>How bright it looks, 0 to 1.</summary>
    public float Luma => (0.299f * R) + (0.587f * G) + (0.114f * B);

    public static Ink Hex(int rgb) => new(((rgb >> 16) & 255) / 255f, ((rgb >> 8) & 255) / 255f, (rgb & 255) / 255f);

    /// <summary>Hue in turns (0 red, 1/3 green, 2/3 blue), saturation and lightness from 0 to 1.</summary>
    public static Ink Hsl(float hue, float saturation, float lightness)
    {
        var reach = saturation * MathF.Min(lightness, 1 - lightness);
        return new(Channel(0), Channel(8), Channel(4));

        float Channel(int offset)
        {
            var k = (offset + (hue * 12)) % 12;
            k = k < 0 ? k + 12 : k;
            return lightness - (reach * MathF.Max(-1, MathF.Min(MathF.Min(k - 3, 9 - k), 1)));
        }
    }

    public Ink Fade(float opacity) => this with { A = A * opacity };

    public Ink Mix(Ink other, float share) => From(Vector4.Lerp(Vector, other.Vector, share));

    public Ink Lighter(float share) => Mix(new(1, 1, 1, A), share);

    /// <summary>Darker and a little cooler, as a shade looks out of doors.</summary>
    public Ink Darker(float share) => Mix(new(0.05f, 0.03f, 0.12f, A), share);

    public Ink Grey(float share) => Mix(new(Luma, Luma, Luma, A), share);

    public Ink Times(Vector3 tint) => new(R * tint.X, G * tint.Y, B * tint.Z, A);

    public static Ink From(Vector4 v) => new(v.X, v.Y, v.Z, v.W);
}
