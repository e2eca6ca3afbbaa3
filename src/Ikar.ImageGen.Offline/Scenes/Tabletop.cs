using System.Numerics;
using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>A wooden table close by, soft lights of a room or of the evening behind it.</summary>
internal sealed class Tabletop : Scene
{
    public override float Horizon => 0.62f;

    public override float Footing => 0.82f;

    public override bool OpenAir => false;

    public override Scene For(Habitat habitat) => this;

    public override Vector3 LightOn(Light light) => light.Dark ? new(0.86f, 0.77f, 0.74f) : Vector3.One;

    public override void PaintBack(Easel e)
    {
        var c = e.Canvas;
        var chance = e.Chance.Branch("table");
        var edge = Horizon * e.Height;
        var sky = e.Light.Sky;
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Down(0, edge, sky[1].Mix(Ink.Hex(0x6A4430), 0.78f), sky[^2].Mix(Ink.Hex(0xC9854A), 0.72f)));
        for (var i = 0; i < 26; i++)
        {
            var r = chance.Between(0.02f, 0.075f);
            float x = chance.Between(0, e.Width), y = chance.Between(0, edge);
            var ink = chance.Pick(Ink.Hex(0xFFE2A0), Ink.Hex(0xFFC27A), Ink.Hex(0xFFF3D6), e.Light.Sun).Fade(chance.Between(0.12f, 0.4f));
            c.Fill(Shape.Circle(x, y, r), Brush.Radial(x, y, r, r, ink.Fade(0.7f), ink.Fade(0.8f), ink));
        }

        c.Tint = LightOn(e.Light);
        Table(e, chance, edge);
        var foot = GroundAt(e, e.Width / 2);
        c.Spot((e.Width / 2) + 0.04f, foot, 0.36f, 0.06f, Ink.Hex(0x2A140A).Fade(0.6f));
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("beans");
        for (var i = 0; i < 7; i++)
        {
            var x = (i < 4 ? 0.07f + (0.055f * i) : 0.6f + (0.06f * i)) * e.Width;
            var y = e.Height * (i % 2 == 0 ? chance.Between(0.89f, 0.95f) : chance.Between(0.8f, 0.86f));
            e.Canvas.At(x, y, 0.02f, () =>
            {
                e.Canvas.Spot(0.2f, 0.5f, 1.5f, 0.7f, Ink.Hex(0x1E0E06).Fade(0.5f));
                e.Canvas.Fill(Shape.Ellipse(0, 0, 1, 0.66f), Brush.Ball(0, 0, 1, Ink.Hex(0x6A3F24)));
                e.Canvas.Stroke(Shape.Curve(-0.85f, 0.05f, -0.3f, -0.1f, 0.3f, 0.12f, 0.85f, -0.02f), 0.14f, Ink.Hex(0x2E180C));
            }, turn: chance.Next());
        }
    }

    private static void Table(Easel e, Chance chance, float edge)
    {
        var c = e.Canvas;
        var wood = Ink.Hex(0xA8713F);
        c.Fill(Shape.Rect(-0.1f, edge, e.Width + 0.2f, e.Height), Brush.Down(edge, e.Height, wood.Lighter(0.22f), wood, wood.Darker(0.3f)));
        for (var i = 0; i < 5; i++)
        {
            var y = edge + ((e.Height - edge) * MathF.Pow((i + 0.2f) / 5, 1.5f));
            c.Fill(Shape.Rect(-0.1f, y, e.Width + 0.2f, 0.002f + (0.0015f * i)), wood.Darker(0.6f).Fade(0.6f));
            for (var k = 0; k < 9; k++)
            {
                float x = chance.Between(-0.1f, e.Width), length = chance.Between(0.08f, 0.3f), at = y + chance.Between(0.01f, 0.03f + (0.012f * i));
                c.Stroke(Shape.Curve(x, at, x + (length * 0.5f), at + chance.Between(-0.003f, 0.003f), x + length, at), 0.0022f, wood.Darker(0.4f).Fade(0.35f), 0.0008f);
            }
        }
    }
}
