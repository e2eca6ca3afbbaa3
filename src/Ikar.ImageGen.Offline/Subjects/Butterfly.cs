using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A butterfly with open wings.</summary>
internal sealed class Butterfly : Subject
{
    public override Habitat Habitat => Habitat.Air;

    public override float Height => 0.34f;

    public override float Width => 1.25f;

    public override float Size => 0.2f;

    public override Scene? Home => new Garden();

    public override void Paint(Canvas c, Look look)
    {
        var ink = look.ColourOr(Ink.Hex(0xF08A2E), Ink.Hex(0x3F8AE0), Ink.Hex(0xC85AC0), Ink.Hex(0xF2C53A));
        Ink rim = Ink.Hex(0x2A1E2A), spot = Ink.Hex(0xFFF6E0);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            var lower = Shape.Blob(side * 0.03f, -0.45f, side * 0.3f, -0.44f, side * 0.42f, -0.24f, side * 0.3f, -0.04f, side * 0.12f, -0.14f);
            var upper = Shape.Blob(side * 0.03f, -0.5f, side * 0.16f, -0.8f, side * 0.44f, -0.98f, side * 0.6f, -0.86f, side * 0.54f, -0.6f, side * 0.34f, -0.42f);
            foreach (var wing in (ReadOnlySpan<Shape>)[lower, upper])
            {
                c.Fill(wing, rim);
                c.Within(wing, () => c.At(side * 0.03f, -0.06f, 0.86f, () => c.Fill(wing, Brush.Radial(0, -0.48f, 0.6f, 0.6f, ink.Lighter(0.45f), ink, ink.Darker(0.35f)))));
            }

            foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(0.5f, -0.84f, 0.032f), (0.55f, -0.75f, 0.024f), (0.42f, -0.92f, 0.022f), (0.36f, -0.12f, 0.022f), (0.39f, -0.2f, 0.018f)])
            {
                c.Fill(Shape.Circle(side * x, y, r), spot);
            }

            c.Stroke(Shape.Curve(0, -0.68f, side * 0.05f, -0.8f, side * 0.12f, -0.87f), 0.012f, rim, 0.008f);
            c.Fill(Shape.Circle(side * 0.12f, -0.87f, 0.014f), rim);
        }

        c.Fill(Shape.Blob(0, -0.7f, 0.04f, -0.6f, 0.035f, -0.4f, 0, -0.18f, -0.035f, -0.4f, -0.04f, -0.6f), Brush.Linear(-0.04f, 0, 0.04f, 0, Ink.Hex(0x6A5060), rim));
    }
}
