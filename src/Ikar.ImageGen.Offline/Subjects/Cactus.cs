using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A cactus with two arms and a flower.</summary>
internal sealed class Cactus : Subject
{
    public override float Width => 0.6f;

    public override Scene? Home => new Desert();

    public override void Paint(Canvas canvas, Look look) => Paint(canvas);

    public static void Paint(Canvas c)
    {
        Ink green = Ink.Hex(0x4F9A5A), dark = Ink.Hex(0x2C6B48);
        c.Stroke(Shape.Curve(0, -0.4f, 0.16f, -0.4f, 0.24f, -0.46f, 0.25f, -0.66f), 0.12f, Brush.Linear(0, 0, 0.3f, 0, green, dark), 0.1f);
        c.Stroke(Shape.Curve(0, -0.3f, -0.14f, -0.3f, -0.22f, -0.36f, -0.23f, -0.54f), 0.11f, Brush.Linear(-0.28f, 0, 0, 0, green.Lighter(0.2f), green), 0.09f);
        c.Stroke(Shape.Line(0, -0.04f, 0, -0.86f), 0.19f, Brush.Linear(-0.1f, 0, 0.1f, 0, green.Lighter(0.28f), green, dark), 0.17f);
        foreach (var x in (ReadOnlySpan<float>)[-0.05f, 0, 0.05f])
        {
            c.Stroke(Shape.Line(x, -0.02f, x * 0.9f, -0.9f), 0.008f, dark.Fade(0.6f));
        }

        c.Fill(Shape.Star(0, -0.96f, 7, 0.06f, 0.03f), Ink.Hex(0xF06A9A));
        c.Fill(Shape.Circle(0, -0.96f, 0.02f), Ink.Hex(0xFFD84A));
    }
}
