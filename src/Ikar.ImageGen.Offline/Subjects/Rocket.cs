using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A rocket that takes off, with fire and smoke.</summary>
internal sealed class Rocket : Subject
{
    public override Habitat Habitat => Habitat.Behind;

    public override float Height => 0.68f;

    public override float Width => 0.6f;

    public override float Size => 12;

    public override Scene? Home => new Space();

    public override void Paint(Canvas c, Look look)
    {
        var red = look.ColourOr(Ink.Hex(0xE2483D), Ink.Hex(0x2F7FC4), Ink.Hex(0xF0862E));
        var white = Ink.Hex(0xF4F5F8);
        for (var i = 0; i < 22; i++)
        {
            var x = look.Chance.Between(-0.3f, 0.3f);
            var r = look.Chance.Between(0.05f, 0.1f) * (1 - MathF.Abs(x));
            c.Fill(Shape.Circle(x, -r * 0.6f, r), Brush.Ball(x, -r * 0.6f, r, Ink.Hex(0xE8E6EE).Mix(Ink.Hex(0xF6B070), MathF.Max(0, 0.6f - (MathF.Abs(x) * 3)))).Faded(0.85f));
        }

        c.Glow(0, -0.16f, 0.3f, Ink.Hex(0xFFB040).Fade(0.7f));
        c.Fill(Shape.Blob(-0.075f, -0.29f, 0.075f, -0.29f, 0.07f, -0.17f, 0.02f, -0.04f, 0, 0, -0.02f, -0.04f, -0.07f, -0.17f), Brush.Down(-0.29f, 0, Ink.Hex(0xFFE27A), Ink.Hex(0xFF9A30), Ink.Hex(0xE8402A)));
        c.Fill(Shape.Blob(-0.04f, -0.29f, 0.04f, -0.29f, 0.03f, -0.19f, 0, -0.1f, -0.03f, -0.19f), Ink.Hex(0xFFF8DC));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Blob(side * 0.11f, -0.55f, side * 0.23f, -0.4f, side * 0.25f, -0.24f, side * 0.16f, -0.31f, side * 0.1f, -0.33f), Brush.Linear(-0.25f, 0, 0.25f, 0, red.Lighter(0.15f), red, red.Darker(0.35f)));
        }

        c.Fill(Shape.Polygon(-0.075f, -0.27f, -0.055f, -0.33f, 0.055f, -0.33f, 0.075f, -0.27f), Brush.Linear(-0.07f, 0, 0.07f, 0, Ink.Hex(0x8A8F9C), Ink.Hex(0x4A4E5C)));
        var body = Shape.Blob(0, -1.0f, 0.08f, -0.9f, 0.135f, -0.72f, 0.14f, -0.5f, 0.1f, -0.32f, 0, -0.31f, -0.1f, -0.32f, -0.14f, -0.5f, -0.135f, -0.72f, -0.08f, -0.9f);
        c.Fill(body, Brush.Linear(-0.14f, 0, 0.14f, 0, white.Darker(0.08f), white, white.Darker(0.05f), white.Darker(0.38f)));
        c.Within(body, () =>
        {
            c.Fill(Shape.Rect(-0.2f, -1.02f, 0.4f, 0.2f), Brush.Linear(-0.14f, 0, 0.14f, 0, red.Lighter(0.12f), red, red.Darker(0.35f)));
            c.Fill(Shape.Rect(-0.2f, -0.42f, 0.4f, 0.05f), Brush.Linear(-0.14f, 0, 0.14f, 0, red, red.Darker(0.35f)));
        });
        c.Fill(Shape.Circle(0, -0.67f, 0.067f), Brush.Ball(0, -0.67f, 0.067f, Ink.Hex(0xB9BFCC)));
        c.Fill(Shape.Circle(0, -0.67f, 0.05f), Brush.Radial(-0.02f, -0.69f, 0.08f, 0.08f, Ink.Hex(0xC6F0FF), Ink.Hex(0x4C9CCB), Ink.Hex(0x1F4E7A)));
        c.Fill(Shape.Circle(0, -0.52f, 0.032f), Brush.Radial(-0.01f, -0.53f, 0.05f, 0.05f, Ink.Hex(0xC6F0FF), Ink.Hex(0x2F6C9C)));
        c.Fill(Shape.Blob(-0.018f, -0.5f, 0.018f, -0.5f, 0.014f, -0.24f, 0, -0.2f, -0.014f, -0.24f), Brush.Linear(-0.02f, 0, 0.02f, 0, red.Lighter(0.2f), red.Darker(0.3f)));
    }
}
