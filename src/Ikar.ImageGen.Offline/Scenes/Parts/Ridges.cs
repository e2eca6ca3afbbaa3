using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Mountains in layers, each nearer one darker, the highest with snow.</summary>
internal static class Ridges
{
    public static void Paint(Easel e, float horizon, float height, int layers, Ink rock, bool snow)
    {
        for (var i = 0; i < layers; i++)
        {
            var near = layers == 1 ? 0.5f : i / (float)(layers - 1);
            var ink = e.Far(rock, 0.72f - (0.5f * near));
            Ridge(e, horizon, height * (1 - (0.52f * near)), 1.4f + (1.1f * near), ink, snow && near < 0.7f, i);
        }
    }

    private static void Ridge(Easel e, float horizon, float height, float pace, Ink ink, bool snow, int index)
    {
        var noise = new Noise(e.Chance.Branch("ridge" + index).NextBits());
        float Top(float x)
        {
            var peaks = 1 - MathF.Abs((2 * noise.At((x * pace) + 3, 0.5f)) - 1);
            var rough = noise.Fractal(x * pace * 3.1f, 4.5f, 4);
            return horizon - (height * ((0.62f * peaks * peaks) + (0.38f * rough)));
        }

        var shape = Shape.Under(-0.02f, e.Width + 0.02f, horizon + 0.25f, 220, Top);
        e.Untinted(() =>
        {
            e.Canvas.Fill(shape, Brush.Down(horizon - height, horizon + 0.02f, ink.Darker(0.12f), ink, ink.Mix(e.Light.Haze, 0.45f)));
            e.Canvas.Within(shape, () => Faces(e, horizon, height, pace, ink, snow, noise, Top));
        });
    }

    /// <summary>The sides of the ridge that turn away from the light, and the snow above a wavering line.</summary>
    private static void Faces(Easel e, float horizon, float height, float pace, Ink ink, bool snow, Noise noise, Func<float, float> top)
    {
        const int Steps = 260;
        var shade = new Shape();
        var cover = new Shape();
        var width = (e.Width + 0.04f) / Steps;
        var slant = 0.0f;
        for (var i = 0; i < Steps; i++)
        {
            var x = -0.02f + (i * width);
            float here = top(x), next = top(x + width);
            slant = (0.8f * slant) + (0.2f * (next - here) / width);
            if (slant > 0.05f)
            {
                var deep = height * (0.25f + (0.5f * noise.At(x * pace * 9, 2)));
                shade.AddPolygon(x, here, x + width, next, x + width - (deep * 0.25f), next + deep, x - (deep * 0.25f), here + deep);
            }

            var line = horizon - (height * (0.5f + (0.2f * noise.At(x * pace * 14, 7))));
            if (here < line)
            {
                cover.AddPolygon(x, here - 0.01f, x + width, next - 0.01f, x + width, line, x, line);
            }
        }

        if (snow)
        {
            var white = e.Far(Ink.Hex(0xF4F8FF), 0.25f);
            e.Canvas.Fill(cover, white.Fade(0.85f));
        }

        e.Canvas.Fill(shade, Brush.Down(horizon - height, horizon, ink.Darker(0.45f).Fade(0.5f), ink.Darker(0.3f).Fade(0)));
    }
}
