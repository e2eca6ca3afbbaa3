using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A hedgehog with an apple on its spines, turned to the right.</summary>
internal sealed class Hedgehog : Subject
{
    public override float Height => 0.42f;

    public override float Width => 1.25f;

    public override float Size => 0.25f;

    public override bool Faces => true;

    public override Scene? Home => new Forest();

    public override void Paint(Canvas c, Look look)
    {
        Ink spine = look.ColourOr(Ink.Hex(0x6A4E3C), Ink.Hex(0x5A4A44)), face = Ink.Hex(0xF0CFA4);
        foreach (var x in (ReadOnlySpan<float>)[-0.2f, 0.22f])
        {
            c.Fill(Shape.Ellipse(x, -0.035f, 0.1f, 0.045f), Brush.Down(-0.08f, 0, face, face.Darker(0.35f)));
        }

        for (var ring = 0; ring < 6; ring++)
        {
            var size = 1 - (0.14f * ring);
            var shape = new Shape();
            for (var i = 0; i < 26; i++)
            {
                var turn = (0.46f + (0.56f * i / 25f)) * MathF.Tau;
                var (sin, cos) = MathF.SinCos(turn + (ring * 0.06f));
                float rx = 0.5f * size, ry = 0.62f * size, x = -0.06f + (rx * cos), y = -0.18f + (ry * sin);
                shape.AddPolygon(-0.06f + (rx * 1.18f * cos), -0.18f + (ry * 1.16f * sin), x + (0.05f * sin), y - (0.05f * cos), -0.06f + (rx * 0.6f * cos), -0.18f + (ry * 0.6f * sin), x - (0.05f * sin), y + (0.05f * cos));
            }

            c.Fill(shape, (ring % 2 == 0 ? spine.Darker(0.3f) : spine.Lighter(0.14f)).Darker(0.05f * ring));
        }

        c.Fill(Shape.Blob(-0.5f, -0.16f, -0.3f, -0.34f, 0.1f, -0.36f, 0.3f, -0.16f, 0.2f, -0.03f, -0.3f, -0.03f), Brush.Down(-0.36f, 0, spine, spine.Darker(0.35f)));
        c.Fill(Shape.Blob(0.12f, -0.36f, 0.28f, -0.44f, 0.44f, -0.34f, 0.62f, -0.2f, 0.58f, -0.14f, 0.4f, -0.06f, 0.18f, -0.05f, 0.08f, -0.2f), Brush.Down(-0.44f, -0.05f, face.Lighter(0.2f), face, face.Darker(0.2f)));
        c.Fill(Shape.Circle(0.2f, -0.4f, 0.07f), Brush.Ball(0.2f, -0.4f, 0.07f, face.Darker(0.15f)));
        c.Fill(Shape.Circle(0.61f, -0.2f, 0.042f), Brush.Ball(0.61f, -0.2f, 0.042f, Ink.Hex(0x2E2428)));
        c.Fill(Shape.Ellipse(0.4f, -0.27f, 0.032f, 0.038f), Ink.Hex(0x1C1618));
        c.Fill(Shape.Circle(0.389f, -0.284f, 0.012f), Ink.White);
        c.Stroke(Shape.Curve(0.54f, -0.13f, 0.47f, -0.1f, 0.41f, -0.12f), 0.014f, Ink.Hex(0x6A4434));
        c.Spot(0.38f, -0.17f, 0.06f, 0.04f, Ink.Hex(0xF28A7A).Fade(0.6f));
        c.At(-0.12f, -0.7f, 0.28f, () => new Apple().Paint(c, new Look { Chance = new Chance(1) }), turn: 0.04f);
    }
}
