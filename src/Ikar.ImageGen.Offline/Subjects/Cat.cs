using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A cat that sits and looks at you.</summary>
internal sealed class Cat : Subject
{
    public override float Width => 0.78f;

    public override float Height => 0.56f;

    public override float Size => 0.4f;

    public override void Paint(Canvas c, Look look)
    {
        var fur = look.ColourOr(Ink.Hex(0xE08A3C), Ink.Hex(0x8A8C96), Ink.Hex(0xC9A27A), Ink.Hex(0x4A4652), Ink.Hex(0xEDE6DA));
        var dark = fur.Darker(fur.Luma > 0.3f ? 0.35f : 0.6f);
        var pale = fur.Lighter(fur.Luma > 0.3f ? 0.6f : 0.28f);
        Tail(c, fur, dark);
        Body(c, fur, dark, pale);
        c.At(0, -0.66f, 1, () => Head(c, look, fur, dark, pale));
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.69f, 0.37f);
        }
    }

    private static void Tail(Canvas c, Ink fur, Ink dark)
    {
        var line = Shape.Curve(0.2f, -0.05f, 0.34f, -0.06f, 0.41f, -0.18f, 0.37f, -0.31f, 0.42f, -0.42f);
        c.Stroke(line, 0.1f, dark, 0.075f);
        c.Stroke(line, 0.075f, fur, 0.055f);
    }

    private static void Body(Canvas c, Ink fur, Ink dark, Ink pale)
    {
        var body = Shape.Blob(0, -0.56f, 0.15f, -0.5f, 0.21f, -0.3f, 0.27f, -0.12f, 0.22f, -0.01f, 0, 0, -0.22f, -0.01f, -0.27f, -0.12f, -0.21f, -0.3f, -0.15f, -0.5f);
        c.Fill(body, Brush.Linear(-0.25f, -0.5f, 0.25f, 0, fur.Lighter(0.12f), fur, dark));
        c.Within(body, () =>
        {
            c.Spot(0, -0.3f, 0.13f, 0.24f, pale.Fade(0.95f));
            c.Spot(0.25f, -0.12f, 0.14f, 0.2f, dark.Fade(0.6f));
            c.Spot(-0.2f, -0.02f, 0.16f, 0.1f, dark.Fade(0.4f));
            c.Spot(0, -0.46f, 0.22f, 0.09f, dark.Fade(0.75f));
        });
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Blob(side * 0.03f, -0.32f, side * 0.105f, -0.3f, side * 0.115f, -0.08f, side * 0.1f, -0.01f, side * 0.03f, -0.01f, side * 0.02f, -0.1f), Brush.Linear(side * 0.02f, 0, side * 0.14f, 0, fur.Lighter(0.1f), fur.Darker(0.18f)));
            c.Fill(Shape.Ellipse(side * 0.075f, -0.025f, 0.062f, 0.034f), Brush.Down(-0.06f, 0.01f, pale, pale.Darker(0.25f)));
            for (var toe = -1; toe <= 1; toe += 2)
            {
                c.Stroke(Shape.Line((side * 0.075f) + (toe * 0.018f), -0.03f, (side * 0.075f) + (toe * 0.02f), -0.002f), 0.007f, dark.Fade(0.7f));
            }
        }
    }

    private static void Head(Canvas c, Look look, Ink fur, Ink dark, Ink pale)
    {
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Polygon(side * 0.235f, -0.02f, side * 0.225f, -0.335f, side * 0.205f, -0.34f, side * 0.03f, -0.18f), Brush.Down(-0.34f, -0.1f, dark, fur));
            c.Fill(Shape.Polygon(side * 0.2f, -0.1f, side * 0.2f, -0.275f, side * 0.085f, -0.17f), Brush.Down(-0.28f, -0.1f, Ink.Hex(0xF0A6A0), Ink.Hex(0xD97F80)));
        }

        var head = Shape.Blob(0, -0.235f, 0.13f, -0.21f, 0.245f, -0.05f, 0.215f, 0.09f, 0.09f, 0.165f, 0, 0.175f, -0.09f, 0.165f, -0.215f, 0.09f, -0.245f, -0.05f, -0.13f, -0.21f);
        c.Fill(head, Brush.Radial(-0.08f, -0.12f, 0.4f, 0.4f, fur.Lighter(0.2f), fur, fur.Darker(0.25f)));
        c.Within(head, () =>
        {
            for (var i = -1; i <= 1; i++)
            {
                c.Stroke(Shape.Curve(i * 0.045f, -0.24f, i * 0.04f, -0.17f, i * 0.03f, -0.13f), 0.024f, dark.Fade(0.75f), 0.008f);
                c.Stroke(Shape.Curve(-0.26f, 0.02f + (i * 0.045f), -0.19f, 0.03f + (i * 0.035f)), 0.018f, dark.Fade(0.55f), 0.004f);
                c.Stroke(Shape.Curve(0.26f, 0.02f + (i * 0.045f), 0.19f, 0.03f + (i * 0.035f)), 0.018f, dark.Fade(0.55f), 0.004f);
            }

            c.Spot(0, 0.1f, 0.15f, 0.12f, pale);
            c.Spot(-0.16f, 0.08f, 0.07f, 0.05f, Ink.Hex(0xF29A9A).Fade(0.4f));
            c.Spot(0.16f, 0.08f, 0.07f, 0.05f, Ink.Hex(0xF29A9A).Fade(0.4f));
        });
        var iris = look.Chance.Pick(Ink.Hex(0xF2B632), Ink.Hex(0x8CCB4E), Ink.Hex(0x5FB7E0));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            Eye(c, side * 0.108f, -0.025f, iris);
            for (var i = -1; i <= 1; i++)
            {
                c.Stroke(Shape.Curve(side * 0.1f, 0.085f + (i * 0.014f), side * 0.22f, 0.07f + (i * 0.03f), side * 0.34f, 0.075f + (i * 0.055f)), 0.006f, Ink.White.Fade(0.85f), 0.002f);
            }

            c.Stroke(Shape.Curve(0, 0.1f, side * 0.022f, 0.118f, side * 0.055f, 0.108f), 0.009f, Ink.Hex(0x4A2C34));
        }

        c.Stroke(Shape.Line(0, 0.075f, 0, 0.1f), 0.008f, Ink.Hex(0x4A2C34));
        c.Fill(Shape.Blob(-0.032f, 0.05f, 0, 0.044f, 0.032f, 0.05f, 0.014f, 0.077f, 0, 0.085f, -0.014f, 0.077f), Brush.Down(0.045f, 0.085f, Ink.Hex(0xF2989C), Ink.Hex(0xD06A75)));
    }

    private static void Eye(Canvas c, float x, float y, Ink iris)
    {
        c.Fill(Shape.Ellipse(x, y, 0.062f, 0.069f), Ink.Hex(0x2A1E28));
        c.Fill(Shape.Ellipse(x, y, 0.053f, 0.06f), Brush.Radial(x, y + 0.03f, 0.08f, 0.09f, iris.Lighter(0.45f), iris, iris.Darker(0.3f)));
        c.Fill(Shape.Ellipse(x, y, 0.024f, 0.05f), Ink.Hex(0x140E16));
        c.Fill(Shape.Circle(x - 0.018f, y - 0.024f, 0.016f), Ink.White);
        c.Fill(Shape.Circle(x + 0.016f, y + 0.024f, 0.008f), Ink.White.Fade(0.8f));
    }
}
