using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A frog with a broad smile.</summary>
internal sealed class Frog : Subject
{
    public override float Height => 0.42f;

    public override float Width => 1.15f;

    public override float Size => 0.15f;

    public override Scene? Home => new Lake();

    public override void Paint(Canvas c, Look look)
    {
        Ink skin = look.ColourOr(Ink.Hex(0x6DB043), Ink.Hex(0x4FA05A)), dark = skin.Darker(0.4f), belly = Ink.Hex(0xE9F2B8);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Blob(side * 0.2f, -0.4f, side * 0.46f, -0.36f, side * 0.54f, -0.16f, side * 0.44f, -0.04f, side * 0.24f, -0.06f), Brush.Linear(side * 0.2f, -0.4f, side * 0.5f, 0, skin, dark));
            Foot(c, side * 0.46f, side, skin.Darker(0.12f));
        }

        c.Fill(Shape.Blob(0, -0.68f, 0.24f, -0.56f, 0.32f, -0.3f, 0.24f, -0.06f, 0, -0.02f, -0.24f, -0.06f, -0.32f, -0.3f, -0.24f, -0.56f), Brush.Linear(-0.2f, -0.6f, 0.25f, -0.05f, skin.Lighter(0.2f), skin, dark));
        c.Fill(Shape.Ellipse(0, -0.25f, 0.2f, 0.22f), Brush.Down(-0.45f, 0, belly, belly.Darker(0.2f)));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Curve(side * 0.2f, -0.34f, side * 0.22f, -0.18f, side * 0.16f, -0.05f), 0.085f, Brush.Down(-0.34f, 0, skin, skin.Darker(0.22f)), 0.06f);
            Foot(c, side * 0.16f, side, skin);
        }

        c.Fill(Shape.Blob(0, -0.86f, 0.24f, -0.82f, 0.37f, -0.64f, 0.26f, -0.5f, 0, -0.46f, -0.26f, -0.5f, -0.37f, -0.64f, -0.24f, -0.82f), Brush.Radial(-0.12f, -0.78f, 0.55f, 0.45f, skin.Lighter(0.25f), skin, dark));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Circle(side * 0.19f, -0.86f, 0.125f), Brush.Ball(side * 0.19f, -0.86f, 0.125f, skin));
            c.Fill(Shape.Circle(side * 0.19f, -0.87f, 0.092f), Ink.Hex(0xFFFDF2));
            c.Fill(Shape.Ellipse(side * 0.185f, -0.865f, 0.05f, 0.058f), Ink.Hex(0x1A1A14));
            c.Fill(Shape.Circle((side * 0.185f) - 0.018f, -0.888f, 0.018f), Ink.White);
            c.Spot(side * 0.26f, -0.6f, 0.07f, 0.045f, Ink.Hex(0xF2908A).Fade(0.5f));
        }

        c.Stroke(Shape.Curve(-0.24f, -0.63f, -0.12f, -0.565f, 0, -0.55f, 0.12f, -0.565f, 0.24f, -0.63f), 0.018f, dark.Darker(0.3f));
        c.Fill(Shape.Circle(-0.03f, -0.69f, 0.009f).AddEllipse(0.03f, -0.69f, 0.009f, 0.009f), dark.Darker(0.3f));
    }

    private static void Foot(Canvas c, float x, float side, Ink skin)
    {
        for (var i = -1; i <= 1; i++)
        {
            c.Stroke(Shape.Line(x, -0.035f, x + (side * 0.03f) + (i * 0.065f), -0.012f), 0.035f, skin, 0.04f);
        }
    }
}
