using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A whale with its spout, half out of the water, turned to the right.</summary>
internal sealed class Whale : Subject
{
    public override Habitat Habitat => Habitat.Water;

    public override float Height => 0.46f;

    public override float Width => 1.55f;

    public override float Size => 10;

    public override bool Faces => true;

    public override float Saddle => 0.57f;

    public override float SaddleX => 0.1f;

    public override Scene? Home => new Sea();

    public override void Paint(Canvas c, Look look)
    {
        Ink skin = look.ColourOr(Ink.Hex(0x4A78A8), Ink.Hex(0x55688A)), dark = skin.Darker(0.4f), belly = Ink.Hex(0xE8F0F6);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Curve(0.3f, -0.6f, 0.3f + (side * 0.02f), -0.84f, 0.3f + (side * 0.12f), -0.96f, 0.3f + (side * 0.22f), -0.84f), 0.05f, Brush.Down(-1, -0.6f, Ink.White.Fade(0.85f), Ink.Hex(0xCFEAF6).Fade(0.7f)), 0.02f);
        }

        c.Fill(Shape.Blob(-0.66f, -0.3f, -0.78f, -0.5f, -0.98f, -0.64f, -0.8f, -0.66f, -0.7f, -0.58f, -0.62f, -0.72f, -0.48f, -0.74f, -0.56f, -0.54f, -0.56f, -0.28f), Brush.Linear(-0.95f, -0.7f, -0.5f, -0.2f, skin.Lighter(0.12f), skin, dark));
        var body = Shape.Blob(-0.7f, -0.34f, -0.45f, -0.3f, -0.2f, -0.46f, 0.15f, -0.6f, 0.5f, -0.54f, 0.74f, -0.3f, 0.76f, -0.1f, 0.6f, 0.02f, 0, 0.05f, -0.45f, 0.02f, -0.62f, -0.12f);
        c.Fill(body, Brush.Down(-0.6f, 0.05f, skin.Lighter(0.22f), skin, dark));
        c.Within(body, () =>
        {
            c.Fill(Shape.Blob(0.8f, -0.2f, 0.5f, -0.17f, 0.1f, -0.1f, -0.3f, 0.05f, 0.2f, 0.2f, 0.9f, 0.1f), Brush.Down(-0.2f, 0.05f, belly, belly.Darker(0.15f)));
            for (var i = 0; i < 5; i++)
            {
                c.Stroke(Shape.Curve(0.76f, -0.14f + (i * 0.035f), 0.4f, -0.11f + (i * 0.04f), 0.1f, -0.04f + (i * 0.045f)), 0.009f, Ink.Hex(0x8FA4BC).Fade(0.7f));
            }

            c.Spot(0.2f, -0.52f, 0.4f, 0.06f, Ink.White.Fade(0.4f));
        });
        c.Fill(Shape.Ellipse(0.5f, -0.27f, 0.03f, 0.034f), Ink.Hex(0x141A24));
        c.Fill(Shape.Circle(0.491f, -0.282f, 0.011f), Ink.White);
        c.Stroke(Shape.Curve(0.755f, -0.2f, 0.6f, -0.17f, 0.5f, -0.19f), 0.014f, dark.Darker(0.2f));
        c.Fill(Shape.Blob(0.16f, -0.1f, 0.06f, 0.0f, -0.1f, 0.06f, 0.1f, 0.05f, 0.28f, -0.04f), Brush.Linear(0.2f, -0.1f, 0, 0.06f, skin, dark));
        for (var i = 0; i < 9; i++)
        {
            var x = -0.66f + (i * 0.17f);
            c.Stroke(Shape.Curve(x - 0.1f, 0.045f, x, 0.02f, x + 0.1f, 0.045f), 0.022f, Ink.White.Fade(0.7f), 0.01f);
        }
    }
}
