using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A broad old tree; green, golden or bare and white by season.</summary>
internal sealed class Tree : Subject
{
    public override Habitat Habitat => Habitat.Behind;

    public override float Height => 0.68f;

    public override float Width => 0.95f;

    public override float Size => 8;

    public override void Paint(Canvas c, Look look)
    {
        var leaf = look.Colour ?? (look.Snowy ? Ink.Hex(0xDCE8F4) : look.Autumn ? Ink.Hex(0xDB7F2C) : Ink.Hex(0x5B9A45));
        Ink bark = Ink.Hex(0x6E4B33), dark = Ink.Hex(0x47301F);
        var chance = look.Chance;
        for (var i = 0; i < 34; i++)
        {
            Puff(c, chance, leaf.Darker(0.38f), 0.04f, 0.1f);
        }

        c.Fill(Shape.Blob(-0.12f, 0.005f, -0.06f, -0.06f, -0.05f, -0.3f, -0.1f, -0.5f, -0.03f, -0.46f, 0.02f, -0.6f, 0.05f, -0.44f, 0.13f, -0.52f, 0.06f, -0.3f, 0.065f, -0.06f, 0.13f, 0.005f, 0, -0.015f), Brush.Linear(-0.1f, 0, 0.1f, 0, bark.Lighter(0.2f), bark, dark));
        for (var i = 0; i < 5; i++)
        {
            var x = -0.035f + (i * 0.018f);
            c.Stroke(Shape.Curve(x * 1.4f, -0.02f, x, -0.18f, x * 0.9f, -0.32f), 0.006f, dark.Fade(0.5f), 0.002f);
        }

        for (var i = 0; i < 110; i++)
        {
            Puff(c, chance, leaf.Mix(look.Autumn ? chance.Pick(Ink.Hex(0xE8B23A), Ink.Hex(0xC2472C), leaf) : leaf.Lighter(0.2f), chance.Next() * 0.8f), 0, 0.062f);
        }
    }

    /// <summary>One billow of leaves somewhere in the crown, lighter towards the upper left.</summary>
    private static void Puff(Canvas c, Chance chance, Ink leaf, float down, float size)
    {
        var turn = chance.Next() * MathF.Tau;
        var far = MathF.Sqrt(chance.Next());
        float x = 0.36f * far * MathF.Cos(turn), y = -0.66f + down + (0.27f * far * MathF.Sin(turn));
        var r = size * chance.Between(0.75f, 1.15f);
        var lit = Math.Clamp((-x - (y + 0.62f)) * 0.9f, -0.3f, 0.3f);
        var ink = lit > 0 ? leaf.Lighter(lit) : leaf.Darker(-lit);
        c.Fill(Shape.Circle(x, y, r), Brush.Radial(x - (r * 0.4f), y - (r * 0.5f), r * 1.6f, r * 1.6f, ink.Lighter(0.16f), ink, ink.Darker(0.22f)));
    }
}
