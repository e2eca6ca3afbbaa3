using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>An elephant with its trunk up, turned to the right.</summary>
internal sealed class Elephant : Subject
{
    public override float Height => 0.54f;

    public override float Width => 1.25f;

    public override float Size => 3;

    public override bool Faces => true;

    public override float Saddle => 0.8f;

    public override float SaddleX => -0.12f;

    public override void Paint(Canvas c, Look look)
    {
        Ink skin = look.ColourOr(Ink.Hex(0x8D97A8), Ink.Hex(0x9A9298)), dark = skin.Darker(0.36f);
        c.Stroke(Shape.Curve(-0.46f, -0.56f, -0.55f, -0.42f, -0.53f, -0.26f), 0.035f, dark, 0.02f);
        foreach (var x in (ReadOnlySpan<float>)[-0.18f, 0.2f])
        {
            Leg(c, x, skin.Darker(0.28f), dark);
        }

        var body = Shape.Blob(-0.48f, -0.45f, -0.42f, -0.7f, -0.15f, -0.82f, 0.12f, -0.78f, 0.3f, -0.62f, 0.3f, -0.36f, 0.1f, -0.24f, -0.25f, -0.24f, -0.44f, -0.3f);
        c.Fill(body, Brush.Linear(-0.2f, -0.82f, 0.05f, -0.22f, skin.Lighter(0.25f), skin, dark));
        foreach (var x in (ReadOnlySpan<float>)[-0.34f, 0.08f])
        {
            Leg(c, x, skin, dark);
        }

        c.Stroke(Shape.Curve(0.42f, -0.62f, 0.55f, -0.5f, 0.62f, -0.62f, 0.57f, -0.8f, 0.62f, -0.95f), 0.15f, Brush.Linear(0.4f, 0, 0.66f, 0, skin, skin.Lighter(0.12f), dark), 0.06f);
        c.Fill(Shape.Blob(0.43f, -0.56f, 0.5f, -0.48f, 0.6f, -0.47f, 0.52f, -0.43f, 0.42f, -0.47f), Ink.Hex(0xFFF6E2));
        c.Fill(Shape.Circle(0.33f, -0.7f, 0.22f), Brush.Ball(0.33f, -0.7f, 0.22f, skin));
        c.Fill(Shape.Ellipse(0.43f, -0.75f, 0.025f, 0.03f), Ink.Hex(0x1C161A));
        c.Fill(Shape.Circle(0.423f, -0.762f, 0.009f), Ink.White);
        c.Spot(0.45f, -0.66f, 0.06f, 0.035f, Ink.Hex(0xF29A9A).Fade(0.4f));
        var ear = Shape.Blob(0.24f, -0.88f, 0.06f, -0.9f, -0.04f, -0.74f, 0.02f, -0.54f, 0.14f, -0.46f, 0.24f, -0.6f);
        c.Fill(ear, Brush.Linear(-0.04f, -0.9f, 0.24f, -0.5f, skin.Lighter(0.12f), skin.Darker(0.1f), dark));
        c.Within(ear, () => c.Spot(0.12f, -0.68f, 0.13f, 0.17f, Ink.Hex(0xE8A8A4).Fade(0.7f)));
    }

    private static void Leg(Canvas c, float x, Ink skin, Ink dark)
    {
        c.Fill(Shape.Blob(x - 0.085f, -0.4f, x + 0.085f, -0.4f, x + 0.08f, -0.1f, x + 0.09f, -0.005f, x - 0.09f, -0.005f, x - 0.08f, -0.1f), Brush.Linear(x - 0.09f, 0, x + 0.09f, 0, skin.Lighter(0.12f), skin, dark));
        for (var i = -1; i <= 1; i++)
        {
            c.Fill(Shape.Ellipse(x + (i * 0.05f), -0.012f, 0.024f, 0.016f), Ink.Hex(0xEFE6DA));
        }
    }
}
