using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A cow with patches and a bell, turned to the right.</summary>
internal sealed class Cow : Subject
{
    public override float Height => 0.48f;

    public override float Width => 1.3f;

    public override float Size => 1.5f;

    public override bool Faces => true;

    public override float Saddle => 0.78f;

    public override float SaddleX => -0.12f;

    public override void Paint(Canvas c, Look look)
    {
        Ink hide = look.ColourOr(Ink.Hex(0xF8F4EE)), dark = hide.Darker(0.3f), patch = hide.Luma > 0.5f ? look.Chance.Pick(Ink.Hex(0x3A3036), Ink.Hex(0x8A5230)) : Ink.Hex(0xF4EEE6), pink = Ink.Hex(0xF2B0A8);
        c.Stroke(Shape.Curve(-0.46f, -0.7f, -0.58f, -0.56f, -0.55f, -0.34f), 0.035f, dark, 0.02f);
        c.Fill(Shape.Ellipse(-0.55f, -0.29f, 0.035f, 0.07f), patch);
        foreach (var x in (ReadOnlySpan<float>)[-0.24f, 0.2f])
        {
            Leg(c, x, hide.Darker(0.22f), dark);
        }

        c.Fill(Shape.Ellipse(-0.2f, -0.31f, 0.11f, 0.07f), pink);
        var body = Shape.Blob(-0.49f, -0.5f, -0.45f, -0.74f, -0.2f, -0.8f, 0.1f, -0.78f, 0.32f, -0.76f, 0.36f, -0.5f, 0.24f, -0.33f, -0.1f, -0.29f, -0.4f, -0.33f);
        c.Fill(body, Brush.Down(-0.8f, -0.28f, hide.Lighter(0.3f), hide, dark));
        c.Within(body, () =>
        {
            c.Fill(Shape.Blob(-0.4f, -0.8f, -0.22f, -0.82f, -0.18f, -0.6f, -0.32f, -0.5f, -0.46f, -0.58f), patch);
            c.Fill(Shape.Blob(0.02f, -0.66f, 0.14f, -0.72f, 0.2f, -0.5f, 0.06f, -0.42f, -0.04f, -0.5f), patch);
        });
        foreach (var x in (ReadOnlySpan<float>)[-0.37f, 0.09f])
        {
            Leg(c, x, hide, dark);
        }

        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Curve(0.47f + (side * 0.07f), -0.94f, 0.47f + (side * 0.13f), -0.98f, 0.47f + (side * 0.12f), -1.04f), 0.045f, Ink.Hex(0xE9DCC0), 0.015f);
            c.Fill(Shape.Ellipse(0.47f + (side * 0.19f), -0.88f, 0.085f, 0.042f, side * 0.04f), Brush.Linear(0.3f, 0, 0.66f, 0, patch, patch.Darker(0.2f)));
        }

        c.Fill(Shape.Blob(0.47f, -0.98f, 0.6f, -0.92f, 0.62f, -0.74f, 0.56f, -0.56f, 0.47f, -0.53f, 0.38f, -0.56f, 0.32f, -0.74f, 0.34f, -0.92f), Brush.Down(-0.98f, -0.5f, hide.Lighter(0.3f), hide, dark));
        c.Fill(Shape.Blob(0.36f, -0.9f, 0.44f, -0.96f, 0.46f, -0.8f, 0.4f, -0.72f, 0.34f, -0.78f), patch);
        c.Fill(Shape.Ellipse(0.47f, -0.6f, 0.13f, 0.085f), Brush.Down(-0.68f, -0.5f, pink.Lighter(0.15f), pink.Darker(0.15f)));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Ellipse(0.47f + (side * 0.05f), -0.615f, 0.014f, 0.018f), Ink.Hex(0x7A3F44));
            c.Fill(Shape.Ellipse(0.47f + (side * 0.075f), -0.79f, 0.026f, 0.033f), Ink.Hex(0x1C1618));
            c.Fill(Shape.Circle(0.46f + (side * 0.075f), -0.802f, 0.01f), Ink.White);
        }

        c.Stroke(Shape.Curve(0.42f, -0.56f, 0.47f, -0.545f, 0.52f, -0.56f), 0.012f, Ink.Hex(0x7A3F44));
        c.Fill(Shape.Polygon(0.37f, -0.5f, 0.43f, -0.5f, 0.45f, -0.4f, 0.35f, -0.4f), Brush.Linear(0.35f, 0, 0.45f, 0, Ink.Hex(0xF8D468), Ink.Hex(0xB88A22)));
    }

    private static void Leg(Canvas c, float x, Ink hide, Ink dark)
    {
        c.Fill(Shape.Blob(x - 0.065f, -0.42f, x + 0.065f, -0.42f, x + 0.05f, -0.1f, x + 0.052f, -0.03f, x - 0.052f, -0.03f, x - 0.05f, -0.1f), Brush.Linear(x - 0.06f, 0, x + 0.06f, 0, hide.Lighter(0.1f), hide, dark));
        c.Fill(Shape.Polygon(x - 0.052f, -0.06f, x + 0.052f, -0.06f, x + 0.065f, 0, x - 0.06f, 0), Ink.Hex(0x4A3E3C));
    }
}
