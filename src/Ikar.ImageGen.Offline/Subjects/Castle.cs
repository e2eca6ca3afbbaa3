using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A castle with pointed towers and flags.</summary>
internal sealed class Castle : Subject
{
    public override Habitat Habitat => Habitat.Behind;

    public override float Height => 0.56f;

    public override float Width => 1.1f;

    public override float Size => 20;

    public override void Paint(Canvas c, Look look)
    {
        var stone = look.ColourOr(Ink.Hex(0xD9D2C6), Ink.Hex(0xB9B4BE), Ink.Hex(0xE0C9A8));
        var roof = look.Snowy ? Ink.Hex(0xEEF4FC) : look.Chance.Pick(Ink.Hex(0x3F6A9A), Ink.Hex(0xA8453C), Ink.Hex(0x5A5A94));
        var lit = look.Dark || look.Dusk;
        Tower(c, stone.Darker(0.12f), roof, -0.2f, 0.13f, 0.66f, lit);
        Tower(c, stone.Darker(0.12f), roof, 0.22f, 0.13f, 0.6f, lit);
        Tower(c, stone, roof, 0, 0.19f, 0.74f, lit);
        Wall(c, stone);
        Tower(c, stone, roof, -0.4f, 0.17f, 0.46f, lit);
        Tower(c, stone, roof, 0.4f, 0.17f, 0.5f, lit);
        c.Fill(Shape.Round(-0.1f, -0.24f, 0.2f, 0.3f, 0.1f), stone.Darker(0.35f));
        c.Fill(Shape.Round(-0.08f, -0.215f, 0.16f, 0.24f, 0.08f), Brush.Down(-0.21f, 0, Ink.Hex(0x5A3A24), Ink.Hex(0x7A5232)));
        c.Fill(Shape.Rect(-0.5f, 0, 1, 0.03f), stone.Darker(0.5f).Fade(0));
    }

    private static void Wall(Canvas c, Ink stone)
    {
        c.Fill(Shape.Rect(-0.42f, -0.3f, 0.84f, 0.3f), Brush.Linear(-0.42f, 0, 0.42f, 0, stone.Lighter(0.1f), stone, stone.Darker(0.28f)));
        for (var i = 0; i < 9; i++)
        {
            c.Fill(Shape.Rect(-0.42f + (i * 0.098f), -0.345f, 0.055f, 0.05f), Brush.Linear(-0.42f, 0, 0.42f, 0, stone.Lighter(0.1f), stone, stone.Darker(0.28f)));
        }

        for (var i = 0; i < 20; i++)
        {
            float x = -0.38f + (0.19f * (i % 5)) + (0.07f * (i / 5 % 2)), y = -0.27f + (0.065f * (i / 5));
            c.Fill(Shape.Round(x, y, 0.05f, 0.022f, 0.006f), stone.Darker(0.25f).Fade(0.45f));
        }
    }

    private static void Tower(Canvas c, Ink stone, Ink roof, float x, float w, float h, bool lit)
    {
        var left = x - (w / 2);
        c.Fill(Shape.Rect(left, -h, w, h), Brush.Linear(left, 0, left + w, 0, stone.Lighter(0.16f), stone, stone.Darker(0.35f)));
        c.Fill(Shape.Rect(left - 0.015f, -h - 0.03f, w + 0.03f, 0.05f), Brush.Linear(left, 0, left + w, 0, stone.Lighter(0.1f), stone.Darker(0.35f)));
        var top = -h - 0.03f - (w * 1.15f);
        c.Fill(Shape.Polygon(left - 0.025f, -h - 0.028f, x, top, left + w + 0.025f, -h - 0.028f), Brush.Linear(left, 0, left + w, 0, roof.Lighter(0.25f), roof, roof.Darker(0.4f)));
        c.Stroke(Shape.Line(x, top, x, top - 0.05f), 0.007f, Ink.Hex(0x4A3A34));
        c.Fill(Shape.Polygon(x, top - 0.055f, x + 0.07f, top - 0.035f, x, top - 0.015f), Ink.Hex(0xE5483E));
        for (var i = 0; i < 2; i++)
        {
            var y = -h + 0.06f + (i * 0.16f);
            if (y > -0.1f)
            {
                continue;
            }

            if (lit)
            {
                c.Glow(x, y + 0.03f, 0.07f, Ink.Hex(0xFFC860).Fade(0.6f));
            }

            var tint = c.Tint;
            c.Tint = lit ? System.Numerics.Vector3.One : tint;
            c.Fill(Shape.Round(x - 0.02f, y, 0.04f, 0.065f, 0.02f), lit ? Ink.Hex(0xFFDC8A) : Ink.Hex(0x4A4654));
            c.Tint = tint;
        }
    }
}
