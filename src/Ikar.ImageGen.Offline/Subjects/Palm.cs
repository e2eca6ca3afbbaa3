using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A palm that leans to the right.</summary>
internal sealed class Palm : Subject
{
    public override Scene? Home => new Beach();

    public override Habitat Habitat => Habitat.Behind;

    public override float Height => 0.62f;

    public override float Width => 0.9f;

    public override void Paint(Canvas canvas, Look look) => Paint(canvas, look.Chance);

    public static void Paint(Canvas c, Chance chance)
    {
        var trunk = Shape.Curve(-0.12f, 0, -0.09f, -0.3f, 0, -0.58f, 0.14f, -0.8f);
        c.Stroke(trunk, 0.085f, Ink.Hex(0x7A5636), 0.042f);
        c.Stroke(Shape.Curve(-0.135f, 0, -0.105f, -0.3f, -0.012f, -0.58f, 0.132f, -0.8f), 0.03f, Ink.Hex(0xA67C50), 0.014f);
        for (var i = 0; i < 13; i++)
        {
            var t = i / 13f;
            var x = -0.12f + (0.06f * t) + (0.2f * t * t);
            var y = -0.8f * t;
            c.Stroke(Shape.Curve(x - 0.036f + (0.012f * t), y, x, y + 0.012f, x + 0.036f - (0.012f * t), y - 0.004f), 0.006f, Ink.Hex(0x56391F).Fade(0.7f));
        }

        foreach (var (turn, length) in (ReadOnlySpan<(float, float)>)[(0.44f, 0.42f), (0.06f, 0.44f), (0.52f, 0.4f), (0.98f, 0.45f), (0.86f, 0.36f), (0.64f, 0.4f), (0.76f, 0.3f)])
        {
            Frond(c, 0.14f, -0.8f, turn + chance.Between(-0.02f, 0.02f), length);
        }

        c.Fill(Shape.Circle(0.11f, -0.775f, 0.03f), Brush.Ball(0.11f, -0.775f, 0.03f, Ink.Hex(0x7A4A28)));
        c.Fill(Shape.Circle(0.165f, -0.77f, 0.03f), Brush.Ball(0.165f, -0.77f, 0.03f, Ink.Hex(0x8A5630)));
    }

    private static void Frond(Canvas c, float x, float y, float turn, float length)
    {
        var (sin, cos) = MathF.SinCos(turn * MathF.Tau);
        var leaf = new Shape();
        for (var i = 0; i < 15; i++)
        {
            var t = (i + 1) / 15f;
            float px = x + (cos * length * t), py = y + (sin * length * t * 0.75f) + (0.24f * length * t * t * 2.2f);
            var size = length * 0.3f * (1.1f - (0.85f * t));
            leaf.AddPolygon(px, py, px + (cos * size * 0.5f) - (0.012f * sin), py + size, px + (0.02f * cos), py + 0.008f);
            leaf.AddPolygon(px, py, px + (cos * size * 0.9f), py - (size * 0.35f), px - (0.03f * cos), py + 0.008f);
        }

        c.Fill(leaf, Brush.Down(y - 0.15f, y + 0.3f, Ink.Hex(0x8CC152), Ink.Hex(0x3F8A45), Ink.Hex(0x20583A)));
        var spine = new float[2 * 8];
        for (var i = 0; i < 8; i++)
        {
            var t = i / 7f;
            spine[2 * i] = x + (cos * length * t);
            spine[(2 * i) + 1] = y + (sin * length * t * 0.75f) + (0.24f * length * t * t * 2.2f);
        }

        c.Stroke(Shape.Curve(spine), 0.016f, Ink.Hex(0x2F7040), 0.004f);
    }
}
