using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A friendly ghost that floats above the ground.</summary>
internal sealed class Ghost : Subject
{
    public override float Height => 0.52f;

    public override float Width => 0.75f;

    public override float Size => 1.5f;

    public override void Paint(Canvas c, Look look)
    {
        var sheet = look.ColourOr(Ink.Hex(0xF4F6FF));
        c.Glow(0, -0.55f, 0.7f, sheet.Fade(0.35f));
        var body = Shape.Blob(0, -1, 0.24f, -0.9f, 0.31f, -0.6f, 0.35f, -0.22f, 0.26f, -0.1f, 0.17f, -0.19f, 0.06f, -0.08f, -0.06f, -0.18f, -0.17f, -0.08f, -0.26f, -0.18f, -0.35f, -0.12f, -0.31f, -0.6f, -0.24f, -0.9f);
        c.Fill(body, Brush.Linear(-0.3f, -0.9f, 0.3f, -0.1f, sheet.Lighter(0.6f), sheet, sheet.Mix(Ink.Hex(0x7A84C4), 0.55f)).Faded(0.94f));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Curve(side * 0.27f, -0.52f, side * 0.38f, -0.56f, side * 0.42f, -0.66f), 0.1f, sheet.Darker(0.06f), 0.06f);
            c.Fill(Shape.Ellipse(side * 0.095f, -0.7f, 0.05f, 0.07f), Ink.Hex(0x252338));
            c.Fill(Shape.Circle((side * 0.095f) - 0.014f, -0.73f, 0.018f), Ink.White);
            c.Spot(side * 0.17f, -0.58f, 0.06f, 0.04f, Ink.Hex(0xF29AB0).Fade(0.7f));
        }

        c.Fill(Shape.Ellipse(0, -0.56f, 0.045f, 0.055f), Ink.Hex(0x252338));
        c.Fill(Shape.Ellipse(0, -0.53f, 0.03f, 0.024f), Ink.Hex(0xE87A8A));
    }
}
