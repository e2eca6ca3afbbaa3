using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Stars, a nebula and planets above the surface of a moon.</summary>
internal sealed class Space : Scene
{
    public override float Horizon => 0.8f;

    public override float Footing => 0.87f;

    public override bool Airless => true;

    public override Scene For(Habitat habitat) => this;

    public override DayTime UsualTime(Chance chance) => DayTime.Day;

    public override float GroundAt(Easel e, float x) => Surface(e, x) + (0.06f * e.Height);

    public override void PaintBack(Easel e)
    {
        var c = e.Canvas;
        var chance = e.Chance.Branch("space");
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Down(0, e.Height, Ink.Hex(0x05061A), Ink.Hex(0x0D0B2E), Ink.Hex(0x1A1240)));
        Nebula(e, chance);
        Sky.Stars(e, e.Height);
        Sky.Stars(e, e.Height * 0.7f, "more stars");
        // The big planet is the subject where nobody else is.
        var alone = e.Brief.Subjects.Count == 0;
        var (x, y) = (chance.Between(0.22f, 0.3f) * e.Width, chance.Between(0.18f, 0.28f) * e.Height);
        Planet(e, alone ? 0.44f * e.Width : x, alone ? 0.44f * e.Height : y, alone ? 0.2f : 0.1f, Ink.Hsl(chance.Next(), 0.5f, 0.6f), ring: true);
        Planet(e, chance.Between(0.76f, 0.88f) * e.Width, chance.Between(0.12f, 0.3f) * e.Height, 0.05f, Ink.Hsl(chance.Next(), 0.55f, 0.55f), ring: false);
        Moonscape(e, chance);
    }

    private static void Nebula(Easel e, Chance chance)
    {
        var hue = chance.Between(0.55f, 0.95f);
        Ink first = Ink.Hsl(hue, 0.7f, 0.45f), second = Ink.Hsl(hue - 0.18f, 0.75f, 0.5f);
        var slope = chance.Between(-0.6f, 0.6f);
        e.Canvas.Shade(0, e.Height, (x, y) =>
        {
            var band = MathF.Exp(-MathF.Pow(((y / e.Height) - 0.42f - (slope * ((x / e.Width) - 0.5f))) * 2.6f, 2));
            var gas = e.Noise.Fractal(x * 3.2f, y * 3.2f, 5);
            var tone = e.Noise.At((x * 2) + 40, y * 2);
            return first.Mix(second, tone).Fade(Math.Clamp((gas - 0.35f) * 2.2f, 0, 1) * band * 0.75f);
        });
    }

    private static void Planet(Easel e, float x, float y, float radius, Ink ink, bool ring)
    {
        var c = e.Canvas;
        c.Glow(x, y, radius * 1.6f, ink.Lighter(0.3f).Fade(0.3f));
        if (ring)
        {
            Ring(c, x, y, radius, ink.Lighter(0.45f), share: 1);
        }

        var disc = Shape.Circle(x, y, radius);
        c.Fill(disc, ink);
        c.Within(disc, () =>
        {
            for (var i = 0; i < 7; i++)
            {
                var at = y + (radius * ((i * 0.3f) - 0.95f));
                var thick = radius * (0.08f + (0.1f * e.Noise.At(i * 3.1f, 8)));
                c.Fill(Shape.Ellipse(x, at, radius * 1.2f, thick, -0.04f), (i % 2 == 0 ? ink.Lighter(0.3f) : ink.Darker(0.25f)).Fade(0.55f));
            }

            c.Fill(disc, Brush.Radial(x - (radius * 0.5f), y - (radius * 0.5f), radius * 1.8f, radius * 1.8f, Ink.White.Fade(0.25f), Ink.Black.Fade(0), Ink.Black.Fade(0.35f), Ink.Hex(0x05061A).Fade(0.85f)));
        });
        if (ring)
        {
            c.Within(disc, () => Ring(c, x, y, radius, ink.Lighter(0.45f), share: 0.5f));
        }
    }

    /// <summary>The whole ring before the planet is painted; its near half once more in front of the planet.</summary>
    private static void Ring(Canvas c, float x, float y, float radius, Ink ink, float share) => c.At(x, y, radius, () =>
    {
        for (var i = 0; i < 3; i++)
        {
            var arc = new float[2 * 33];
            for (var k = 0; k <= 32; k++)
            {
                var (sin, cos) = MathF.SinCos(k / 32f * share * MathF.Tau);
                arc[2 * k] = (1.5f + (0.16f * i)) * cos;
                arc[(2 * k) + 1] = (0.38f + (0.05f * i)) * sin;
            }

            c.Stroke(Shape.Curve(arc), 0.09f, ink.Fade(0.8f - (0.2f * i)));
        }
    }, turn: -0.04f);

    private static void Moonscape(Easel e, Chance chance)
    {
        var c = e.Canvas;
        var top = Horizon0(e);
        var ground = Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 90, x => Surface(e, x));
        c.Glow(e.Width / 2, top + 0.1f, 0.7f, Ink.Hex(0x8E86D8).Fade(0.25f));
        c.Fill(ground, Brush.Down(top - 0.02f, e.Height, Ink.Hex(0xC9C4DA), Ink.Hex(0x8C86A6), Ink.Hex(0x4B4668)));
        c.Within(ground, () =>
        {
            for (var i = 0; i < 16; i++)
            {
                var depth = (i + chance.Next()) / 16;
                var x = chance.Between(0, e.Width);
                var y = Surface(e, x) + ((e.Height - top) * (0.12f + (0.9f * depth)));
                var r = (0.012f + (0.04f * depth)) * chance.Between(0.6f, 1.4f);
                c.Fill(Shape.Ellipse(x, y, r * 1.9f, r * 0.62f), Brush.Down(y - (r * 0.6f), y + (r * 0.6f), Ink.Hex(0x3A3554).Fade(0.75f), Ink.Hex(0x77719A).Fade(0.6f)));
                c.Stroke(Shape.Curve(x - (r * 1.7f), y + (r * 0.3f), x, y + (r * 0.68f), x + (r * 1.7f), y + (r * 0.3f)), 0.005f, Ink.Hex(0xE6E2F4).Fade(0.5f));
            }
        });
    }

    private static float Horizon0(Easel e) => 0.8f * e.Height;

    private static float Surface(Easel e, float x)
    {
        var from = (x / e.Width) - 0.5f;
        return Horizon0(e) + (0.1f * from * from) + (0.012f * (e.Noise.At(x * 7, 91) - 0.5f));
    }
}
