using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A mouse with big ears.</summary>
internal sealed class Mouse : Subject
{
    public override float Height => 0.48f;

    public override float Width => 0.85f;

    public override float Size => 0.1f;

    public override void Paint(Canvas c, Look look)
    {
        Ink fur = look.ColourOr(Ink.Hex(0xA8A6B0), Ink.Hex(0xB99A80), Ink.Hex(0xE8E2DC)), pink = Ink.Hex(0xF0A8A8);
        c.Stroke(Shape.Curve(0.2f, -0.04f, 0.36f, -0.05f, 0.44f, -0.16f, 0.36f, -0.26f, 0.44f, -0.38f), 0.035f, pink.Darker(0.1f), 0.01f);
        Critter.Body(c, fur, Critter.Pale(fur).Fade(0.9f), pink, 0.95f);
        c.At(0, -0.66f, 1, () =>
        {
            foreach (var side in (ReadOnlySpan<float>)[-1, 1])
            {
                c.Fill(Shape.Circle(side * 0.2f, -0.18f, 0.15f), Brush.Ball(side * 0.2f, -0.18f, 0.15f, fur));
                c.Fill(Shape.Circle(side * 0.2f, -0.17f, 0.1f), Brush.Down(-0.27f, -0.07f, pink.Lighter(0.15f), pink.Darker(0.15f)));
            }

            Critter.Head(c, fur, 0.2f, 0.185f);
            Critter.Eyes(c, 0.085f, -0.02f, 0.04f, Ink.Hex(0x4A3A44));
            foreach (var side in (ReadOnlySpan<float>)[-1, 1])
            {
                for (var i = -1; i <= 1; i++)
                {
                    c.Stroke(Shape.Curve(side * 0.05f, 0.1f + (i * 0.012f), side * 0.22f, 0.09f + (i * 0.05f)), 0.006f, Ink.White.Fade(0.75f), 0.002f);
                }
            }

            c.Fill(Shape.Ellipse(0, 0.085f, 0.032f, 0.025f), Brush.Ball(0, 0.085f, 0.03f, Ink.Hex(0xE8808A)));
            c.Stroke(Shape.Curve(-0.04f, 0.125f, 0, 0.145f, 0.04f, 0.125f), 0.009f, Ink.Hex(0x4A2C34));
        });
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.7f, 0.38f);
        }
    }
}
