using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A striped reef fish.</summary>
internal sealed class Fish : Subject
{
    public override Habitat Habitat => Habitat.Underwater;

    public override float Height => 0.34f;

    public override float Width => 1.5f;

    public override float Size => 0.3f;

    public override Scene? Home => new Depths();

    public override void Paint(Canvas c, Look look)
    {
        var ink = look.ColourOr(Ink.Hex(0xF58A2E), Ink.Hex(0xF2C33A), Ink.Hex(0x3F9AD8), Ink.Hex(0xE85A6A));
        Ink dark = ink.Darker(0.4f), stripe = ink.Luma > 0.85f ? Ink.Hex(0x3A4A6A) : Ink.Hex(0xFFF8EC);
        c.Fill(Shape.Blob(-0.42f, -0.5f, -0.62f, -0.72f, -0.76f, -0.78f, -0.69f, -0.5f, -0.76f, -0.22f, -0.62f, -0.28f), Brush.Linear(-0.76f, 0, -0.4f, 0, ink.Lighter(0.15f), dark));
        c.Fill(Shape.Blob(-0.3f, -0.72f, -0.12f, -1.0f, 0.12f, -0.96f, 0.28f, -0.78f, 0, -0.7f), Brush.Down(-1, -0.7f, ink.Lighter(0.1f), dark));
        c.Fill(Shape.Blob(-0.16f, -0.3f, -0.14f, -0.06f, 0, -0.04f, 0.12f, -0.24f), Brush.Down(-0.3f, 0, dark, ink));
        var body = Shape.Blob(-0.46f, -0.5f, -0.3f, -0.68f, 0, -0.82f, 0.34f, -0.76f, 0.58f, -0.56f, 0.6f, -0.46f, 0.36f, -0.26f, 0, -0.2f, -0.3f, -0.34f);
        c.Fill(body, Brush.Down(-0.82f, -0.2f, ink.Lighter(0.25f), ink, ink, dark));
        c.Within(body, () =>
        {
            c.Stroke(Shape.Curve(0.24f, -0.9f, 0.18f, -0.5f, 0.24f, -0.1f), 0.11f, stripe);
            c.Stroke(Shape.Curve(-0.1f, -0.9f, -0.16f, -0.5f, -0.1f, -0.1f), 0.1f, stripe);
            c.Spot(0.1f, -0.74f, 0.34f, 0.07f, Ink.White.Fade(0.5f));
        });
        c.Fill(Shape.Blob(0, -0.46f, -0.12f, -0.4f, -0.18f, -0.28f, -0.02f, -0.32f, 0.06f, -0.4f), Brush.Linear(-0.18f, 0, 0.06f, 0, ink.Lighter(0.3f), dark));
        c.Fill(Shape.Circle(0.42f, -0.58f, 0.078f), Ink.White);
        c.Fill(Shape.Circle(0.435f, -0.575f, 0.048f), Ink.Hex(0x17131C));
        c.Fill(Shape.Circle(0.418f, -0.598f, 0.018f), Ink.White);
        c.Stroke(Shape.Curve(0.59f, -0.47f, 0.54f, -0.43f, 0.47f, -0.425f), 0.016f, dark.Darker(0.3f));
    }
}
