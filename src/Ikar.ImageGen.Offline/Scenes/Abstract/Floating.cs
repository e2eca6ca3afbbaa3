using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Abstract;

/// <summary>Discs, triangles, arcs and bars that hold each other in balance around one big disc.</summary>
internal static class Floating
{
    public static void Paint(Easel e, Chance chance, Palette palette)
    {
        var c = e.Canvas;
        var paper = palette.Ground.Luma > 0.5f ? palette.Ground : palette.Light.Lighter(0.6f);
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Radial(e.Width * 0.4f, e.Height * 0.35f, e.Width, e.Height, paper.Lighter(0.4f), paper, paper.Darker(0.12f)));
        float x = e.Width * chance.Between(0.36f, 0.44f), y = e.Height * chance.Between(0.38f, 0.46f);
        var slope = chance.Between(-0.09f, -0.05f);
        c.At(e.Width / 2, e.Height / 2, 1, () => Bars(c, chance, palette), slope);
        Disc(c, x, y, 0.24f, palette.Warm);
        Disc(c, x, y, 0.165f, palette.Light);
        Disc(c, x, y, 0.085f, palette.Dark);
        Triangle(c, e.Width * 0.68f, e.Height * 0.6f, 0.25f, palette.Cool, chance.Between(-0.05f, 0.1f));
        Arcs(c, e.Width * 0.74f, e.Height * 0.26f, palette, chance);
        Board(c, e.Width * 0.2f, e.Height * 0.76f, palette, chance.Between(-0.08f, 0.08f));
        for (var i = 0; i < 11; i++)
        {
            var r = chance.Between(0.008f, 0.034f);
            Disc(c, chance.Between(0.06f, 0.94f) * e.Width, chance.Between(0.06f, 0.92f) * e.Height, r, palette.At(i));
        }

        c.Stroke(Shape.Curve(e.Width * 0.04f, e.Height * 0.6f, e.Width * 0.28f, e.Height * 0.52f, e.Width * 0.52f, e.Height * 0.72f, e.Width * 0.78f, e.Height * 0.84f, e.Width * 0.97f, e.Height * 0.7f), 0.012f, palette.Dark, 0.002f);
    }

    private static void Disc(Canvas c, float x, float y, float r, Ink ink)
    {
        c.Spot(x + (r * 0.12f), y + (r * 0.16f), r * 1.15f, r * 1.15f, Ink.Hex(0x1A1020).Fade(0.5f));
        c.Fill(Shape.Circle(x, y, r), Brush.Linear(x - r, y - r, x + r, y + r, ink.Lighter(0.22f), ink, ink.Darker(0.18f)));
    }

    private static void Triangle(Canvas c, float x, float y, float size, Ink ink, float turn) => c.At(x, y, size, () =>
    {
        c.At(0.04f, 0.06f, 1.03f, () => c.Fill(Shape.Polygon(-0.7f, 0.55f, 0.1f, -0.75f, 0.75f, 0.5f), Ink.Hex(0x1A1020).Fade(0.18f)));
        c.Fill(Shape.Polygon(-0.7f, 0.55f, 0.1f, -0.75f, 0.75f, 0.5f), Brush.Linear(-0.5f, -0.5f, 0.6f, 0.6f, ink.Lighter(0.3f), ink, ink.Darker(0.25f)).Faded(0.93f));
        c.Stroke(Shape.Polygon(-0.38f, 0.36f, 0.07f, -0.38f, 0.44f, 0.33f).Closed(), 0.025f, Ink.White.Fade(0.6f));
    }, turn);

    private static void Arcs(Canvas c, float x, float y, Palette palette, Chance chance)
    {
        var start = chance.Next() * MathF.Tau;
        for (var i = 0; i < 5; i++)
        {
            var points = new float[2 * 17];
            for (var k = 0; k <= 16; k++)
            {
                var (sin, cos) = MathF.SinCos(start + (k / 16f * 3.6f));
                points[2 * k] = x + ((0.06f + (0.034f * i)) * cos);
                points[(2 * k) + 1] = y + ((0.06f + (0.034f * i)) * sin);
            }

            c.Stroke(Shape.Curve(points), 0.016f, palette.At(i));
        }
    }

    private static void Bars(Canvas c, Chance chance, Palette palette)
    {
        for (var i = 0; i < 7; i++)
        {
            var y = chance.Between(-0.45f, 0.45f);
            var x = chance.Between(-0.6f, 0.25f);
            c.Fill(Shape.Round(x, y, chance.Between(0.2f, 0.6f), chance.Between(0.008f, 0.03f), 0.015f), palette.At(chance.Below(4)).Fade(0.85f));
        }
    }

    private static void Board(Canvas c, float x, float y, Palette palette, float turn) => c.At(x, y, 0.055f, () =>
    {
        for (var row = -2; row < 2; row++)
        {
            for (var column = -2; column < 2; column++)
            {
                c.Fill(Shape.Rect(column, row, 1.01f, 1.01f), (row + column) % 2 == 0 ? palette.Dark : palette.Light);
            }
        }
    }, turn);
}
