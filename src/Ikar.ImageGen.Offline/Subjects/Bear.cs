using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A bear; a panda when black patches are wanted.</summary>
internal sealed class Bear(bool panda = false) : Subject
{
    public override float Height => 0.6f;

    public override float Size => 1.6f;

    public override Scene? Home => new Forest();

    public override void Paint(Canvas c, Look look)
    {
        var fur = panda ? Ink.Hex(0xF4F1EC) : look.ColourOr(Ink.Hex(0x7A4E30), Ink.Hex(0x8F5E38), Ink.Hex(0x5F4030));
        var limbs = panda ? Ink.Hex(0x2E2A30) : fur.Darker(0.12f);
        var pale = panda ? Ink.Hex(0xFFFDF8) : fur.Lighter(0.4f);
        Critter.Body(c, fur, pale.Fade(0.8f), limbs, 1.25f);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Curve(side * 0.2f, -0.44f, side * 0.285f, -0.32f, side * 0.24f, -0.17f), 0.14f, Brush.Linear(side * 0.16f, 0, side * 0.34f, 0, limbs.Lighter(0.1f), limbs.Darker(0.2f)), 0.13f);
        }

        c.At(0, -0.7f, 1, () =>
        {
            foreach (var side in (ReadOnlySpan<float>)[-1, 1])
            {
                c.Fill(Shape.Circle(side * 0.185f, -0.17f, 0.085f), Brush.Ball(side * 0.185f, -0.17f, 0.085f, limbs));
                c.Fill(Shape.Circle(side * 0.18f, -0.16f, 0.048f), panda ? limbs.Lighter(0.15f) : pale.Darker(0.15f));
            }

            Critter.Head(c, fur, 0.255f, 0.225f);
            if (panda)
            {
                c.Fill(Shape.Ellipse(-0.1f, -0.025f, 0.066f, 0.078f, 0.07f), limbs);
                c.Fill(Shape.Ellipse(0.1f, -0.025f, 0.066f, 0.078f, -0.07f), limbs);
            }

            Critter.Eyes(c, 0.1f, -0.03f, 0.033f, Ink.Hex(0x6A4020));
            Critter.Snout(c, 0.095f, 0.105f, pale, tongue: false);
        });
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.68f, 0.36f);
        }
    }
}
