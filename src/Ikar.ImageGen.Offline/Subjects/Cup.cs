using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A steaming cup on its saucer.</summary>
internal sealed class Cup : Subject
{
    public override float Height => 0.5f;

    public override float Width => 1.0f;

    public override float Size => 0.2f;

    public override bool CastsShadow => false;

    public override Scene? Home => new Tabletop();

    public override void Paint(Canvas c, Look look)
    {
        var glaze = look.ColourOr(Ink.Hex(0xF4F0E8), Ink.Hex(0xD8604A), Ink.Hex(0x3F8A9A), Ink.Hex(0xE8B04A));
        c.Fill(Shape.Ellipse(0, -0.05f, 0.48f, 0.055f), Brush.Down(-0.1f, 0, Ink.Hex(0xFFFDF8), Ink.Hex(0xB9B0A6)));
        c.Fill(Shape.Ellipse(0, -0.06f, 0.34f, 0.034f), Ink.Hex(0xD9D0C4));
        c.Stroke(Shape.Curve(0.26f, -0.48f, 0.44f, -0.49f, 0.45f, -0.32f, 0.32f, -0.2f, 0.2f, -0.18f), 0.055f, Brush.Down(-0.5f, -0.15f, glaze, glaze.Darker(0.3f)));
        c.Fill(Shape.Blob(-0.31f, -0.54f, 0, -0.5f, 0.31f, -0.54f, 0.28f, -0.3f, 0.17f, -0.09f, 0, -0.06f, -0.17f, -0.09f, -0.28f, -0.3f), Brush.Linear(-0.32f, 0, 0.32f, 0, glaze.Lighter(0.2f), glaze.Lighter(0.35f), glaze, glaze.Darker(0.4f)));
        c.Fill(Shape.Ellipse(0, -0.54f, 0.31f, 0.062f), glaze.Lighter(0.5f));
        c.Fill(Shape.Ellipse(0, -0.532f, 0.285f, 0.05f), Brush.Linear(-0.3f, 0, 0.3f, 0, Ink.Hex(0x4A2A18), Ink.Hex(0x8A5A34)));
        c.Fill(Shape.Blob(0, -0.505f, -0.09f, -0.53f, -0.06f, -0.552f, 0, -0.54f, 0.06f, -0.552f, 0.09f, -0.53f), Ink.Hex(0xF4E2C4));
        foreach (var x in (ReadOnlySpan<float>)[-0.13f, 0.02f, 0.16f])
        {
            c.Stroke(Shape.Curve(x, -0.62f, x + 0.05f, -0.72f, x - 0.04f, -0.84f, x + 0.03f, -0.98f), 0.035f, Brush.Down(-1, -0.6f, Ink.White.Fade(0), Ink.White.Fade(0.55f)), 0.012f);
        }
    }
}
