using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Abstract;

/// <summary>A poster of tiles: discs, quarter discs, arches, petals and stripes in a few colours.</summary>
internal static class Tiles
{
    public static void Paint(Easel e, Chance chance, Palette palette)
    {
        var c = e.Canvas;
        var across = chance.Pick(4, 5);
        var size = 1f / across;
        int columns = (int)MathF.Ceiling(e.Width / size), rows = (int)MathF.Ceiling(e.Height / size);
        float left = (e.Width - (columns * size)) / 2, top = (e.Height - (rows * size)) / 2;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var shift = chance.Below(4);
                Ink ground = (row + column) % 3 == 0 ? palette.Ground : palette.At(shift), figure = palette.At(shift + 1 + chance.Below(3)), third = palette.Ground;
                var turn = chance.Below(4) * 0.25f;
                c.At(left + ((column + 0.5f) * size), top + ((row + 0.5f) * size), size, () => Tile(c, chance.Below(7), ground, figure, third), turn);
            }
        }

        Paper(e);
    }

    /// <summary>One tile from -0.5 to 0.5 both ways.</summary>
    private static void Tile(Canvas c, int kind, Ink ground, Ink figure, Ink third)
    {
        var square = Shape.Rect(-0.502f, -0.502f, 1.004f, 1.004f);
        c.Fill(square, Brush.Linear(-0.5f, -0.5f, 0.5f, 0.5f, ground.Lighter(0.06f), ground.Darker(0.06f)));
        c.Within(square, () =>
        {
            var brush = Brush.Linear(-0.5f, -0.5f, 0.5f, 0.5f, figure.Lighter(0.14f), figure, figure.Darker(0.08f));
            switch (kind)
            {
                case 0:
                    c.Fill(Shape.Circle(0, 0, 0.38f), brush);
                    c.Fill(Shape.Circle(0, 0, 0.16f), third);
                    break;
                case 1:
                    c.Fill(Shape.Circle(-0.5f, -0.5f, 1f), brush);
                    c.Fill(Shape.Circle(-0.5f, -0.5f, 0.5f), third.Mix(ground, 0.2f));
                    break;
                case 2:
                    c.Fill(Shape.Circle(-0.5f, 0, 0.5f), brush);
                    c.Fill(Shape.Circle(0.5f, 0, 0.5f), third);
                    break;
                case 3:
                    c.Fill(Leaf(), brush);
                    break;
                case 4:
                    for (var i = 0; i < 4; i++)
                    {
                        c.Fill(Shape.Rect(-0.5f, -0.5f + (i * 0.25f), 1, 0.125f), brush);
                    }

                    break;
                case 5:
                    for (var i = 3; i >= 0; i--)
                    {
                        c.Fill(Shape.Circle(0, 0.5f, 0.22f + (0.2f * i)), i % 2 == 0 ? figure : third);
                    }

                    break;
                default:
                    c.Fill(Shape.Polygon(-0.5f, 0.5f, 0, -0.5f, 0.5f, 0.5f), brush);
                    c.Fill(Shape.Polygon(-0.25f, 0.5f, 0, 0, 0.25f, 0.5f), third);
                    break;
            }
        });
    }

    private static Shape Leaf()
    {
        var points = new float[2 * 26];
        for (var i = 0; i < 13; i++)
        {
            var (sin, cos) = MathF.SinCos(i / 12f * 0.25f * MathF.Tau);
            (points[2 * i], points[(2 * i) + 1]) = (-0.5f + sin, 0.5f - cos);
            (points[26 + (2 * i)], points[27 + (2 * i)]) = (0.5f - sin, -0.5f + cos);
        }

        return Shape.Polygon(points);
    }

    /// <summary>The unevenness of printed paper.</summary>
    private static void Paper(Easel e) => e.Canvas.Shade(0, e.Height, (x, y) =>
    {
        var worn = e.Noise.Fractal(x * 9, y * 9, 4);
        return (worn > 0.5f ? Ink.White : Ink.Hex(0x30203C)).Fade(MathF.Abs(worn - 0.5f) * 0.22f);
    });
}
