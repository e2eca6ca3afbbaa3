using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Abstract;

/// <summary>Sheets of paper cut in waves around a bright disc, each casting its shadow on the one behind.</summary>
internal static class PaperCut
{
    public static void Paint(Easel e, Chance chance, Palette palette)
    {
        var c = e.Canvas;
        var sheet = Shape.Rect(-1, -1, e.Width + 2, e.Height + 2);
        c.Fill(sheet, Brush.Down(0, e.Height, palette.Light.Lighter(0.55f), palette.Light.Lighter(0.1f)));
        float x = chance.Between(0.36f, 0.64f) * e.Width, y = 0.4f * e.Height;
        for (var ring = 3; ring >= 0; ring--)
        {
            var r = 0.17f + (0.085f * ring);
            Shadowed(c, Shape.Circle(x, y, r), palette.Light.Lighter(0.6f - (0.14f * (3 - ring))));
        }

        Shadowed(c, Shape.Circle(x, y, 0.15f), palette.Warm);
        c.Fill(Shape.Circle(x, y, 0.15f), Brush.Down(y - 0.15f, y + 0.15f, palette.Warm.Lighter(0.3f), palette.Warm));
        Birds(c, chance, x, y, palette.Dark);
        const int Layers = 6;
        for (var i = 0; i < Layers; i++)
        {
            var t = i / (Layers - 1f);
            var level = e.Height * (0.52f + (0.4f * t));
            float first = chance.Between(0, 7), second = chance.Between(0, 7), pace = chance.Between(2.6f, 4.6f);
            var swing = 0.075f - (0.03f * t);
            float Top(float at) => level - (swing * MathF.Sin((at * pace) + first)) - (swing * 0.4f * MathF.Sin((at * pace * 2.1f) + second));
            var ink = t < 0.5f ? palette.Warm.Mix(palette.Cool, t * 2) : palette.Cool.Mix(palette.Dark, (t * 2) - 1);
            Shadowed(c, Shape.Under(-0.05f, e.Width + 0.05f, e.Height + 0.1f, 90, Top), ink.Lighter(0.12f * (1 - t)));
        }
    }

    /// <summary>A sheet with a soft shadow along its edge and a bright rim where the paper is cut.</summary>
    private static void Shadowed(Canvas c, Shape shape, Ink ink)
    {
        for (var i = 4; i >= 1; i--)
        {
            c.At(0.0012f * i, -0.0035f * i, 1, () => c.Fill(shape, Ink.Hex(0x20142C).Fade(0.07f)));
        }

        c.Fill(shape, ink.Lighter(0.3f));
        c.At(0, 0.0028f, 1, () => c.Fill(shape, ink));
    }

    private static void Birds(Canvas c, Chance chance, float x, float y, Ink ink)
    {
        for (var i = 0; i < 5; i++)
        {
            float px = x + chance.Between(-0.3f, 0.3f), py = y - chance.Between(0.02f, 0.26f), s = chance.Between(0.012f, 0.024f);
            c.Stroke(Shape.Curve(px - s, py - (s * 0.5f), px - (s * 0.4f), py - (s * 0.5f), px, py, px + (s * 0.4f), py - (s * 0.5f), px + s, py - (s * 0.5f)), 0.004f, ink.Fade(0.75f));
        }
    }
}
