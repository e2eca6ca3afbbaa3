using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Abstract;

/// <summary>A flower of rings: each ring of petals in another form and colour, on a quiet ground.</summary>
internal static class Mandala
{
    public static void Paint(Easel e, Chance chance, Palette palette)
    {
        var c = e.Canvas;
        float x = e.Width / 2, y = e.Height / 2;
        var ground = palette.Dark.Mix(palette.Cool, 0.18f);
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Radial(x, y, e.Width * 0.75f, e.Height * 0.75f, ground.Lighter(0.16f), ground, ground.Darker(0.45f)));
        Background(e, chance, palette, x, y);
        var count = chance.Pick(8, 10, 12);
        var radius = 0.44f;
        for (var ring = 0; ring < 7; ring++)
        {
            Ring(c, chance, x, y, radius, ring % 2 == 0 ? count : count * 2, palette.At(ring % 3), palette.At((ring + 1) % 3), ring);
            radius *= 0.76f;
        }

        c.Glow(x, y, 0.16f, palette.Light.Fade(0.6f));
        c.Fill(Shape.Circle(x, y, radius * 0.9f), Brush.Ball(x, y, radius, palette.Light));
    }

    private static void Background(Easel e, Chance chance, Palette palette, float x, float y)
    {
        // Seeds in a sunflower's spiral fill the corners.
        var reach = MathF.Sqrt((e.Width * e.Width) + (e.Height * e.Height)) / 2;
        var turn = chance.Next();
        for (var i = 60; i < 700; i++)
        {
            var far = reach * MathF.Sqrt(i / 700f);
            var (sin, cos) = MathF.SinCos((turn + (i * 0.381966f)) * MathF.Tau);
            var size = 0.0035f + (0.006f * far);
            e.Canvas.Fill(Shape.Ellipse(x + (far * cos), y + (far * sin), size, size, 0, 12), palette.At(i % 3).Fade(0.12f + (0.3f * far)));
        }
    }

    private static void Ring(Canvas c, Chance chance, float x, float y, float radius, int count, Ink first, Ink second, int ring)
    {
        var kind = chance.Below(4);
        var offset = ring % 2 * 0.5f;
        c.Spot(x, y, radius * 1.15f, radius * 1.15f, Ink.Hex(0x0A0614).Fade(0.4f));
        for (var i = 0; i < count; i++)
        {
            var ink = i % 2 == 0 || ring % 2 == 0 ? first : second;
            c.At(x, y, radius, () => Petal(c, kind, MathF.PI / count, ink, second), turn: (i + offset) / count);
        }

        c.Stroke(Shape.Circle(x, y, radius * 0.72f).Closed(), radius * 0.012f, second.Lighter(0.4f).Fade(0.7f));
    }

    /// <summary>A petal that points to the right and reaches from the middle to one.</summary>
    private static void Petal(Canvas c, int kind, float half, Ink ink, Ink other)
    {
        var wide = MathF.Tan(MathF.Min(half, 0.6f)) * 0.82f;
        var brush = Brush.Linear(0.45f, 0, 1, 0, ink.Darker(0.35f), ink, ink.Lighter(0.3f));
        switch (kind)
        {
            case 0:
                c.Fill(Shape.Blob(0.4f, 0, 0.75f, -wide * 0.8f, 1, 0, 0.75f, wide * 0.8f), brush);
                c.Stroke(Shape.Line(0.55f, 0, 0.9f, 0), 0.014f, other.Lighter(0.3f).Fade(0.8f), 0.004f);
                break;
            case 1:
                c.Fill(Shape.Circle(0.84f, 0, wide * 0.85f), Brush.Ball(0.84f, 0, wide * 0.85f, ink));
                c.Fill(Shape.Circle(0.84f, 0, wide * 0.32f), other.Lighter(0.25f));
                break;
            case 2:
                c.Fill(Shape.Polygon(0.55f, -wide * 0.7f, 1, 0, 0.55f, wide * 0.7f), brush);
                c.Fill(Shape.Polygon(0.58f, -wide * 0.32f, 0.82f, 0, 0.58f, wide * 0.32f), other);
                break;
            default:
                c.Stroke(Shape.Curve(0.5f, -wide * 0.8f, 0.9f, -wide * 0.5f, 1, 0, 0.9f, wide * 0.5f, 0.5f, wide * 0.8f), 0.05f, ink);
                c.Fill(Shape.Ellipse(0.76f, 0, 0.09f, wide * 0.32f), other.Lighter(0.15f));
                break;
        }
    }
}
