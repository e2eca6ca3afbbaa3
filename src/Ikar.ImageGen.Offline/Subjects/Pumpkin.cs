using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A pumpkin; after dark it is a lantern.</summary>
internal sealed class Pumpkin : Subject
{
    public override float Height => 0.42f;

    public override float Width => 1.15f;

    public override float Size => 0.4f;

    public override Weather Brings => Weather.Autumn;

    public override void Paint(Canvas c, Look look)
    {
        var skin = look.ColourOr(Ink.Hex(0xEE8126));
        c.Stroke(Shape.Curve(0, -0.78f, 0.02f, -0.9f, 0.1f, -0.98f), 0.11f, Brush.Linear(-0.06f, 0, 0.12f, 0, Ink.Hex(0x7FA04A), Ink.Hex(0x4A6A30)), 0.07f);
        foreach (var (x, w) in (ReadOnlySpan<(float, float)>)[(-0.34f, 0.2f), (0.34f, 0.2f), (-0.2f, 0.22f), (0.2f, 0.22f), (0, 0.22f)])
        {
            c.Fill(Shape.Ellipse(x, -0.41f, w, 0.41f - (MathF.Abs(x) * 0.16f)), Brush.Radial(x - 0.06f, -0.56f, w * 1.7f, 0.62f, skin.Lighter(0.3f), skin, skin.Darker(0.35f)));
        }

        if (!look.Dark && !look.Dusk)
        {
            return;
        }

        c.Glow(0, -0.38f, 0.8f, Ink.Hex(0xFFB03A).Fade(0.45f));
        var tint = c.Tint;
        c.Tint = System.Numerics.Vector3.One;
        var face = Shape.Polygon(-0.27f, -0.46f, -0.17f, -0.64f, -0.08f, -0.46f)
            .AddPolygon(0.08f, -0.46f, 0.17f, -0.64f, 0.27f, -0.46f)
            .AddPolygon(-0.04f, -0.36f, 0, -0.44f, 0.04f, -0.36f)
            .AddPolygon(-0.3f, -0.3f, -0.18f, -0.25f, -0.14f, -0.3f, -0.06f, -0.23f, 0.02f, -0.29f, 0.1f, -0.23f, 0.17f, -0.29f, 0.3f, -0.3f, 0.18f, -0.14f, 0, -0.1f, -0.18f, -0.14f);
        c.Fill(face, Brush.Radial(0, -0.3f, 0.4f, 0.4f, Ink.Hex(0xFFF6B0), Ink.Hex(0xFFC23A), Ink.Hex(0xF08A1E)));
        c.Tint = tint;
    }
}
