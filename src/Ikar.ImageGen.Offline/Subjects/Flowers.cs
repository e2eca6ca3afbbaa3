using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>Three big flowers with leaves.</summary>
internal sealed class Flowers : Subject
{
    public override float Height => 0.6f;

    public override float Width => 0.8f;

    public override float Size => 0.5f;

    public override Scene? Home => new Garden();

    public override void Paint(Canvas c, Look look)
    {
        var chance = look.Chance;
        var ink = look.ColourOr(Ink.Hex(0xE8475F), Ink.Hex(0xF2A33A), Ink.Hex(0xB06AE0), Ink.Hex(0xF06AA8));
        foreach (var (x, top, size) in (ReadOnlySpan<(float, float, float)>)[(-0.24f, -0.6f, 0.17f), (0.25f, -0.66f, 0.16f), (0, -0.79f, 0.2f)])
        {
            c.Stroke(Shape.Curve(x * 0.2f, 0, x * 0.5f, top * 0.5f, x, top), 0.024f, Brush.Down(top, 0, Ink.Hex(0x5FA548), Ink.Hex(0x2F6B38)), 0.018f);
            foreach (var side in (ReadOnlySpan<float>)[-1, 1])
            {
                float lx = x * 0.4f, ly = top * (0.36f + (0.08f * side));
                c.Fill(Shape.Blob(lx, ly, lx + (side * 0.07f), ly - 0.06f, lx + (side * 0.17f), ly - 0.07f, lx + (side * 0.09f), ly - 0.005f), Brush.Linear(lx, ly, lx + (side * 0.17f), ly - 0.07f, Ink.Hex(0x2F7038), Ink.Hex(0x79B857)));
            }

            var petal = x == 0 ? ink : look.Colour is null ? chance.Pick(Ink.Hex(0xF7C33F), Ink.Hex(0xF78A9E), Ink.Hex(0x9A86E8), Ink.Hex(0xFDF6EA), ink) : ink.Lighter(0.12f);
            c.At(x, top, size, () => Bloom(c, petal), turn: chance.Next());
        }
    }

    /// <summary>A flower of two rings of petals, one unit in radius.</summary>
    public static void Bloom(Canvas c, Ink ink)
    {
        for (var ring = 0; ring < 2; ring++)
        {
            var count = 9 - ring;
            for (var i = 0; i < count; i++)
            {
                var turn = (i + (ring * 0.5f)) / count;
                var reach = ring == 0 ? 0.62f : 0.42f;
                var (sin, cos) = MathF.SinCos(turn * MathF.Tau);
                c.Fill(Shape.Ellipse(reach * cos, reach * sin, reach * 0.62f, reach * 0.34f, turn, 32), Brush.Radial(0, 0, reach * 1.6f, reach * 1.6f, ink.Darker(0.45f), ink.Darker(0.1f + (0.1f * (1 - ring))), ink.Lighter(0.25f)));
            }
        }

        c.Fill(Shape.Circle(0, 0, 0.25f), Brush.Ball(0, 0, 0.25f, Ink.Hex(0xF2B632)));
        for (var i = 0; i < 14; i++)
        {
            var (sin, cos) = MathF.SinCos(i * 2.4f);
            var far = 0.05f * MathF.Sqrt(i) * 1.2f;
            c.Fill(Shape.Ellipse(far * cos, far * sin, 0.025f, 0.025f, 0, 10), Ink.Hex(0x8A4E1C).Fade(0.8f));
        }
    }
}
