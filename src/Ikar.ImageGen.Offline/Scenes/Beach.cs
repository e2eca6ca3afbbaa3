using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Sand with shells and a starfish, surf, a palm that leans over the water.</summary>
internal sealed class Beach : Scene
{
    public override float Horizon => 0.46f;

    public override float WaterLine => 0.6f;

    public override Scene For(Habitat habitat) => this;

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        var shore = 0.67f * e.Height;
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.3f : 0.75f);
        Sea.Coast(e, horizon);
        Water.Paint(e, horizon, shore + 0.08f, Sky.LightX(e) * e.Width, calm: 0.3f);
        Sand(e, shore);
        var left = Sky.LightX(e) > 0.5f;
        e.Canvas.At((left ? 0.06f : 0.94f) * e.Width, 0.8f * e.Height, 0.62f, () => Palm.Paint(e.Canvas, e.Chance.Branch("palm")), mirrored: !left);
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("shells");
        for (var i = 0; i < 7; i++)
        {
            float x = chance.Between(0.04f, 0.96f) * e.Width, y = e.Height * chance.Between(0.92f, 0.985f), s = chance.Between(0.013f, 0.022f);
            var ink = chance.Pick(Ink.Hex(0xF6D2C0), Ink.Hex(0xF3B6A5), Ink.Hex(0xFFF1E0), Ink.Hex(0xD9A08C));
            e.Canvas.Spot(x + (s * 0.2f), y + (s * 0.5f), s * 1.4f, s * 0.5f, Ink.Hex(0x5A4028).Fade(0.45f));
            if (i == 0)
            {
                e.Canvas.Fill(Shape.Star(x, y, 5, s * 1.6f, s * 0.7f), Brush.Ball(x, y, s * 1.7f, Ink.Hex(0xE8704A)));
            }
            else
            {
                e.Canvas.Fill(Shape.Blob(x - s, y, x - (s * 0.7f), y - (s * 0.7f), x, y - s, x + (s * 0.7f), y - (s * 0.7f), x + s, y, x, y + (s * 0.5f)), Brush.Ball(x, y, s, ink));
                for (var k = -2; k <= 2; k++)
                {
                    e.Canvas.Stroke(Shape.Line(x, y + (s * 0.35f), x + (k * s * 0.36f), y - (s * 0.7f)), 0.0016f, ink.Darker(0.35f).Fade(0.7f));
                }
            }
        }
    }

    private static void Sand(Easel e, float shore)
    {
        var c = e.Canvas;
        var chance = e.Chance.Branch("sand");
        c.Tint = e.Light.Tint;
        Func<float, float> Edge(float down) => x => shore + down + (0.014f * MathF.Sin((x * 5.2f) + 1)) + (0.006f * MathF.Sin(x * 13));
        c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 90, Edge(-0.022f)), Ink.White.Fade(0.55f));
        c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 90, Edge(-0.012f)), Ink.Hex(0x9FD8DC).Fade(0.7f));
        c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 90, Edge(-0.001f)), Ink.White.Fade(0.85f));
        c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 90, Edge(0.008f)), Ink.Hex(0xB8946A));
        c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 90, Edge(0.04f)), Brush.Down(shore, e.Height, Ink.Hex(0xD8B888), Ink.Hex(0xF0D8A8), Ink.Hex(0xE2BF88)));
        for (var i = 0; i < 160 * e.Width; i++)
        {
            float x = chance.Between(0, e.Width), y = shore + 0.07f + ((e.Height - shore) * chance.Next());
            c.Fill(Shape.Ellipse(x, y, 0.0022f, 0.0016f, 0, 8), (chance.Once(0.5f) ? Ink.White : Ink.Hex(0x9A7448)).Fade(0.5f));
        }

        for (var i = 0; i < 8; i++)
        {
            float x = chance.Between(0, e.Width), y = shore + 0.1f + (0.04f * i);
            c.Stroke(Shape.Curve(x - 0.2f, y, x - 0.08f, y - 0.008f, x + 0.05f, y + 0.004f, x + 0.2f, y - 0.006f), 0.006f, Ink.Hex(0xC79E6A).Fade(0.4f), 0.002f);
        }
    }
}
