using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A lion with his mane, or a tiger with stripes.</summary>
internal sealed class Lion(bool tiger = false) : Subject
{
    public override float Height => 0.58f;

    public override float Width => 0.85f;

    public override float Size => 1.3f;

    public override void Paint(Canvas c, Look look)
    {
        var fur = look.ColourOr(tiger ? Ink.Hex(0xE8883A) : Ink.Hex(0xDDA650));
        Ink dark = Critter.Shade(fur), pale = tiger ? Ink.Hex(0xFFF4E4) : Critter.Pale(fur), stripe = Ink.Hex(0x2E2220);
        var tail = Shape.Curve(0.2f, -0.05f, 0.36f, -0.07f, 0.42f, -0.2f, 0.38f, -0.34f);
        c.Stroke(tail, 0.07f, fur.Darker(0.1f), 0.05f);
        c.Fill(Shape.Ellipse(0.38f, -0.38f, 0.05f, 0.08f), tiger ? stripe : Ink.Hex(0x8A4F22));
        Critter.Body(c, fur, pale.Fade(0.9f), pale, 1.08f);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            for (var i = 0; tiger && i < 4; i++)
            {
                var y = -0.42f + (i * 0.1f);
                c.Stroke(Shape.Curve(side * (0.19f + (0.02f * i)), y, side * 0.15f, y + 0.02f, side * 0.115f, y + 0.01f), 0.03f, stripe.Fade(0.85f), 0.004f);
            }
        }

        c.At(0, -0.68f, 1, () => Head(c, fur, dark, pale, stripe));
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.68f, 0.4f);
        }
    }

    private void Head(Canvas c, Ink fur, Ink dark, Ink pale, Ink stripe)
    {
        if (!tiger)
        {
            foreach (var (radius, ink) in (ReadOnlySpan<(float, Ink)>)[(0.31f, Ink.Hex(0x7A431C)), (0.27f, Ink.Hex(0xA8622A))])
            {
                c.Fill(Shape.Star(0, 0.01f, 19, radius * 1.08f, radius * 0.88f), Brush.Ball(0, 0, radius * 1.1f, ink));
            }
        }

        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Circle(side * 0.165f, -0.185f, 0.07f), Brush.Ball(side * 0.165f, -0.185f, 0.07f, fur));
            c.Fill(Shape.Circle(side * 0.162f, -0.178f, 0.04f), tiger ? stripe : dark);
        }

        Critter.Head(c, fur, 0.225f, 0.2f);
        for (var i = -1; tiger && i <= 1; i++)
        {
            c.Stroke(Shape.Curve(i * 0.05f, -0.2f, i * 0.04f, -0.15f, i * 0.028f, -0.115f), 0.026f, stripe, 0.006f);
            c.Stroke(Shape.Curve(-0.225f, 0.02f + (i * 0.05f), -0.15f, 0.03f + (i * 0.035f)), 0.022f, stripe, 0.004f);
            c.Stroke(Shape.Curve(0.225f, 0.02f + (i * 0.05f), 0.15f, 0.03f + (i * 0.035f)), 0.022f, stripe, 0.004f);
        }

        c.Fill(Shape.Ellipse(-0.06f, 0.11f, 0.08f, 0.065f).AddEllipse(0.06f, 0.11f, 0.08f, 0.065f), Brush.Down(0.04f, 0.17f, pale, pale.Darker(0.15f)));
        Critter.Eyes(c, 0.095f, -0.03f, 0.038f, Ink.Hex(0xD99A2E));
        c.Fill(Shape.Blob(-0.045f, 0.045f, 0, 0.035f, 0.045f, 0.045f, 0.02f, 0.08f, 0, 0.09f, -0.02f, 0.08f), Ink.Hex(0x8A4038));
        c.Stroke(Shape.Curve(-0.06f, 0.13f, -0.03f, 0.145f, 0, 0.12f, 0.03f, 0.145f, 0.06f, 0.13f), 0.01f, stripe);
    }
}
