using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>An astronaut who waves, with the stars in the visor.</summary>
internal sealed class Astronaut : Subject
{
    public override float Height => 0.58f;

    public override float Width => 0.66f;

    public override float Size => 1.8f;

    public override Scene? Home => new Space();

    public override void Paint(Canvas c, Look look)
    {
        Ink suit = look.ColourOr(Ink.Hex(0xF1F2F6)), shade = suit.Darker(0.3f), trim = look.Chance.Pick(Ink.Hex(0xE8663C), Ink.Hex(0x3F86C8));
        c.Fill(Shape.Round(-0.19f, -0.72f, 0.38f, 0.4f, 0.07f), Brush.Down(-0.72f, -0.3f, Ink.Hex(0xB9BECC), Ink.Hex(0x7A8096)));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Stroke(Shape.Line(side * 0.085f, -0.32f, side * 0.1f, -0.08f), 0.14f, Brush.Linear((side * 0.09f) - 0.07f, 0, (side * 0.09f) + 0.07f, 0, suit, suit, shade));
            c.Fill(Shape.Rect((side * 0.095f) - 0.07f, -0.19f, 0.14f, 0.03f), trim);
            c.Fill(Shape.Round((side * 0.11f) - 0.085f, -0.08f, 0.17f, 0.08f, 0.035f), Brush.Down(-0.08f, 0, shade, shade.Darker(0.35f)));
        }

        c.Stroke(Shape.Curve(-0.15f, -0.58f, -0.25f, -0.5f, -0.26f, -0.36f), 0.12f, Brush.Linear(-0.32f, 0, -0.12f, 0, suit, shade));
        c.Fill(Shape.Circle(-0.26f, -0.32f, 0.062f), Brush.Ball(-0.26f, -0.32f, 0.062f, trim));
        c.Stroke(Shape.Curve(0.15f, -0.58f, 0.28f, -0.6f, 0.3f, -0.76f), 0.12f, Brush.Linear(0.12f, 0, 0.36f, 0, suit, shade));
        c.Fill(Shape.Circle(0.3f, -0.81f, 0.062f), Brush.Ball(0.3f, -0.81f, 0.062f, trim));
        c.Fill(Shape.Blob(0, -0.68f, 0.16f, -0.64f, 0.2f, -0.5f, 0.17f, -0.3f, 0, -0.27f, -0.17f, -0.3f, -0.2f, -0.5f, -0.16f, -0.64f), Brush.Linear(-0.2f, -0.6f, 0.2f, -0.3f, suit.Lighter(0.3f), suit, shade));
        c.Fill(Shape.Round(-0.1f, -0.52f, 0.2f, 0.13f, 0.025f), Brush.Down(-0.52f, -0.39f, Ink.Hex(0xD5DAE4), Ink.Hex(0x9AA2B4)));
        c.Fill(Shape.Circle(-0.06f, -0.48f, 0.017f), Ink.Hex(0xE5483E));
        c.Fill(Shape.Circle(-0.01f, -0.48f, 0.017f), Ink.Hex(0xF5C23C));
        c.Fill(Shape.Rect(0.03f, -0.49f, 0.05f, 0.06f), Ink.Hex(0x3A4A66));
        c.Fill(Shape.Circle(0, -0.8f, 0.2f), Brush.Ball(0, -0.8f, 0.2f, suit));
        var visor = Shape.Blob(-0.15f, -0.8f, -0.11f, -0.9f, 0, -0.925f, 0.11f, -0.9f, 0.15f, -0.8f, 0.11f, -0.7f, 0, -0.675f, -0.11f, -0.7f);
        c.Fill(visor, Brush.Linear(-0.1f, -0.92f, 0.1f, -0.68f, Ink.Hex(0x40508A), Ink.Hex(0x141A3A), Ink.Hex(0x6A4A7A), Ink.Hex(0xE09A5A)));
        c.Within(visor, () =>
        {
            for (var i = 0; i < 12; i++)
            {
                c.Fill(Shape.Circle(look.Chance.Between(-0.13f, 0.13f), look.Chance.Between(-0.91f, -0.7f), look.Chance.Between(0.002f, 0.005f)), Ink.White.Fade(0.85f));
            }

            c.Stroke(Shape.Curve(-0.11f, -0.8f, -0.085f, -0.87f, -0.03f, -0.895f), 0.026f, Ink.White.Fade(0.65f), 0.01f);
        });
        c.Stroke(visor.Closed(), 0.012f, shade.Darker(0.2f));
    }
}
