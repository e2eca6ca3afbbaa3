using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A steam engine with one carriage, on its rails, turned to the right.</summary>
internal sealed class Train : Subject
{
    public override float Height => 0.36f;

    public override float Width => 2.2f;

    public override float Size => 4;

    public override bool Faces => true;

    public override void Paint(Canvas c, Look look)
    {
        Ink paint = look.ColourOr(Ink.Hex(0xC23A32), Ink.Hex(0x2F6A5A), Ink.Hex(0x2F5A94)), iron = Ink.Hex(0x383B48), brass = Ink.Hex(0xE0B04A);
        for (var i = 0; i < 9; i++)
        {
            var t = i / 8f;
            c.Spot(0.62f - (0.85f * t), -0.92f - (0.2f * MathF.Sqrt(t)), 0.1f + (0.12f * t), 0.08f + (0.09f * t), Ink.Hex(0xF4F3F6).Fade(0.85f - (0.65f * t)));
        }

        c.Fill(Shape.Rect(-1.15f, -0.02f, 2.3f, 0.022f), Ink.Hex(0x8A8C96));
        c.Fill(Shape.Round(-1.06f, -0.62f, 0.86f, 0.46f, 0.05f), Brush.Down(-0.62f, -0.16f, paint.Lighter(0.2f), paint, paint.Darker(0.3f)));
        c.Fill(Shape.Round(-1.1f, -0.68f, 0.94f, 0.08f, 0.03f), iron);
        for (var i = 0; i < 3; i++)
        {
            c.Fill(Shape.Round(-0.99f + (i * 0.26f), -0.54f, 0.19f, 0.17f, 0.03f), look.Dark || look.Dusk ? Ink.Hex(0xFFDC8A) : Ink.Hex(0xBFE0EE));
        }

        c.Fill(Shape.Rect(-1.06f, -0.29f, 0.86f, 0.025f), brass);
        c.Fill(Shape.Rect(-0.22f, -0.25f, 0.12f, 0.03f), iron);
        c.Fill(Shape.Rect(-0.12f, -0.74f, 0.4f, 0.58f), Brush.Down(-0.74f, -0.16f, paint.Lighter(0.15f), paint.Darker(0.2f)));
        c.Fill(Shape.Round(-0.17f, -0.8f, 0.5f, 0.08f, 0.03f), iron);
        c.Fill(Shape.Round(-0.05f, -0.66f, 0.22f, 0.2f, 0.03f), look.Dark || look.Dusk ? Ink.Hex(0xFFDC8A) : Ink.Hex(0xBFE0EE));
        c.Fill(Shape.Round(0.24f, -0.56f, 0.72f, 0.36f, 0.1f), Brush.Down(-0.56f, -0.2f, iron.Lighter(0.35f), iron, iron.Darker(0.3f)));
        foreach (var x in (ReadOnlySpan<float>)[0.4f, 0.84f])
        {
            c.Fill(Shape.Rect(x, -0.565f, 0.03f, 0.37f), brass);
        }

        c.Fill(Shape.Polygon(0.6f, -0.54f, 0.585f, -0.78f, 0.56f, -0.85f, 0.74f, -0.85f, 0.715f, -0.78f, 0.7f, -0.54f), Brush.Linear(0.56f, 0, 0.74f, 0, iron.Lighter(0.3f), iron));
        c.Fill(Shape.Circle(0.97f, -0.44f, 0.06f), Brush.Ball(0.97f, -0.44f, 0.06f, Ink.Hex(0xFFF0B8)));
        if (look.Dark || look.Dusk)
        {
            c.Glow(1, -0.44f, 0.4f, Ink.Hex(0xFFE9A0).Fade(0.8f));
        }

        c.Fill(Shape.Rect(-0.14f, -0.22f, 1.12f, 0.07f), paint.Darker(0.25f));
        c.Fill(Shape.Polygon(0.94f, -0.2f, 1.12f, -0.03f, 0.9f, -0.03f), Ink.Hex(0x8A2A26));
        foreach (var (x, r) in (ReadOnlySpan<(float, float)>)[(-0.9f, 0.11f), (-0.4f, 0.11f), (0.06f, 0.17f), (0.42f, 0.17f), (0.76f, 0.11f)])
        {
            c.Fill(Shape.Circle(x, -r, r), Brush.Ball(x, -r, r, iron));
            c.Fill(Shape.Circle(x, -r, r * 0.62f), Brush.Ball(x, -r, r * 0.62f, paint));
            c.Fill(Shape.Circle(x, -r, r * 0.2f), brass);
        }

        c.Stroke(Shape.Line(0.06f, -0.1f, 0.42f, -0.1f), 0.035f, Ink.Hex(0xC9CDD6));
    }
}
