using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A small round car; its lamps are on after dark.</summary>
internal sealed class Car : Subject
{
    public override float Height => 0.29f;

    public override float Width => 2.1f;

    public override float Size => 1.5f;

    public override Scene? Home => new City();

    public override void Paint(Canvas c, Look look)
    {
        var paint = look.ColourOr(Ink.Hex(0xD8402F), Ink.Hex(0x2F86C4), Ink.Hex(0xF0B83A), Ink.Hex(0x3FA08A));
        Ink dark = paint.Darker(0.42f), chrome = Ink.Hex(0xE4E8EE);
        var body = Shape.Blob(-0.98f, -0.2f, -0.97f, -0.5f, -0.7f, -0.58f, -0.5f, -0.62f, 0.4f, -0.6f, 0.8f, -0.52f, 0.98f, -0.4f, 0.99f, -0.2f, 0.8f, -0.15f, -0.8f, -0.15f);
        var cabin = Shape.Blob(-0.62f, -0.56f, -0.5f, -0.86f, -0.3f, -0.98f, 0.1f, -0.98f, 0.32f, -0.84f, 0.5f, -0.56f, 0, -0.5f);
        c.Fill(cabin, Brush.Down(-1, -0.5f, paint.Lighter(0.22f), paint));
        foreach (var window in (ReadOnlySpan<Shape>)[Shape.Polygon(-0.5f, -0.6f, -0.41f, -0.82f, -0.28f, -0.9f, -0.1f, -0.9f, -0.1f, -0.6f), Shape.Polygon(-0.03f, -0.6f, -0.03f, -0.9f, 0.1f, -0.9f, 0.24f, -0.8f, 0.37f, -0.6f)])
        {
            c.Fill(window, Brush.Linear(-0.4f, -0.9f, 0.3f, -0.5f, Ink.Hex(0xDDF2FA), Ink.Hex(0x8CBAD0), Ink.Hex(0x4F7F9A)));
        }

        c.Fill(body, Brush.Down(-0.62f, -0.14f, paint.Lighter(0.3f), paint, paint, dark));
        c.Within(body, () =>
        {
            c.Fill(Shape.Rect(-1.1f, -0.36f, 2.2f, 0.025f), chrome.Fade(0.9f));
            c.Spot(-0.1f, -0.54f, 0.7f, 0.06f, Ink.White.Fade(0.5f));
            c.Stroke(Shape.Curve(-0.065f, -0.62f, -0.07f, -0.4f, -0.04f, -0.16f), 0.012f, dark);
            c.Stroke(Shape.Line(-0.2f, -0.46f, -0.12f, -0.46f), 0.022f, chrome);
            c.Fill(Shape.Circle(-0.56f, -0.16f, 0.25f).AddEllipse(0.56f, -0.16f, 0.25f, 0.25f), dark.Darker(0.5f));
        });
        c.Fill(Shape.Round(0.9f, -0.24f, 0.13f, 0.07f, 0.03f), chrome);
        c.Fill(Shape.Round(-1.03f, -0.24f, 0.13f, 0.07f, 0.03f), chrome);
        c.Fill(Shape.Ellipse(0.91f, -0.41f, 0.06f, 0.075f), Brush.Ball(0.91f, -0.41f, 0.075f, Ink.Hex(0xFFF4C8)));
        c.Fill(Shape.Ellipse(-0.955f, -0.42f, 0.028f, 0.06f), Ink.Hex(0xE0342A));
        if (look.Dark || look.Dusk)
        {
            c.Glow(0.94f, -0.41f, 0.34f, Ink.Hex(0xFFE9A0).Fade(0.85f));
            c.Glow(-0.97f, -0.42f, 0.2f, Ink.Hex(0xFF4030).Fade(0.7f));
        }

        Wheel(c, -0.56f);
        Wheel(c, 0.56f);
    }

    private static void Wheel(Canvas c, float x)
    {
        c.Fill(Shape.Circle(x, -0.19f, 0.19f), Brush.Ball(x, -0.19f, 0.19f, Ink.Hex(0x3A3A42)));
        c.Fill(Shape.Circle(x, -0.19f, 0.11f), Brush.Ball(x, -0.19f, 0.11f, Ink.Hex(0xD9DEE6)));
        c.Fill(Shape.Circle(x, -0.19f, 0.04f), Ink.Hex(0x6A7080));
    }
}
