using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A songbird in flight, wings up.</summary>
internal sealed class Bird : Subject
{
    public override Habitat Habitat => Habitat.Air;

    public override float Height => 0.36f;

    public override float Width => 1.35f;

    public override float Size => 0.3f;

    public override void Paint(Canvas c, Look look)
    {
        var ink = look.ColourOr(Ink.Hex(0x3F8FD4), Ink.Hex(0xE2604A), Ink.Hex(0x4FA88A), Ink.Hex(0xF0A83A));
        Ink dark = ink.Darker(0.38f), belly = Ink.Hex(0xFFEFD6);
        Wing(c, 0.12f, -0.5f, ink.Darker(0.25f), dark, 0.1f);
        for (var i = -1; i <= 1; i++)
        {
            c.Fill(Shape.Blob(-0.28f, -0.4f, -0.5f, -0.44f + (i * 0.06f), -0.66f, -0.38f + (i * 0.11f), -0.48f, -0.36f + (i * 0.05f)), Brush.Linear(-0.66f, 0, -0.28f, 0, dark, ink));
        }

        var body = Shape.Blob(-0.36f, -0.4f, -0.1f, -0.52f, 0.18f, -0.56f, 0.36f, -0.62f, 0.5f, -0.5f, 0.4f, -0.38f, 0.18f, -0.27f, -0.1f, -0.28f);
        c.Fill(body, Brush.Down(-0.62f, -0.28f, ink.Lighter(0.18f), ink, dark));
        c.Within(body, () => c.Fill(Shape.Ellipse(0.12f, -0.28f, 0.34f, 0.12f, -0.03f), Brush.Down(-0.4f, -0.25f, belly.Fade(0.9f), belly.Darker(0.2f))));
        c.Fill(Shape.Polygon(0.475f, -0.55f, 0.64f, -0.49f, 0.47f, -0.455f), Brush.Down(-0.55f, -0.45f, Ink.Hex(0xF9BE3F), Ink.Hex(0xD98A22)));
        c.Fill(Shape.Circle(0.37f, -0.53f, 0.038f), Ink.Hex(0x1A1418));
        c.Fill(Shape.Circle(0.357f, -0.544f, 0.013f), Ink.White);
        Wing(c, 0.02f, -0.46f, ink.Lighter(0.1f), dark, 0);
    }

    private static void Wing(Canvas c, float x, float y, Ink ink, Ink dark, float lean)
    {
        for (var i = 5; i >= 0; i--)
        {
            var t = i / 5f;
            float tipX = x - 0.12f - (0.3f * t) + lean, tipY = y - 0.52f + (0.34f * t * t);
            c.Fill(Shape.Blob(x + 0.13f, y + 0.04f, x + 0.06f - (0.1f * t) + (lean * 0.5f), y - 0.26f + (0.14f * t), tipX, tipY, x - 0.1f - (0.14f * t), y - 0.16f + (0.12f * t), x - 0.12f, y + 0.05f), Brush.Linear(x + 0.1f, y, tipX, tipY, ink, ink.Mix(dark, 0.3f + (0.4f * t)), dark));
        }
    }
}
