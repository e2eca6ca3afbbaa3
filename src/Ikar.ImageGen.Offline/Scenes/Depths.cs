using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Under water: light from above, sand, corals, weeds and bubbles.</summary>
internal sealed class Depths : Scene
{
    public override float Footing => 0.9f;

    public override bool Airless => true;

    public override Subject? Guest => new Fish();

    public override Scene For(Habitat habitat) => this;

    public override DayTime UsualTime(Chance chance) => DayTime.Day;

    public override void PaintBack(Easel e)
    {
        var c = e.Canvas;
        var chance = e.Chance.Branch("depths");
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Down(0, e.Height, Ink.Hex(0x8FE3E8), Ink.Hex(0x2FA5C8), Ink.Hex(0x13689F), Ink.Hex(0x0B3F74)));
        for (var i = 0; i < 7; i++)
        {
            var x = e.Width * ((i + chance.Next()) / 7);
            var w = chance.Between(0.03f, 0.09f);
            c.Fill(Shape.Polygon(x, -0.1f, x + w, -0.1f, x + (w * 2.6f) - 0.2f, e.Height * 0.85f, x - w - 0.2f, e.Height * 0.85f), Brush.Down(0, e.Height * 0.85f, Ink.White.Fade(0.26f), Ink.White.Fade(0)));
        }

        for (var layer = 0; layer < 3; layer++)
        {
            var level = e.Height * (0.74f + (0.07f * layer));
            var phase = chance.Between(0, 7);
            var ink = Ink.Hex(0xE2CF9A).Mix(Ink.Hex(0x2C86AE), 0.7f - (0.3f * layer));
            float Top(float x) => level + (0.025f * MathF.Sin((x * 4.5f) + phase));
            c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 70, Top), Brush.Down(level, e.Height, ink.Lighter(0.15f), ink.Darker(0.25f)));
            Plants(e, chance, Top, 0.16f + (0.07f * layer), 0.6f - (0.3f * layer));
        }
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("front");
        for (var i = 0; i < 26; i++)
        {
            float x = chance.Between(0.03f, 0.97f) * e.Width, y = chance.Between(0.08f, 0.9f) * e.Height, r = chance.Between(0.005f, 0.016f);
            e.Canvas.Fill(Shape.Circle(x, y, r), Brush.Radial(x, y, r, r, Ink.White.Fade(0.02f), Ink.White.Fade(0.08f), Ink.White.Fade(0.55f)));
            e.Canvas.Fill(Shape.Circle(x - (r * 0.35f), y - (r * 0.4f), r * 0.22f), Ink.White.Fade(0.9f));
        }

        Weed(e, chance, 0.05f, e.Height + 0.02f, 0.42f, Ink.Hex(0x1F6B4A));
        Weed(e, chance, 0.1f, e.Height + 0.02f, 0.3f, Ink.Hex(0x2F8A56));
        Weed(e, chance, e.Width - 0.06f, e.Height + 0.02f, 0.38f, Ink.Hex(0x27774E));
    }

    private static void Plants(Easel e, Chance chance, Func<float, float> ground, float size, float far)
    {
        var water = Ink.Hex(0x1F7FB0);
        for (var i = 0; i < 6 * e.Width; i++)
        {
            var x = chance.Between(0, 1) * e.Width;
            if (chance.Once(0.5f))
            {
                Weed(e, chance, x, ground(x) + 0.02f, size * chance.Between(0.7f, 1.2f), Ink.Hex(0x3FA56A).Mix(water, far));
            }
            else
            {
                var ink = chance.Pick(Ink.Hex(0xF2706A), Ink.Hex(0xF6A04A), Ink.Hex(0xC86BC8), Ink.Hex(0xF28AAE)).Mix(water, far);
                Coral(e.Canvas, chance, x, ground(x) + 0.02f, 0.75f, size * 0.32f, 4, ink);
            }
        }
    }

    private static void Weed(Easel e, Chance chance, float x, float y, float height, Ink ink)
    {
        var s = chance.Sign() * height * 0.12f;
        e.Canvas.Stroke(Shape.Curve(x, y, x + s, y - (height * 0.3f), x - s, y - (height * 0.62f), x + (s * 0.8f), y - height), height * 0.09f, Brush.Down(y - height, y, ink.Lighter(0.3f), ink.Darker(0.2f)), height * 0.02f);
    }

    private static void Coral(Canvas c, Chance chance, float x, float y, float turn, float length, int generations, Ink ink)
    {
        var (sin, cos) = MathF.SinCos(turn * MathF.Tau);
        float tipX = x + (cos * length), tipY = y + (sin * length);
        c.Stroke(Shape.Line(x, y, tipX, tipY), length * 0.34f, ink, length * 0.26f);
        if (generations > 1)
        {
            Coral(c, chance, tipX, tipY, turn - chance.Between(0.04f, 0.1f), length * 0.76f, generations - 1, ink.Lighter(0.06f));
            Coral(c, chance, tipX, tipY, turn + chance.Between(0.04f, 0.1f), length * 0.76f, generations - 1, ink.Lighter(0.06f));
        }
    }
}
