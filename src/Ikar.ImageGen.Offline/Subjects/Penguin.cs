using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A penguin; it brings the snow along.</summary>
internal sealed class Penguin : Subject
{
    public override float Height => 0.54f;

    public override float Width => 0.66f;

    public override float Size => 0.8f;

    public override Weather Brings => Weather.Snow;

    public override void Paint(Canvas c, Look look)
    {
        Ink black = look.ColourOr(Ink.Hex(0x2C3142)), white = Ink.Hex(0xFBFCFF), gold = Ink.Hex(0xF2A93A);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Ellipse(side * 0.1f, -0.02f, 0.09f, 0.03f), Brush.Down(-0.05f, 0.01f, gold, gold.Darker(0.3f)));
            c.Fill(Shape.Blob(side * 0.17f, -0.62f, side * 0.27f, -0.48f, side * 0.33f, -0.26f, side * 0.29f, -0.22f, side * 0.2f, -0.34f), Brush.Linear(side * 0.17f, 0, side * 0.33f, 0, black, black.Darker(0.3f)));
        }

        var body = Shape.Blob(0, -1, 0.15f, -0.94f, 0.19f, -0.76f, 0.23f, -0.5f, 0.24f, -0.22f, 0.14f, -0.03f, 0, -0.01f, -0.14f, -0.03f, -0.24f, -0.22f, -0.23f, -0.5f, -0.19f, -0.76f, -0.15f, -0.94f);
        c.Fill(body, Brush.Linear(-0.22f, -0.9f, 0.24f, -0.1f, black.Lighter(0.25f), black, black.Darker(0.35f)));
        c.Within(body, () =>
        {
            c.Fill(Shape.Ellipse(0, -0.28f, 0.17f, 0.29f), Brush.Linear(-0.17f, 0, 0.17f, 0, white, white, white.Darker(0.2f)));
            c.Fill(Shape.Ellipse(-0.07f, -0.77f, 0.085f, 0.11f).AddEllipse(0.07f, -0.77f, 0.085f, 0.11f), white);
            c.Spot(0, -0.58f, 0.13f, 0.07f, gold.Fade(0.55f));
        });
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Ellipse(side * 0.068f, -0.79f, 0.028f, 0.034f), Ink.Hex(0x17141C));
            c.Fill(Shape.Circle((side * 0.068f) - 0.009f, -0.802f, 0.01f), Ink.White);
            c.Spot(side * 0.115f, -0.715f, 0.04f, 0.026f, Ink.Hex(0xF28A8A).Fade(0.55f));
        }

        c.Fill(Shape.Blob(-0.055f, -0.735f, 0, -0.765f, 0.055f, -0.735f, 0, -0.685f), Brush.Down(-0.77f, -0.68f, Ink.Hex(0xFFC65A), gold.Darker(0.15f)));
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.76f, 0.32f);
        }
    }
}
