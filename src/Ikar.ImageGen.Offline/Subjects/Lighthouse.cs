using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A striped lighthouse on a rock; its beam shows after dark.</summary>
internal sealed class Lighthouse : Subject
{
    public override Habitat Habitat => Habitat.Water;

    public override float Height => 0.7f;

    public override float Width => 0.55f;

    public override float Size => 25;

    public override Scene? Home => new Sea();

    public override void Paint(Canvas c, Look look)
    {
        Ink red = look.ColourOr(Ink.Hex(0xD8402F)), white = Ink.Hex(0xFBF7EE);
        var lit = look.Dark || look.Dusk;
        if (lit)
        {
            var tint = c.Tint;
            c.Tint = System.Numerics.Vector3.One;
            c.Fill(Shape.Polygon(0, -0.87f, 1.1f, -1.12f, 1.1f, -0.72f), Brush.Linear(0, 0, 1.0f, 0, Ink.Hex(0xFFF0B0).Fade(0.65f), Ink.Hex(0xFFF0B0).Fade(0)));
            c.Fill(Shape.Polygon(0, -0.87f, -1.1f, -1.0f, -1.1f, -0.66f), Brush.Linear(0, 0, -1.0f, 0, Ink.Hex(0xFFF0B0).Fade(0.5f), Ink.Hex(0xFFF0B0).Fade(0)));
            c.Tint = tint;
        }

        var tower = Shape.Polygon(-0.13f, -0.08f, -0.08f, -0.8f, 0.08f, -0.8f, 0.13f, -0.08f);
        c.Fill(tower, Brush.Linear(-0.13f, 0, 0.13f, 0, white, white, white.Darker(0.3f)));
        c.Within(tower, () =>
        {
            for (var i = 0; i < 3; i++)
            {
                c.Fill(Shape.Rect(-0.2f, -0.7f + (i * 0.24f), 0.4f, 0.12f), Brush.Linear(-0.13f, 0, 0.13f, 0, red.Lighter(0.12f), red, red.Darker(0.35f)));
            }
        });
        c.Fill(Shape.Round(-0.11f, -0.82f, 0.22f, 0.03f, 0.008f), Ink.Hex(0x3A3E4C));
        c.Fill(Shape.Rect(-0.06f, -0.92f, 0.12f, 0.1f), lit ? Ink.Hex(0xFFF4C4) : Ink.Hex(0xA9D0E2));
        c.Fill(Shape.Blob(-0.085f, -0.915f, 0, -1.0f, 0.085f, -0.915f), Brush.Linear(-0.08f, 0, 0.08f, 0, red.Lighter(0.1f), red.Darker(0.3f)));
        if (lit)
        {
            c.Glow(0, -0.87f, 0.22f, Ink.Hex(0xFFE48A).Fade(0.9f));
        }

        c.Fill(Shape.Round(-0.03f, -0.2f, 0.06f, 0.12f, 0.03f), Ink.Hex(0x4A3A34));
        c.Fill(Shape.Blob(-0.3f, 0.02f, -0.24f, -0.08f, -0.1f, -0.13f, 0.1f, -0.11f, 0.22f, -0.08f, 0.32f, 0.02f, 0, 0.04f), Brush.Down(-0.13f, 0.03f, Ink.Hex(0x8A8078), Ink.Hex(0x4A4650)));
        for (var i = 0; i < 5; i++)
        {
            var x = -0.26f + (i * 0.13f);
            c.Stroke(Shape.Curve(x - 0.06f, 0.03f, x, 0.015f, x + 0.06f, 0.03f), 0.012f, Ink.White.Fade(0.7f), 0.006f);
        }
    }
}
