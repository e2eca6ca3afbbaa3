using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Rainbow and northern lights.</summary>
internal static class Wonders
{
    public static void Paint(Easel e, float horizon)
    {
        if (e.Brief.Weather.HasFlag(Weather.Rainbow))
        {
            Rainbow(e, horizon);
        }

        if (e.Brief.Weather.HasFlag(Weather.Aurora))
        {
            Aurora(e, horizon);
        }
    }

    private static void Rainbow(Easel e, float horizon)
    {
        // It stands opposite the sun.
        var x = (1 - Sky.LightX(e)) * e.Width;
        var radius = MathF.Min(0.62f, horizon * 0.85f);
        const int Bands = 14;
        for (var i = 0; i < Bands; i++)
        {
            var r = radius - (i * 0.007f);
            var ink = Ink.Hsl(i / (Bands - 1f) * 0.78f, 0.9f, 0.62f);
            e.Canvas.Stroke(Shape.Ellipse(x, horizon + 0.03f, r, r, 0, 120).Closed(), 0.0085f, Brush.Down(horizon - radius, horizon, ink.Fade(0.62f), ink.Fade(0.42f), ink.Fade(0.1f)));
        }
    }

    private static void Aurora(Easel e, float horizon) => e.Canvas.Shade(0, horizon, (x, y) =>
    {
        var height = 1 - (y / horizon);
        Ink green = Ink.Hex(0x5CF2A0), violet = Ink.Hex(0x9A6CF0);
        var glow = 0f;
        for (var i = 0; i < 3; i++)
        {
            var foot = 0.5f + (0.14f * i) + (0.16f * (e.Noise.Fractal((x * 1.4f) + (i * 7), i, 2) - 0.5f));
            var above = height - foot;
            var folds = 0.45f + (0.55f * e.Noise.At((x * 11) + (i * 5), 3));
            glow += above < 0 ? MathF.Exp(above * 40) * folds : MathF.Exp(-above * 6.5f) * folds;
        }

        return green.Mix(violet, Math.Clamp((height * 1.5f) - 0.25f, 0, 1)).Fade(MathF.Min(0.8f, glow * 0.7f));
    });
}
