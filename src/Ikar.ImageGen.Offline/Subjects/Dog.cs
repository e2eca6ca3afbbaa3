using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A dog with hanging ears, its tongue out.</summary>
internal sealed class Dog : Subject
{
    public override float Width => 0.78f;

    public override float Height => 0.56f;

    public override float Size => 0.6f;

    public override void Paint(Canvas c, Look look)
    {
        var fur = look.ColourOr(Ink.Hex(0xC98A4B), Ink.Hex(0xE3BE86), Ink.Hex(0x8A5A38), Ink.Hex(0xEFE7DA));
        Ink dark = Critter.Shade(fur), pale = Critter.Pale(fur);
        var tail = Shape.Curve(0.2f, -0.08f, 0.32f, -0.14f, 0.4f, -0.26f, 0.39f, -0.38f);
        c.Stroke(tail, 0.095f, dark, 0.05f);
        c.Stroke(tail, 0.07f, fur, 0.032f);
        Critter.Body(c, fur, pale.Fade(0.95f), pale);
        c.At(0, -0.7f, 1, () => Head(c, look, fur, dark, pale));
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.68f, 0.36f);
        }
        else
        {
            c.Fill(Shape.Blob(-0.16f, -0.515f, 0, -0.475f, 0.16f, -0.515f, 0.155f, -0.475f, 0, -0.43f, -0.155f, -0.475f), Brush.Down(-0.53f, -0.43f, Ink.Hex(0xD84840), Ink.Hex(0xA02C2C)));
            c.Fill(Shape.Circle(0, -0.42f, 0.034f), Brush.Ball(0, -0.42f, 0.034f, Ink.Hex(0xF2C23E)));
        }
    }

    private static void Head(Canvas c, Look look, Ink fur, Ink dark, Ink pale)
    {
        Critter.Head(c, fur, 0.23f, 0.22f);
        if (look.Chance.Once(0.5f))
        {
            c.Spot(0.1f, -0.05f, 0.1f, 0.11f, dark.Fade(0.85f));
        }

        c.Spot(0, -0.1f, 0.05f, 0.16f, pale.Fade(0.8f));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Blob(side * 0.1f, -0.22f, side * 0.22f, -0.2f, side * 0.3f, -0.04f, side * 0.29f, 0.13f, side * 0.22f, 0.16f, side * 0.175f, 0.03f, side * 0.16f, -0.1f), Brush.Down(-0.22f, 0.16f, dark.Lighter(0.08f), dark, dark.Darker(0.3f)));
            c.Stroke(Shape.Curve(side * 0.06f, -0.115f, side * 0.1f, -0.135f, side * 0.135f, -0.115f), 0.014f, dark.Fade(0.7f));
        }

        Critter.Eyes(c, 0.098f, -0.04f, 0.043f, Ink.Hex(0x8A5A2E));
        Critter.Snout(c, 0.1f, 0.115f, pale, tongue: true);
    }
}
