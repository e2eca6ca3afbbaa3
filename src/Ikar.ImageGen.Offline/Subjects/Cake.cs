using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A birthday cake with candles.</summary>
internal sealed class Cake : Subject
{
    public override float Height => 0.52f;

    public override float Width => 1.1f;

    public override float Size => 0.3f;

    public override bool CastsShadow => false;

    public override Scene? Home => new Tabletop();

    public override void Paint(Canvas c, Look look)
    {
        Ink icing = look.ColourOr(Ink.Hex(0xF7A8C0), Ink.Hex(0xFFF3E0), Ink.Hex(0x8A5636)), sponge = Ink.Hex(0xE9BE7A);
        c.Fill(Shape.Ellipse(0, -0.04f, 0.54f, 0.06f), Brush.Down(-0.1f, 0.02f, Ink.Hex(0xFFFDF8), Ink.Hex(0xB4ABA2)));
        Tier(c, 0.4f, -0.06f, 0.28f, sponge, icing);
        Tier(c, 0.26f, -0.34f, 0.24f, sponge.Lighter(0.15f), icing.Lighter(0.12f));
        for (var i = 0; i < 5; i++)
        {
            var x = -0.17f + (i * 0.085f);
            var y = -0.6f + (0.012f * MathF.Abs(i - 2));
            var ink = look.Chance.Pick(Ink.Hex(0x5AA9E0), Ink.Hex(0xF2C23E), Ink.Hex(0x6AC48A), Ink.Hex(0xE2604A));
            c.Fill(Shape.Rect(x - 0.012f, y - 0.17f, 0.024f, 0.18f), Brush.Linear(x - 0.012f, 0, x + 0.012f, 0, ink.Lighter(0.35f), ink.Darker(0.15f)));
            c.Glow(x, y - 0.22f, 0.13f, Ink.Hex(0xFFD27A).Fade(0.65f));
            c.Fill(Shape.Blob(x, y - 0.275f, x + 0.02f, y - 0.21f, x, y - 0.175f, x - 0.02f, y - 0.21f), Brush.Down(y - 0.275f, y - 0.175f, Ink.Hex(0xFFB43A), Ink.Hex(0xFFF6CE)));
        }
    }

    private static void Tier(Canvas c, float half, float bottom, float height, Ink sponge, Ink icing)
    {
        var top = bottom - height;
        var flat = half * 0.14f;
        var side = Shape.Polygon(-half, top, half, top, half, bottom, -half, bottom).AddEllipse(0, bottom, half, flat * 0.7f);
        c.Fill(side, Brush.Linear(-half, 0, half, 0, sponge.Lighter(0.15f), sponge, sponge.Darker(0.3f)));
        c.Within(side, () =>
        {
            c.Stroke(Shape.Curve(-half, bottom - (height * 0.36f), 0, bottom - (height * 0.36f) + flat, half, bottom - (height * 0.36f)), height * 0.12f, Ink.Hex(0xFFF6E6));
        });
        var drip = new float[2 * 17];
        for (var i = 0; i <= 16; i++)
        {
            drip[2 * i] = -half + (half * i / 8f);
            drip[(2 * i) + 1] = top + (i % 2 == 0 ? height * 0.2f : height * 0.5f) + (flat * 0.7f * MathF.Sin(i / 16f * MathF.PI));
        }

        drip[1] = drip[33] = top;
        c.Fill(Shape.Blob(drip), Brush.Linear(-half, 0, half, 0, icing.Lighter(0.2f), icing, icing.Darker(0.2f)));
        c.Fill(Shape.Ellipse(0, top, half, flat), Brush.Linear(-half, 0, half, 0, icing.Lighter(0.35f), icing.Lighter(0.1f)));
        for (var i = 0; i < 9; i++)
        {
            var x = half * 0.84f * MathF.Cos(i / 8f * MathF.PI);
            var y = top + (flat * 0.84f * MathF.Sin(i / 8f * MathF.PI));
            c.Fill(Shape.Circle(x, y, half * 0.06f), Brush.Ball(x, y, half * 0.06f, Ink.Hex(0xD8344A)));
        }
    }
}
