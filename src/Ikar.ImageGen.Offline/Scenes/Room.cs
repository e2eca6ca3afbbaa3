using System.Numerics;
using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>A room with a window on the time of day, a picture, a lamp, a plant and a rug.</summary>
internal sealed class Room : Scene
{
    public override float Horizon => 0.7f;

    public override float Footing => 0.87f;

    public override bool OpenAir => false;

    public override Scene For(Habitat habitat) => this;

    public override Vector3 LightOn(Light light) => light.Dark ? new(0.84f, 0.75f, 0.73f) : Vector3.One;

    public override void PaintBack(Easel e)
    {
        var c = e.Canvas;
        var chance = e.Chance.Branch("room");
        var floor = Horizon * e.Height;
        var wall = chance.Pick(Ink.Hex(0x9DB7AC), Ink.Hex(0xC9A9A0), Ink.Hex(0x8FA8C2), Ink.Hex(0xD8BE94));
        var inside = LightOn(e.Light);
        c.Tint = inside;
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, floor + 1), Brush.Down(0, floor, wall.Lighter(0.12f), wall));
        for (var x = 0.02f; x < e.Width; x += 0.08f)
        {
            c.Fill(Shape.Rect(x, -0.1f, 0.035f, floor), wall.Lighter(0.16f).Fade(0.35f));
        }

        Floor(e, floor);
        Window(e, (e.Width * 0.5f) - 0.2f, floor * 0.5f, inside);
        Picture(c, chance, e.Width * 0.82f, floor * 0.38f, wall);
        Lamp(e, e.Width * 0.9f, floor + 0.08f);
        Plant(c, chance, e.Width * 0.1f, floor + 0.09f);
        Rug(e, chance);
    }

    private static void Floor(Easel e, float top)
    {
        var c = e.Canvas;
        c.Fill(Shape.Rect(-1, top, e.Width + 2, e.Height), Brush.Down(top, e.Height, Ink.Hex(0x8F5F3C), Ink.Hex(0xB98050)));
        for (var i = 0; i < 7; i++)
        {
            var y = top + ((e.Height - top) * MathF.Pow(i / 7f, 1.4f));
            c.Fill(Shape.Rect(-0.1f, y, e.Width + 0.2f, 0.003f), Ink.Hex(0x5E3A22).Fade(0.6f));
        }

        for (var i = -8; i <= 8; i++)
        {
            c.Stroke(Shape.Line((e.Width / 2) + (i * 0.11f), top, (e.Width / 2) + (i * 0.2f), e.Height), 0.003f, Ink.Hex(0x5E3A22).Fade(0.3f));
        }

        c.Fill(Shape.Rect(-0.1f, top - 0.035f, e.Width + 0.2f, 0.035f), Brush.Down(top - 0.035f, top, Ink.Hex(0xFBF5EA), Ink.Hex(0xCFC6BA)));
        c.Fill(Shape.Rect(-0.1f, top, e.Width + 0.2f, 0.03f), Brush.Down(top, top + 0.03f, Ink.Hex(0x2A1810).Fade(0.35f), Ink.Hex(0x2A1810).Fade(0)));
    }

    private static void Window(Easel e, float x, float y, Vector3 inside)
    {
        var c = e.Canvas;
        x = (e.Width * 0.34f) - 0.17f;
        const float W = 0.34f;
        var h = MathF.Min(0.4f, y * 1.3f);
        y -= h / 2;
        var view = Shape.Rect(x, y, W, h);
        c.Tint = Vector3.One;
        c.Fill(view, Brush.Down(y, y + h, e.Light.Sky));
        c.Within(view, () =>
        {
            if (e.Light.Dark)
            {
                Sky.Stars(e, y + h);
                Sky.Moon(e, x + (W * 0.7f), y + (h * 0.28f), 0.03f);
            }
            else
            {
                c.Glow(x + (W * 0.7f), y + (h * 0.4f), 0.16f, e.Light.Sun.Fade(0.9f));
            }

            c.Fill(Shape.Under(x, x + W, y + h, 30, at => y + (h * 0.78f) - (0.03f * MathF.Sin(at * 17))), e.Far(Ink.Hex(0x6E9A6A), 0.35f));
            c.Fill(Shape.Under(x, x + W, y + h, 30, at => y + (h * 0.87f) - (0.02f * MathF.Sin((at * 14) + 2))), e.Far(Ink.Hex(0x4E8A4A), 0.12f));
        });
        c.Tint = inside;
        var frame = Ink.Hex(0xFBF6EC);
        c.Stroke(Shape.Rect(x, y, W, h).Closed(), 0.022f, frame);
        c.Fill(Shape.Rect(x + (W / 2) - 0.006f, y, 0.012f, h), frame);
        c.Fill(Shape.Rect(x, y + (h * 0.4f), W, 0.011f), frame);
        c.Fill(Shape.Round(x - 0.04f, y + h, W + 0.08f, 0.03f, 0.006f), Brush.Down(y + h, y + h + 0.03f, frame, Ink.Hex(0xC8BFB2)));
        foreach (var side in (ReadOnlySpan<float>)[0, 1])
        {
            Curtain(c, side == 0 ? x - 0.06f : x + W + 0.06f, y - 0.045f, h + 0.1f, side == 0 ? 1 : -1);
        }

        c.Stroke(Shape.Line(x - 0.09f, y - 0.05f, x + W + 0.09f, y - 0.05f), 0.014f, Ink.Hex(0x7A5236));
    }

    private static void Curtain(Canvas c, float x, float y, float h, float towards)
    {
        var cloth = Ink.Hex(0xC65A4E);
        c.Fill(Shape.Blob(x - (0.012f * towards), y, x + (0.12f * towards), y, x + (0.1f * towards), y + (h * 0.45f), x + (0.05f * towards), y + (h * 0.7f), x + (0.075f * towards), y + h, x - (0.015f * towards), y + h, x - (0.01f * towards), y + (h * 0.5f)), Brush.Linear(x, 0, x + (0.11f * towards), 0, cloth.Darker(0.25f), cloth, cloth.Lighter(0.15f), cloth.Darker(0.1f), cloth.Lighter(0.2f)));
    }

    private static void Picture(Canvas c, Chance chance, float x, float y, Ink wall)
    {
        c.Spot(x + 0.01f, y + 0.015f, 0.13f, 0.12f, Ink.Black.Fade(0.4f));
        c.Fill(Shape.Rect(x - 0.085f, y - 0.07f, 0.17f, 0.14f), Ink.Hex(0x8A5A34));
        c.Fill(Shape.Rect(x - 0.073f, y - 0.058f, 0.146f, 0.116f), Ink.Hex(0xFDF8EC));
        var view = Shape.Rect(x - 0.058f, y - 0.043f, 0.116f, 0.086f);
        c.Fill(view, wall.Mix(Ink.Hex(0xF7C98A), 0.6f));
        c.Within(view, () =>
        {
            c.Fill(Shape.Circle(x + 0.02f, y - 0.01f, 0.016f), Ink.Hex(0xF2704A));
            c.Fill(Shape.Polygon(x - 0.06f, y + 0.05f, x - 0.02f, y - chance.Between(0.01f, 0.03f), x + 0.02f, y + 0.05f), Ink.Hex(0x4A6A8A));
            c.Fill(Shape.Polygon(x - 0.02f, y + 0.05f, x + 0.03f, y + 0.005f, x + 0.07f, y + 0.05f), Ink.Hex(0x6A8AA4));
        });
    }

    private static void Lamp(Easel e, float x, float y)
    {
        var c = e.Canvas;
        c.Spot(x, y, 0.09f, 0.018f, Ink.Black.Fade(0.45f));
        c.Fill(Shape.Ellipse(x, y - 0.005f, 0.055f, 0.014f), Ink.Hex(0x4A3A34));
        c.Stroke(Shape.Line(x, y - 0.01f, x, y - 0.34f), 0.01f, Ink.Hex(0x4A3A34));
        if (e.Time != DayTime.Day)
        {
            c.Glow(x, y - 0.37f, 0.42f, Ink.Hex(0xFFCB7A).Fade(0.6f));
        }

        var shade = Shape.Polygon(x - 0.045f, y - 0.44f, x + 0.045f, y - 0.44f, x + 0.08f, y - 0.33f, x - 0.08f, y - 0.33f);
        e.Untinted(() => c.Fill(shade, Brush.Linear(x - 0.08f, 0, x + 0.08f, 0, Ink.Hex(0xFFE9B8), Ink.Hex(0xF7CF86), Ink.Hex(0xDDA75A))));
    }

    private static void Plant(Canvas c, Chance chance, float x, float y)
    {
        c.Spot(x, y, 0.1f, 0.02f, Ink.Black.Fade(0.45f));
        for (var i = 0; i < 9; i++)
        {
            var lean = ((i / 8f) - 0.5f) * 0.26f;
            var tall = 0.28f - (MathF.Abs(lean) * 0.5f) + chance.Between(-0.03f, 0.02f);
            var ink = Ink.Hex(0x3F8A4E).Mix(Ink.Hex(0x7DB85A), chance.Next());
            c.Fill(Shape.Blob(x, y - 0.09f, x + (lean * 0.3f) - 0.016f, y - 0.09f - (tall * 0.5f), x + lean, y - 0.09f - tall, x + (lean * 0.5f) + 0.02f, y - 0.09f - (tall * 0.5f)), Brush.Down(y - 0.09f - tall, y, ink.Lighter(0.15f), ink.Darker(0.3f)));
        }

        c.Fill(Shape.Polygon(x - 0.06f, y - 0.11f, x + 0.06f, y - 0.11f, x + 0.045f, y, x - 0.045f, y), Brush.Linear(x - 0.06f, 0, x + 0.06f, 0, Ink.Hex(0xE08A5A), Ink.Hex(0xC4693F), Ink.Hex(0x8F4526)));
        c.Fill(Shape.Round(x - 0.067f, y - 0.12f, 0.134f, 0.025f, 0.006f), Brush.Linear(x - 0.06f, 0, x + 0.06f, 0, Ink.Hex(0xEE9A68), Ink.Hex(0xA85430)));
    }

    private void Rug(Easel e, Chance chance)
    {
        var c = e.Canvas;
        float x = e.Width / 2, y = Footing * e.Height, w = e.Width * 0.38f;
        var ink = chance.Pick(Ink.Hex(0xB5483F), Ink.Hex(0x3F6A94), Ink.Hex(0x8A5A9A));
        c.Fill(Shape.Ellipse(x, y + 0.006f, w, 0.084f), Ink.Black.Fade(0.25f));
        c.Fill(Shape.Ellipse(x, y, w, 0.082f), ink);
        c.Fill(Shape.Ellipse(x, y, w * 0.92f, 0.074f), Ink.Hex(0xF0DDB8));
        c.Fill(Shape.Ellipse(x, y, w * 0.87f, 0.069f), ink.Lighter(0.1f));
        c.Fill(Shape.Ellipse(x, y, w * 0.6f, 0.046f), Ink.Hex(0xF0DDB8).Fade(0.7f));
        c.Fill(Shape.Ellipse(x, y, w * 0.56f, 0.042f), ink.Darker(0.12f));
    }
}
