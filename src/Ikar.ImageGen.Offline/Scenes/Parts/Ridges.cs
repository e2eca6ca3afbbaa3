using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Mountains in layers, each nearer one darker. Every peak has a lit and a shaded side and, if high enough, a cap of snow.</summary>
internal static class Ridges
{
    public static void Paint(Easel e, float horizon, float height, int layers, Ink rock, bool snow) => e.Untinted(() =>
    {
        for (var i = 0; i < layers; i++)
        {
            var near = layers == 1 ? 0.4f : i / (float)(layers - 1);
            var ink = e.Far(rock, 0.7f - (0.52f * near));
            var tall = height * (1 - (0.55f * near));
            var chance = e.Chance.Branch("ridge" + i);
            var x = -chance.Between(0.05f, 0.3f);
            e.Canvas.Fill(Shape.Rect(-0.1f, horizon - (tall * 0.1f), e.Width + 0.2f, 0.4f), ink.Mix(e.Light.Haze, 0.3f));
            while (x < e.Width + 0.2f)
            {
                var peak = tall * chance.Between(0.5f, 1);
                var half = peak * chance.Between(0.75f, 1.05f);
                Peak(e, chance, x + (half * 0.35f), horizon, peak, half, ink, snow && (peak > height * 0.42f || e.Snowy));
                x += half * chance.Between(0.75f, 1.15f);
            }
        }
    });

    private static void Peak(Easel e, Chance chance, float x, float bottom, float height, float half, Ink ink, bool snow)
    {
        var top = bottom - height;
        var left = Side(chance, x, top, x - half, bottom + 0.03f, height);
        var right = Side(chance, x, top, x + half, bottom + 0.03f, height);
        var spine = Side(chance, x, top, x + (half * chance.Between(-0.2f, 0.15f)), bottom + 0.03f, height * 2.2f);
        var foot = ink.Mix(e.Light.Haze, 0.5f);
        e.Canvas.Fill(Between(left, right), Brush.Down(top, bottom, ink.Lighter(0.1f), ink, foot));
        var shaded = Between(spine, right);
        e.Canvas.Fill(shaded, Brush.Down(top, bottom, ink.Darker(0.36f), ink.Darker(0.24f), foot.Fade(0.2f)));
        if (snow)
        {
            var white = e.Far(Ink.Hex(0xF7FAFF), 0.12f);
            Cap(e, chance, left, right, height, Brush.Down(top, bottom, white, white));
            Cap(e, chance, spine, right, height, Brush.Down(top, bottom, white.Mix(ink, 0.4f), white.Mix(ink, 0.5f)));
        }
    }

    /// <summary>A broken line from the summit to the foot.</summary>
    private static float[] Side(Chance chance, float x0, float y0, float x1, float y1, float rough)
    {
        const int Steps = 14;
        var line = new float[2 * (Steps + 1)];
        for (var i = 0; i <= Steps; i++)
        {
            var t = i / (float)Steps;
            var swing = i is 0 or Steps ? 0 : chance.Between(-0.022f, 0.022f) * rough;
            line[2 * i] = x0 + ((x1 - x0) * MathF.Pow(t, 0.93f)) + swing;
            line[(2 * i) + 1] = y0 + ((y1 - y0) * t) + (swing * 0.3f);
        }

        return line;
    }

    private static Shape Between(float[] one, float[] other)
    {
        var points = new float[one.Length + other.Length];
        one.CopyTo(points, 0);
        for (var i = 0; i < other.Length; i += 2)
        {
            points[one.Length + i] = other[other.Length - 2 - i];
            points[one.Length + i + 1] = other[other.Length - 1 - i];
        }

        return Shape.Polygon(points);
    }

    /// <summary>Snow from the summit down to a ragged edge.</summary>
    private static void Cap(Easel e, Chance chance, float[] one, float[] other, float height, Brush brush)
    {
        var depth = e.Snowy ? 9 : 4;
        var points = new List<float>();
        for (var i = 0; i <= depth; i++)
        {
            points.AddRange([one[2 * i], one[(2 * i) + 1] - 0.001f]);
        }

        float x0 = one[2 * depth], x1 = other[2 * depth], y = one[(2 * depth) + 1];
        for (var i = 1; i < 6; i++)
        {
            var drop = (i % 2 == 1 ? -0.1f : 0.06f) * chance.Between(0.5f, 1.2f) * height * (depth / 4f * 0.7f);
            points.AddRange([x0 + ((x1 - x0) * i / 6), y + drop]);
        }

        for (var i = depth; i >= 0; i--)
        {
            points.AddRange([other[2 * i], other[(2 * i) + 1] - 0.001f]);
        }

        e.Canvas.Fill(Shape.Polygon(points.ToArray()), brush);
    }
}
