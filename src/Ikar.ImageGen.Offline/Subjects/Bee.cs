using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A round bee in flight, turned to the right.</summary>
internal sealed class Bee : Subject
{
    public override Habitat Habitat => Habitat.Air;

    public override float Height => 0.34f;

    public override float Width => 1.3f;

    public override float Size => 0.15f;

    public override bool Faces => true;

    public override Scene? Home => new Garden();

    public override void Paint(Canvas c, Look look)
    {
        Ink gold = look.ColourOr(Ink.Hex(0xF6C02E)), black = Ink.Hex(0x35292A);
        foreach (var (turn, opacity) in (ReadOnlySpan<(float, float)>)[(-0.17f, 0.55f), (-0.23f, 0.8f)])
        {
            c.At(-0.02f, -0.62f, 1, () => c.Fill(Shape.Ellipse(0.24f, 0, 0.27f, 0.13f), Brush.Linear(0, 0, 0.5f, 0, Ink.Hex(0xD6EEFA).Fade(opacity), Ink.White.Fade(opacity))), turn);
        }

        c.Fill(Shape.Polygon(-0.56f, -0.4f, -0.72f, -0.35f, -0.55f, -0.3f), black);
        var body = Shape.Ellipse(-0.12f, -0.37f, 0.46f, 0.33f);
        c.Fill(body, Brush.Ball(-0.12f, -0.37f, 0.46f, gold));
        c.Within(body, () =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.42f, -0.19f, 0.04f])
            {
                c.Stroke(Shape.Curve(x, -0.75f, x - 0.05f, -0.37f, x, 0.02f), 0.1f, black);
            }

            c.Spot(-0.16f, -0.58f, 0.3f, 0.09f, Ink.White.Fade(0.5f));
        });
        foreach (var lean in (ReadOnlySpan<float>)[0, 0.12f])
        {
            c.Stroke(Shape.Curve(0.36f + lean, -0.6f, 0.4f + lean, -0.74f, 0.48f + lean, -0.8f), 0.022f, black);
            c.Fill(Shape.Circle(0.48f + lean, -0.8f, 0.03f), black);
        }

        c.Fill(Shape.Circle(0.38f, -0.4f, 0.24f), Brush.Ball(0.38f, -0.4f, 0.24f, gold.Lighter(0.15f)));
        foreach (var x in (ReadOnlySpan<float>)[0.34f, 0.5f])
        {
            c.Fill(Shape.Ellipse(x, -0.44f, 0.042f, 0.055f), Ink.Hex(0x1C1416));
            c.Fill(Shape.Circle(x - 0.012f, -0.465f, 0.016f), Ink.White);
        }

        c.Stroke(Shape.Curve(0.37f, -0.31f, 0.43f, -0.28f, 0.49f, -0.31f), 0.018f, black);
        c.Spot(0.3f, -0.33f, 0.06f, 0.04f, Ink.Hex(0xF2806A).Fade(0.7f));
    }
}
