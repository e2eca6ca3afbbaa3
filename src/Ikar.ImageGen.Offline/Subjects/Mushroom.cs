using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A toadstool with a small one beside it.</summary>
internal sealed class Mushroom : Subject
{
    public override float Height => 0.48f;

    public override float Width => 1.1f;

    public override float Size => 0.15f;

    public override Scene? Home => new Forest();

    public override void Paint(Canvas c, Look look)
    {
        var cap = look.ColourOr(Ink.Hex(0xD6372D));
        c.At(0.33f, 0, 0.5f, () => One(c, cap.Lighter(0.08f)));
        c.At(-0.08f, 0, 1, () => One(c, cap));
    }

    private static void One(Canvas c, Ink ink)
    {
        c.Fill(Shape.Blob(-0.15f, 0, -0.11f, -0.3f, -0.1f, -0.6f, 0.1f, -0.6f, 0.11f, -0.3f, 0.16f, 0, 0, 0.015f), Brush.Linear(-0.15f, 0, 0.16f, 0, Ink.Hex(0xFFFAEE), Ink.Hex(0xF2E8D6), Ink.Hex(0xBDAF98)));
        c.Fill(Shape.Blob(-0.17f, -0.45f, 0, -0.48f, 0.17f, -0.45f, 0.19f, -0.37f, 0, -0.35f, -0.19f, -0.37f), Brush.Down(-0.48f, -0.35f, Ink.Hex(0xFFFBF2), Ink.Hex(0xCFC2AE)));
        c.Fill(Shape.Ellipse(0, -0.57f, 0.4f, 0.075f), Brush.Down(-0.62f, -0.5f, Ink.Hex(0xE8D8C0), Ink.Hex(0xFFF3DE)));
        var cap = Shape.Blob(-0.46f, -0.57f, -0.36f, -0.83f, 0, -1, 0.36f, -0.83f, 0.46f, -0.57f, 0.2f, -0.6f, 0, -0.61f, -0.2f, -0.6f);
        c.Fill(cap, Brush.Ball(0, -0.74f, 0.5f, ink));
        c.Within(cap, () =>
        {
            foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.22f, -0.76f, 0.07f), (0.02f, -0.88f, 0.075f), (0.24f, -0.74f, 0.065f), (0.03f, -0.69f, 0.05f), (-0.37f, -0.63f, 0.045f), (0.38f, -0.62f, 0.04f), (-0.1f, -0.64f, 0.03f)])
            {
                c.Fill(Shape.Ellipse(x, y, r, r * 0.8f, 0, 24), Brush.Ball(x, y, r, Ink.Hex(0xFFFAF0)));
            }

            c.Spot(-0.16f, -0.9f, 0.16f, 0.06f, Ink.White.Fade(0.5f));
        });
    }
}
