using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A Christmas tree with baubles, lights, a star and presents.</summary>
internal sealed class ChristmasTree : Subject
{
    public override Habitat Habitat => Habitat.Behind;

    public override float Height => 0.68f;

    public override float Width => 0.7f;

    public override float Size => 3;

    public override Weather Brings => Weather.Snow;

    public override void Paint(Canvas c, Look look)
    {
        var needle = look.ColourOr(Ink.Hex(0x2F7A4A));
        c.Fill(Shape.Rect(-0.04f, -0.12f, 0.08f, 0.12f), Brush.Linear(-0.04f, 0, 0.04f, 0, Ink.Hex(0x7A5236), Ink.Hex(0x4A301F)));
        for (var i = 0; i < 4; i++)
        {
            float bottom = -0.08f - (0.2f * i), half = 0.34f - (0.07f * i), tip = bottom - 0.34f;
            c.Fill(Shape.Polygon(0, tip, half * 0.5f, bottom - 0.13f, half, bottom, half * 0.5f, bottom + 0.025f, 0, bottom + 0.04f, -half * 0.5f, bottom + 0.025f, -half, bottom, -half * 0.5f, bottom - 0.13f), Brush.Linear(-half, 0, half, 0, needle.Lighter(0.18f), needle, needle.Darker(0.4f)));
            c.Stroke(Shape.Curve(-half * 0.85f, bottom - 0.03f, 0, bottom + 0.015f, half * 0.85f, bottom - 0.03f), 0.014f, Ink.Hex(0xF4D98A).Fade(0.85f));
        }

        for (var i = 0; i < 22; i++)
        {
            var t = (i + 0.5f) / 22;
            var half = 0.31f * (1 - t);
            float x = half * MathF.Sin(i * 2.4f), y = -0.09f - (0.72f * t);
            var ink = look.Chance.Pick(Ink.Hex(0xE2403A), Ink.Hex(0xF2C23E), Ink.Hex(0x4A8FE0), Ink.Hex(0xD85AB0), Ink.Hex(0xF4F4FA));
            if (i % 3 == 0)
            {
                c.Glow(x, y, 0.07f, Ink.Hex(0xFFE9A0).Fade(0.9f));
            }
            else
            {
                c.Fill(Shape.Circle(x, y, 0.026f), Brush.Ball(x, y, 0.026f, ink));
            }
        }

        c.Glow(0, -0.97f, 0.2f, Ink.Hex(0xFFE58A).Fade(0.8f));
        c.Fill(Shape.Star(0, -0.96f, 5, 0.075f, 0.032f), Brush.Ball(0, -0.96f, 0.08f, Ink.Hex(0xFFD23E)));
        Present(c, -0.3f, 0.15f, Ink.Hex(0xD8402F));
        Present(c, 0.17f, 0.18f, Ink.Hex(0x3F7FC4));
    }

    private static void Present(Canvas c, float x, float size, Ink ink)
    {
        c.Fill(Shape.Rect(x, -size * 0.8f, size, size * 0.8f), Brush.Linear(x, 0, x + size, 0, ink.Lighter(0.15f), ink, ink.Darker(0.25f)));
        c.Fill(Shape.Rect(x + (size * 0.42f), -size * 0.8f, size * 0.16f, size * 0.8f), Ink.Hex(0xFFE6A8));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Curve(x + (size / 2), -size * 0.8f, x + (size / 2) + (side * size * 0.3f), -size * 1.05f, x + (size / 2) + (side * size * 0.08f), -size * 0.95f), size * 0.09f, Ink.Hex(0xFFE6A8));
        }
    }
}
