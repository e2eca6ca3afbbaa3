using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Abstract;

/// <summary>Two glowing bodies joined by fine threads, small bodies on the rings around them.</summary>
internal static class Orbits
{
    public static void Paint(Easel e, Chance chance, Palette palette)
    {
        var c = e.Canvas;
        Ink deep = palette.Dark.Darker(0.45f), glow = palette.Light;
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Radial(e.Width / 2, e.Height / 2, e.Width * 0.8f, e.Height * 0.8f, palette.Dark.Mix(palette.Cool, 0.35f), palette.Dark, deep));
        var wide = e.Width >= e.Height;
        float dx = wide ? e.Width * chance.Between(0.12f, 0.24f) : 0.12f, dy = (wide ? chance.Between(0.03f, 0.2f) : e.Height * 0.2f) * chance.Sign();
        float ax = (e.Width / 2) - dx, ay = (e.Height / 2) + dy, bx = (e.Width / 2) + dx, by = (e.Height / 2) - dy;
        c.Glow(ax, ay, 0.5f, palette.Warm.Fade(0.4f));
        c.Glow(bx, by, 0.5f, palette.Cool.Fade(0.45f));
        Threads(c, chance, ax, ay, bx, by, palette);
        var larger = chance.Between(0.085f, 0.145f);
        Rings(c, chance, ax, ay, larger, palette.Warm, glow);
        Rings(c, chance, bx, by, 0.21f - larger, palette.Cool, glow);
        for (var i = 0; i < 60 * e.Width; i++)
        {
            var r = 0.001f + (0.003f * MathF.Pow(chance.Next(), 3));
            c.Fill(Shape.Ellipse(chance.Between(0, e.Width), chance.Between(0, e.Height), r, r, 0, 10), glow.Lighter(0.4f).Fade(chance.Between(0.25f, 0.8f)));
        }
    }

    private static void Threads(Canvas c, Chance chance, float ax, float ay, float bx, float by, Palette palette)
    {
        const int Count = 38;
        var length = MathF.Sqrt(((bx - ax) * (bx - ax)) + ((by - ay) * (by - ay)));
        float nx = -(by - ay) / length, ny = (bx - ax) / length;
        for (var i = 0; i < Count; i++)
        {
            var t = (i / (Count - 1f) * 2) - 1;
            // Each thread leaves one body, swings out, crosses the others in the middle and comes home from the other side.
            var bend = t * 0.26f * chance.Between(0.92f, 1.08f);
            const int Steps = 12;
            var points = new float[2 * (Steps + 1)];
            for (var k = 0; k <= Steps; k++)
            {
                var along = k / (float)Steps;
                var swing = bend * MathF.Sin(along * MathF.Tau);
                points[2 * k] = ax + ((bx - ax) * along) + (nx * swing);
                points[(2 * k) + 1] = ay + ((by - ay) * along) + (ny * swing);
            }

            var line = Shape.Curve(points);
            c.Stroke(line, 0.0022f, Brush.Linear(ax, ay, bx, by, palette.Warm.Lighter(0.25f), palette.Light.Lighter(0.4f), palette.Cool.Lighter(0.3f)).Faded(0.2f + (0.4f * MathF.Abs(t))));
        }
    }

    private static void Rings(Canvas c, Chance chance, float x, float y, float radius, Ink ink, Ink glow)
    {
        var tilts = chance.Between(0, 0.3f);
        for (var i = 0; i < 3; i++)
        {
            var turn = tilts + (i / 3f * 0.5f);
            float rx = radius * (1.75f + (0.28f * i)), ry = rx * 0.36f;
            c.Stroke(Shape.Ellipse(x, y, rx, ry, turn, 80).Closed(), 0.003f, glow.Fade(0.7f));
            var (sin, cos) = MathF.SinCos(chance.Next() * MathF.Tau);
            var (sinTurn, cosTurn) = MathF.SinCos(turn * MathF.Tau);
            float px = x + (rx * cos * cosTurn) - (ry * sin * sinTurn), py = y + (rx * cos * sinTurn) + (ry * sin * cosTurn);
            c.Glow(px, py, 0.05f, glow.Fade(0.7f));
            c.Fill(Shape.Circle(px, py, 0.015f), Brush.Ball(px, py, 0.015f, glow));
        }

        c.Glow(x, y, radius * 1.9f, ink.Lighter(0.4f).Fade(0.7f));
        c.Fill(Shape.Circle(x, y, radius), Brush.Ball(x, y, radius, ink));
        c.Spot(x - (radius * 0.35f), y - (radius * 0.42f), radius * 0.35f, radius * 0.25f, Ink.White.Fade(0.75f));
    }
}
