using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A horse, or a unicorn, that stands turned to the right.</summary>
internal sealed class Horse(bool unicorn = false) : Subject
{
    public override float Height => 0.58f;

    public override float Width => 1.0f;

    public override float Size => 2;

    public override bool Faces => true;

    public override float Saddle => 0.57f;

    public override float SaddleX => -0.04f;

    public override void Paint(Canvas c, Look look)
    {
        var coat = unicorn ? look.ColourOr(Ink.Hex(0xFAF6FC)) : look.ColourOr(Ink.Hex(0x8A5632), Ink.Hex(0xB9783F), Ink.Hex(0x5A4038), Ink.Hex(0xE6DACA));
        var mane = unicorn ? Ink.Hex(0xD88AD8) : coat.Darker(0.55f);
        var dark = coat.Darker(0.38f);
        c.Fill(Shape.Blob(-0.36f, -0.56f, -0.48f, -0.5f, -0.5f, -0.28f, -0.44f, -0.14f, -0.4f, -0.3f, -0.34f, -0.46f), Brush.Linear(-0.5f, 0, -0.34f, 0, mane.Darker(0.2f), unicorn ? Ink.Hex(0x8AB8F0) : mane.Lighter(0.12f)));
        foreach (var (x, knee, foot) in (ReadOnlySpan<(float, float, float)>)[(-0.22f, -0.26f, -0.22f), (0.24f, 0.27f, 0.25f)])
        {
            Leg(c, x, knee, foot, coat.Darker(0.3f), dark);
        }

        var body = Shape.Blob(-0.36f, -0.5f, -0.24f, -0.6f, 0, -0.56f, 0.16f, -0.62f, 0.27f, -0.8f, 0.36f, -0.9f, 0.44f, -0.84f, 0.38f, -0.68f, 0.34f, -0.5f, 0.28f, -0.36f, 0, -0.31f, -0.26f, -0.32f, -0.37f, -0.4f);
        c.Fill(body, Brush.Linear(-0.2f, -0.7f, 0.1f, -0.28f, coat.Lighter(0.22f), coat, dark));
        foreach (var (x, knee, foot) in (ReadOnlySpan<(float, float, float)>)[(-0.29f, -0.33f, -0.31f), (0.18f, 0.2f, 0.17f)])
        {
            Leg(c, x, knee, foot, coat, dark);
        }

        var head = Shape.Blob(0.33f, -0.93f, 0.42f, -0.93f, 0.5f, -0.84f, 0.585f, -0.73f, 0.565f, -0.665f, 0.5f, -0.665f, 0.43f, -0.73f, 0.36f, -0.77f, 0.31f, -0.84f);
        c.Fill(Shape.Polygon(0.35f, -0.9f, 0.365f, -1.01f, 0.41f, -0.92f), dark);
        c.Fill(head, Brush.Linear(0.34f, -0.95f, 0.5f, -0.66f, coat.Lighter(0.2f), coat, dark));
        c.Within(head, () => c.Spot(0.57f, -0.68f, 0.09f, 0.07f, dark.Darker(0.2f).Fade(0.75f)));
        c.Fill(Shape.Ellipse(0.43f, -0.85f, 0.019f, 0.022f), Ink.Hex(0x17110F));
        c.Fill(Shape.Circle(0.424f, -0.858f, 0.007f), Ink.White);
        c.Fill(Shape.Ellipse(0.55f, -0.705f, 0.01f, 0.013f), Ink.Hex(0x2A1A16));
        for (var i = 0; i < 9; i++)
        {
            var t = i / 8f;
            float x = 0.365f - (0.2f * t * t) - (0.03f * t), y = -0.94f + (0.35f * t);
            var ink = unicorn ? Ink.Hsl(0.85f - (0.5f * t), 0.65f, 0.72f) : mane.Lighter(0.1f * (i % 2));
            c.Fill(Shape.Blob(x + 0.03f, y, x - 0.03f, y + 0.01f, x - 0.1f, y + 0.1f, x - 0.06f, y + 0.15f, x, y + 0.08f), ink);
        }

        if (unicorn)
        {
            c.Fill(Shape.Polygon(0.405f, -0.935f, 0.5f, -1.14f, 0.45f, -0.915f), Brush.Linear(0.4f, -0.95f, 0.5f, -1.1f, Ink.Hex(0xE0A93A), Ink.Hex(0xFFF2B8)));
        }
    }

    private static void Leg(Canvas c, float x, float knee, float foot, Ink coat, Ink dark)
    {
        c.Stroke(Shape.Curve(x, -0.42f, knee, -0.22f, foot, -0.05f), 0.12f, Brush.Linear(x - 0.06f, 0, x + 0.06f, 0, coat.Lighter(0.1f), coat, dark), 0.05f);
        c.Fill(Shape.Polygon(foot - 0.032f, -0.06f, foot + 0.032f, -0.06f, foot + 0.055f, 0, foot - 0.04f, 0), Brush.Down(-0.06f, 0, Ink.Hex(0x4A3C36), Ink.Hex(0x241C1A)));
    }
}
