using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A rabbit, ears up.</summary>
internal sealed class Rabbit : Subject
{
    public override float Width => 0.62f;

    public override float Height => 0.52f;

    public override float Size => 0.4f;

    public override void Paint(Canvas c, Look look)
    {
        var fur = look.ColourOr(Ink.Hex(0xF2EEE8), Ink.Hex(0xB9A08A), Ink.Hex(0x9A9AA4));
        Ink dark = Critter.Shade(fur), pale = Critter.Pale(fur);
        c.At(0, 0, 0.82f, () => RabbitBody(c, look, fur, dark, pale));
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.66f, 0.35f);
        }
    }

    private static void RabbitBody(Canvas c, Look look, Ink fur, Ink dark, Ink pale)
    {
        c.Fill(Shape.Circle(0.25f, -0.1f, 0.085f), Brush.Ball(0.25f, -0.1f, 0.085f, Ink.Hex(0xFFFCF6)));
        Critter.Body(c, fur, pale.Fade(0.9f), pale);
        c.At(0, -0.66f, 1, () =>
        {
            foreach (var side in (ReadOnlySpan<float>)[-1, 1])
            {
                var lean = side * (0.075f + look.Chance.Between(0, 0.025f));
                c.Fill(Shape.Ellipse(lean, -0.34f, 0.07f, 0.22f, side * 0.03f), Brush.Linear(lean - 0.07f, -0.3f, lean + 0.07f, -0.3f, fur.Lighter(0.1f), fur, dark));
                c.Fill(Shape.Ellipse(lean, -0.325f, 0.038f, 0.165f, side * 0.03f), Brush.Down(-0.5f, -0.16f, Ink.Hex(0xF6B8B4), Ink.Hex(0xE08F92)));
            }

            Critter.Head(c, fur, 0.215f, 0.195f);
            Critter.Eyes(c, 0.105f, -0.02f, 0.042f, Ink.Hex(0x7A3A4A));
            c.Fill(Shape.Ellipse(-0.035f, 0.1f, 0.052f, 0.043f), pale);
            c.Fill(Shape.Ellipse(0.035f, 0.1f, 0.052f, 0.043f), pale);
            c.Fill(Shape.Round(-0.028f, 0.125f, 0.056f, 0.052f, 0.01f), Ink.Hex(0xFFFDF6));
            c.Stroke(Shape.Line(0, 0.125f, 0, 0.172f), 0.006f, dark.Fade(0.6f));
            c.Fill(Shape.Ellipse(0, 0.066f, 0.028f, 0.02f), Ink.Hex(0xE88A94));
        });
    }
}
