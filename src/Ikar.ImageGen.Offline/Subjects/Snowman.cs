using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A snowman with hat and scarf.</summary>
internal sealed class Snowman : Subject
{
    public override float Height => 0.56f;

    public override float Width => 0.75f;

    public override float Size => 1.6f;

    public override Weather Brings => Weather.Snow;

    public override void Paint(Canvas c, Look look)
    {
        var scarf = look.ColourOr(Ink.Hex(0xD8402F), Ink.Hex(0x2F7FB8), Ink.Hex(0x4F9A4A));
        Ink snow = Ink.Hex(0xF2F7FF), coal = Ink.Hex(0x2A2830), wood = Ink.Hex(0x6A4730);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Curve(side * 0.14f, -0.46f, side * 0.27f, -0.52f, side * 0.37f, -0.62f), 0.022f, wood, 0.012f);
            c.Stroke(Shape.Line(side * 0.31f, -0.555f, side * 0.37f, -0.54f), 0.014f, wood, 0.008f);
        }

        foreach (var (y, r) in (ReadOnlySpan<(float, float)>)[(-0.19f, 0.2f), (-0.46f, 0.155f), (-0.69f, 0.12f)])
        {
            c.Fill(Shape.Circle(0, y, r), Brush.Radial(-r * 0.35f, y - (r * 0.4f), r * 1.6f, r * 1.6f, Ink.White, snow, Ink.Hex(0xC4D6EE), Ink.Hex(0x8FA8CC)));
        }

        foreach (var y in (ReadOnlySpan<float>)[-0.5f, -0.43f, -0.24f])
        {
            c.Fill(Shape.Circle(0, y, 0.018f), coal);
        }

        c.Fill(Shape.Blob(-0.12f, -0.61f, 0, -0.585f, 0.12f, -0.61f, 0.115f, -0.56f, 0, -0.535f, -0.115f, -0.56f), Brush.Down(-0.61f, -0.53f, scarf.Lighter(0.15f), scarf.Darker(0.25f)));
        c.Fill(Shape.Polygon(0.05f, -0.57f, 0.1f, -0.575f, 0.135f, -0.4f, 0.08f, -0.39f), Brush.Down(-0.57f, -0.39f, scarf, scarf.Darker(0.3f)));
        c.Fill(Shape.Circle(-0.045f, -0.715f, 0.016f).AddEllipse(0.045f, -0.715f, 0.016f, 0.016f), coal);
        for (var i = -2; i <= 2; i++)
        {
            c.Fill(Shape.Circle(i * 0.024f, -0.635f - (0.006f * i * i), 0.008f), coal);
        }

        c.Fill(Shape.Polygon(0, -0.7f, 0.13f, -0.67f, 0, -0.665f), Brush.Down(-0.7f, -0.66f, Ink.Hex(0xF79A3C), Ink.Hex(0xD96A1E)));
        c.Fill(Shape.Round(-0.09f, -1, 0.18f, 0.2f, 0.02f), Brush.Linear(-0.09f, 0, 0.09f, 0, Ink.Hex(0x4A4656), Ink.Hex(0x24222C)));
        c.Fill(Shape.Rect(-0.09f, -0.85f, 0.18f, 0.035f), scarf);
        c.Fill(Shape.Round(-0.15f, -0.815f, 0.3f, 0.032f, 0.015f), Ink.Hex(0x2E2B38));
    }
}
