using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A glass helmet for subjects that need air.</summary>
internal static class Helmet
{
    public static void Paint(Canvas c, float x, float y, float radius) => c.At(x, y, radius, () =>
    {
        c.Fill(Shape.Circle(0, 0, 1), Brush.Radial(0, 0, 1, 1, Ink.Hex(0xBFE4FF).Fade(0.02f), Ink.Hex(0xBFE4FF).Fade(0.04f), Ink.Hex(0xBFE4FF).Fade(0.1f), Ink.Hex(0xE8F6FF).Fade(0.42f)));
        c.Stroke(Shape.Circle(0, 0, 0.99f).Closed(), 0.025f, Ink.Hex(0xEAF6FF).Fade(0.8f));
        c.Stroke(Shape.Curve(-0.78f, -0.25f, -0.62f, -0.56f, -0.34f, -0.75f), 0.1f, Ink.White.Fade(0.6f), 0.03f);
        c.Fill(Shape.Circle(-0.8f, -0.08f, 0.04f), Ink.White.Fade(0.6f));
        c.Fill(Shape.Round(-0.72f, 0.76f, 1.44f, 0.24f, 0.12f), Brush.Down(0.76f, 1, Ink.Hex(0xF5F6FA), Ink.Hex(0xB9BED0)));
        c.Fill(Shape.Circle(0.42f, 0.88f, 0.05f), Ink.Hex(0xE0524A));
        c.Fill(Shape.Circle(0.58f, 0.88f, 0.05f), Ink.Hex(0x4C8FE0));
    });
}
