using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A hot-air balloon with its basket.</summary>
internal sealed class Balloon : Subject
{
    public override Habitat Habitat => Habitat.Air;

    public override float Height => 0.46f;

    public override float Width => 0.68f;

    public override float Size => 20;

    public override float Saddle => 0.12f;

    public override bool CarriesInside => true;

    public override float TallestRider => 0.21f;

    public override void Paint(Canvas c, Look look)
    {
        Ink first = look.ColourOr(Ink.Hex(0xE2503F), Ink.Hex(0x3F8FC8), Ink.Hex(0x8A5AB0)), second = Ink.Hex(0xFBE3B0);
        var envelope = Shape.Blob(0, -1, 0.24f, -0.93f, 0.34f, -0.7f, 0.25f, -0.44f, 0.09f, -0.24f, -0.09f, -0.24f, -0.25f, -0.44f, -0.34f, -0.7f, -0.24f, -0.93f);
        c.Fill(envelope, second);
        c.Within(envelope, () =>
        {
            for (var i = -2; i <= 2; i += 2)
            {
                float x = i * 0.12f, w = i == 0 ? 0.075f : 0.06f;
                c.Fill(Shape.Blob(i * 0.01f, -1.02f, x + w, -0.7f, (i * 0.03f) + 0.03f, -0.24f, (i * 0.03f) - 0.03f, -0.24f, x - w, -0.7f), first);
            }

            c.Fill(Shape.Circle(-0.02f, -0.68f, 0.5f), Brush.Radial(-0.12f, -0.78f, 0.5f, 0.5f, Ink.White.Fade(0.35f), Ink.White.Fade(0), Ink.Hex(0x1A0F2A).Fade(0.3f), Ink.Hex(0x1A0F2A).Fade(0.55f)));
        });
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Line(side * 0.085f, -0.25f, side * 0.06f, -0.12f), 0.008f, Ink.Hex(0x5A4030));
        }

        c.Glow(0, -0.2f, 0.1f, Ink.Hex(0xFFC050).Fade(0.6f));
        c.Fill(Shape.Round(-0.075f, -0.13f, 0.15f, 0.13f, 0.03f), Brush.Linear(-0.075f, 0, 0.075f, 0, Ink.Hex(0xC08A50), Ink.Hex(0x7A4F2A)));
        c.Fill(Shape.Round(-0.083f, -0.135f, 0.166f, 0.03f, 0.012f), Ink.Hex(0x6A4424));
    }
}
