using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>An owl on a stump.</summary>
internal sealed class Owl : Subject
{
    public override float Height => 0.54f;

    public override float Width => 0.62f;

    public override float Size => 0.5f;

    public override Scene? Home => new Forest();

    public override void Paint(Canvas c, Look look)
    {
        var plume = look.ColourOr(Ink.Hex(0x9A6B42), Ink.Hex(0x7F7480), Ink.Hex(0xB98A55));
        Ink dark = plume.Darker(0.4f), pale = plume.Lighter(0.6f);
        c.Fill(Shape.Blob(-0.2f, -0.17f, 0.2f, -0.17f, 0.22f, -0.06f, 0.3f, 0, -0.3f, 0, -0.22f, -0.06f), Brush.Linear(-0.25f, 0, 0.25f, 0, Ink.Hex(0x8F6844), Ink.Hex(0x553A24)));
        c.Fill(Shape.Ellipse(0, -0.17f, 0.205f, 0.036f), Ink.Hex(0xC99E6C));
        c.Stroke(Shape.Ellipse(0, -0.17f, 0.12f, 0.02f).Closed(), 0.008f, Ink.Hex(0x9A7044));
        var body = Shape.Blob(0, -0.92f, 0.17f, -0.86f, 0.25f, -0.62f, 0.24f, -0.36f, 0.12f, -0.18f, 0, -0.155f, -0.12f, -0.18f, -0.24f, -0.36f, -0.25f, -0.62f, -0.17f, -0.86f);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Polygon(side * 0.07f, -0.88f, side * 0.2f, -1.0f, side * 0.215f, -0.76f), dark);
        }

        c.Fill(body, Brush.Linear(-0.25f, -0.8f, 0.25f, -0.2f, plume.Lighter(0.15f), plume, dark));
        c.Within(body, () =>
        {
            c.Fill(Shape.Ellipse(0, -0.34f, 0.155f, 0.23f), pale);
            for (var i = 0; i < 18; i++)
            {
                float x = -0.12f + (0.06f * (i % 5)) + (0.03f * (i / 5 % 2)), y = -0.49f + (0.075f * (i / 5));
                c.Stroke(Shape.Curve(x - 0.02f, y, x, y + 0.022f, x + 0.02f, y), 0.009f, dark.Fade(0.65f));
            }
        });
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Blob(side * 0.2f, -0.6f, side * 0.28f, -0.44f, side * 0.24f, -0.2f, side * 0.14f, -0.3f), Brush.Down(-0.6f, -0.2f, plume.Darker(0.12f), dark));
            c.Fill(Shape.Circle(side * 0.1f, -0.72f, 0.112f), Brush.Radial(side * 0.1f, -0.72f, 0.112f, 0.112f, pale.Lighter(0.3f), pale, plume.Lighter(0.2f)));
            c.Fill(Shape.Circle(side * 0.095f, -0.72f, 0.072f), Ink.Hex(0x2A1E18));
            c.Fill(Shape.Circle(side * 0.095f, -0.72f, 0.062f), Brush.Radial(side * 0.095f, -0.69f, 0.09f, 0.09f, Ink.Hex(0xFFE07A), Ink.Hex(0xF2A92E)));
            c.Fill(Shape.Circle(side * 0.095f, -0.72f, 0.034f), Ink.Hex(0x16100E));
            c.Fill(Shape.Circle((side * 0.095f) - 0.016f, -0.738f, 0.014f), Ink.White);
            for (var i = -1; i <= 1; i++)
            {
                c.Fill(Shape.Ellipse((side * 0.075f) + (i * 0.026f), -0.165f, 0.016f, 0.03f), Ink.Hex(0xE8A83C));
            }
        }

        c.Fill(Shape.Blob(-0.03f, -0.69f, 0.03f, -0.69f, 0.012f, -0.62f, 0, -0.605f, -0.012f, -0.62f), Brush.Linear(-0.03f, 0, 0.03f, 0, Ink.Hex(0xF7BE4C), Ink.Hex(0xC9822A)));
    }
}
