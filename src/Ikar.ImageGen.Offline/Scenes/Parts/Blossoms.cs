using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Flowers that grow in the grass, larger the nearer they are.</summary>
internal static class Blossoms
{
    public static void Scatter(Easel e, Chance chance, float top, float bottom, int count, float size)
    {
        for (var i = 0; i < count; i++)
        {
            var depth = MathF.Pow((i + chance.Next()) / count, 0.8f);
            One(e.Canvas, chance, chance.Between(0, e.Width), top + ((bottom - top) * depth), size * (0.35f + (0.65f * depth)));
        }
    }

    /// <summary>One flower on its stem; the foot of the stem is at (x, y).</summary>
    public static void One(Canvas c, Chance chance, float x, float y, float size)
    {
        var tall = size * chance.Between(1.3f, 2.4f);
        var lean = size * chance.Between(-0.4f, 0.4f);
        c.Stroke(Shape.Curve(x, y, x + (lean * 0.3f), y - (tall * 0.5f), x + lean, y - tall), size * 0.11f, Ink.Hex(0x3F7A35));
        c.Fill(Shape.Ellipse(x + (size * 0.25f), y - (tall * 0.4f), size * 0.28f, size * 0.09f, -0.08f, 16), Ink.Hex(0x4F9142));
        var ink = chance.Pick(Ink.Hex(0xF06A8A), Ink.Hex(0xFFC53D), Ink.Hex(0xFDFBF4), Ink.Hex(0xA88BEA), Ink.Hex(0xF58A3C), Ink.Hex(0xE04A5A), Ink.Hex(0x6FA8F0));
        c.At(x + lean, y - tall, size, () => Head(c, chance, ink), turn: chance.Next());
    }

    private static void Head(Canvas c, Chance chance, Ink ink)
    {
        var petals = 5 + chance.Below(4);
        var shape = new Shape();
        for (var i = 0; i < petals; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / petals);
            shape.AddEllipse(0.27f * cos, 0.27f * sin, 0.24f, 1.05f / petals, i / (float)petals, 18);
        }

        c.Fill(shape, Brush.Radial(0, 0, 0.52f, 0.52f, ink.Darker(0.35f), ink, ink.Lighter(0.22f)));
        c.Fill(Shape.Ellipse(0, 0, 0.15f, 0.15f, 0, 16), ink.Luma > 0.85f || ink.B > 0.5f ? Ink.Hex(0xF7C23A) : Ink.Hex(0x7A4A22));
    }
}
