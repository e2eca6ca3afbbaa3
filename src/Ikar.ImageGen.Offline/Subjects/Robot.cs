using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A friendly robot that waves.</summary>
internal sealed class Robot : Subject
{
    public override float Height => 0.6f;

    public override float Width => 0.72f;

    public override float Size => 1.6f;

    public override void Paint(Canvas c, Look look)
    {
        var shell = look.ColourOr(Ink.Hex(0xDDE3EA), Ink.Hex(0xF2B14A), Ink.Hex(0x7FB7C9), Ink.Hex(0xE88A78));
        Ink dark = shell.Darker(0.45f), metal = Ink.Hex(0x5A6476), light = Ink.Hex(0x6FF0F0);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Line(side * 0.1f, -0.28f, side * 0.11f, -0.06f), 0.07f, Brush.Linear((side * 0.1f) - 0.04f, 0, (side * 0.1f) + 0.04f, 0, metal.Lighter(0.3f), metal.Darker(0.3f)));
            c.Fill(Shape.Round((side * 0.12f) - 0.085f, -0.07f, 0.17f, 0.07f, 0.035f), Brush.Down(-0.07f, 0, shell, dark));
        }

        c.Stroke(Shape.Curve(-0.2f, -0.5f, -0.31f, -0.42f, -0.29f, -0.27f), 0.06f, Brush.Linear(-0.34f, 0, -0.2f, 0, metal.Lighter(0.35f), metal.Darker(0.2f)));
        c.Fill(Shape.Circle(-0.29f, -0.25f, 0.055f), Brush.Ball(-0.29f, -0.25f, 0.055f, shell));
        c.Stroke(Shape.Curve(0.2f, -0.5f, 0.33f, -0.53f, 0.33f, -0.68f), 0.06f, Brush.Linear(0.2f, 0, 0.36f, 0, metal.Lighter(0.2f), metal.Darker(0.3f)));
        foreach (var finger in (ReadOnlySpan<float>)[-0.055f, 0, 0.055f])
        {
            c.Stroke(Shape.Line(0.33f + (finger * 0.4f), -0.7f, 0.33f + finger, -0.78f), 0.032f, shell.Darker(0.08f));
        }

        c.Fill(Shape.Circle(0.33f, -0.7f, 0.05f), Brush.Ball(0.33f, -0.7f, 0.05f, shell));
        c.Fill(Shape.Round(-0.21f, -0.57f, 0.42f, 0.33f, 0.1f), Brush.Linear(-0.21f, -0.57f, 0.21f, -0.24f, shell.Lighter(0.3f), shell, dark));
        c.Fill(Shape.Round(-0.12f, -0.49f, 0.24f, 0.15f, 0.03f), Brush.Down(-0.49f, -0.34f, Ink.Hex(0x2A3446), Ink.Hex(0x414E66)));
        c.Stroke(Shape.Polygon(-0.1f, -0.41f, -0.05f, -0.41f, -0.025f, -0.46f, 0.015f, -0.37f, 0.04f, -0.41f, 0.1f, -0.41f), 0.012f, light);
        c.Fill(Shape.Circle(-0.1f, -0.29f, 0.022f), Ink.Hex(0xF25A50));
        c.Fill(Shape.Circle(-0.04f, -0.29f, 0.022f), Ink.Hex(0xF7C33F));
        c.Fill(Shape.Circle(0.02f, -0.29f, 0.022f), Ink.Hex(0x6AC46A));
        c.Fill(Shape.Rect(-0.06f, -0.61f, 0.12f, 0.05f), metal);
        Head(c, shell, dark, metal, light);
    }

    private static void Head(Canvas c, Ink shell, Ink dark, Ink metal, Ink light)
    {
        c.Stroke(Shape.Line(0, -0.86f, 0, -0.95f), 0.016f, metal);
        c.Glow(0, -0.965f, 0.09f, Ink.Hex(0xFF6A5A).Fade(0.6f));
        c.Fill(Shape.Circle(0, -0.965f, 0.033f), Brush.Ball(0, -0.965f, 0.033f, Ink.Hex(0xFF5A4C)));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Round((side * 0.235f) - 0.03f, -0.78f, 0.06f, 0.12f, 0.02f), Brush.Linear((side * 0.235f) - 0.03f, 0, (side * 0.235f) + 0.03f, 0, metal.Lighter(0.4f), metal));
        }

        c.Fill(Shape.Round(-0.22f, -0.87f, 0.44f, 0.29f, 0.12f), Brush.Linear(-0.2f, -0.87f, 0.2f, -0.58f, shell.Lighter(0.4f), shell, dark));
        c.Fill(Shape.Round(-0.165f, -0.82f, 0.33f, 0.19f, 0.085f), Brush.Down(-0.82f, -0.63f, Ink.Hex(0x1A2130), Ink.Hex(0x323E56)));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Glow(side * 0.075f, -0.745f, 0.08f, light.Fade(0.5f));
            c.Fill(Shape.Ellipse(side * 0.075f, -0.745f, 0.034f, 0.042f), Brush.Radial(side * 0.075f, -0.75f, 0.05f, 0.05f, Ink.White, light, light.Darker(0.2f)));
        }

        c.Stroke(Shape.Curve(-0.05f, -0.682f, 0, -0.662f, 0.05f, -0.682f), 0.012f, light);
        c.Stroke(Shape.Curve(-0.16f, -0.78f, -0.13f, -0.81f, -0.08f, -0.818f), 0.012f, Ink.White.Fade(0.5f));
    }
}
