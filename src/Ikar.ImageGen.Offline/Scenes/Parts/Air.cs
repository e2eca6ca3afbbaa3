using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Snow, rain and fog between the picture and its viewer.</summary>
internal static class Air
{
    public static void Paint(Easel e)
    {
        if (e.Foggy)
        {
            e.Canvas.Shade(0, e.Height, (x, y) =>
            {
                var veil = e.Noise.Fractal((x * 1.6f) + 5, y * 4, 3);
                var low = 1 - MathF.Abs((y / e.Height) - 0.62f);
                return e.Light.Haze.Fade(Math.Clamp(((veil * 1.3f) - 0.35f) * low * low, 0, 0.75f));
            });
        }

        if (e.Snowy)
        {
            Flakes(e);
        }

        if (e.Brief.Weather.HasFlag(Weather.Rain))
        {
            Rain(e);
        }
    }

    private static void Flakes(Easel e)
    {
        var chance = e.Chance.Branch("flakes");
        var count = (int)(120 * e.Width * e.Height);
        for (var i = 0; i < count; i++)
        {
            var near = MathF.Pow(chance.Next(), 4);
            var r = 0.0022f + (0.007f * near);
            e.Canvas.Fill(Shape.Ellipse(chance.Between(0, e.Width), chance.Between(0, e.Height), r, r, 0, 14), Ink.White.Fade(0.85f - (0.35f * near)));
        }
    }

    private static void Rain(Easel e)
    {
        var chance = e.Chance.Branch("rain");
        var count = (int)(170 * e.Width * e.Height);
        for (var i = 0; i < count; i++)
        {
            float x = chance.Between(-0.05f, e.Width), y = chance.Between(-0.05f, e.Height), length = chance.Between(0.03f, 0.08f);
            e.Canvas.Stroke(Shape.Line(x, y, x + (length * 0.22f), y + length), 0.0025f, Ink.Hex(0xDCE8F4).Fade(0.35f), 0.001f);
        }
    }
}
