using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>An airliner that climbs to the right.</summary>
internal sealed class Plane : Subject
{
    public override Habitat Habitat => Habitat.Air;

    public override float Height => 0.26f;

    public override float Width => 2.3f;

    public override float Size => 20;

    public override void Paint(Canvas canvas, Look look) => canvas.At(0, 0, 1, () => Airliner(canvas, look), turn: -0.03f);

    private static void Airliner(Canvas c, Look look)
    {
        Ink trim = look.ColourOr(Ink.Hex(0x2F6FC0), Ink.Hex(0xD8402F), Ink.Hex(0x2F9A8A)), white = Ink.Hex(0xF7F9FC);
        c.Fill(Shape.Polygon(0.1f, -0.5f, -0.3f, -0.86f, -0.12f, -0.88f, 0.4f, -0.52f), Brush.Down(-0.88f, -0.5f, white.Darker(0.25f), white.Darker(0.1f)));
        c.Fill(Shape.Polygon(-0.72f, -0.55f, -1.02f, -0.98f, -0.84f, -0.98f, -0.5f, -0.58f), Brush.Down(-0.98f, -0.5f, trim.Lighter(0.15f), trim));
        var body = Shape.Blob(-1.05f, -0.55f, -0.7f, -0.6f, 0.5f, -0.63f, 0.9f, -0.57f, 1.08f, -0.43f, 0.9f, -0.33f, 0.5f, -0.29f, -0.5f, -0.33f, -0.85f, -0.46f);
        c.Fill(body, Brush.Down(-0.63f, -0.28f, Ink.White, white, white.Darker(0.35f)));
        c.Within(body, () =>
        {
            c.Stroke(Shape.Curve(-1.1f, -0.46f, -0.2f, -0.4f, 1.1f, -0.4f), 0.03f, trim);
            for (var i = 0; i < 13; i++)
            {
                c.Fill(Shape.Round(-0.62f + (i * 0.105f), -0.53f, 0.045f, 0.055f, 0.02f), look.Dark ? Ink.Hex(0xFFE08A) : Ink.Hex(0x3A5A7A));
            }

            c.Fill(Shape.Blob(0.88f, -0.56f, 1.0f, -0.5f, 0.99f, -0.46f, 0.86f, -0.49f), Ink.Hex(0x2F4A66));
        });
        c.Fill(Shape.Polygon(-0.1f, -0.4f, 0.34f, -0.4f, -0.32f, -0.02f, -0.48f, -0.02f), Brush.Down(-0.4f, 0, white, white.Darker(0.35f)));
        c.Fill(Shape.Ellipse(-0.02f, -0.24f, 0.1f, 0.06f), Brush.Down(-0.3f, -0.18f, trim.Lighter(0.2f), trim.Darker(0.3f)));
        c.Fill(Shape.Polygon(-0.85f, -0.5f, -0.68f, -0.5f, -0.95f, -0.36f, -1.06f, -0.36f), white.Darker(0.2f));
    }
}
