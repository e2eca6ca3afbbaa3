using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>The open sea with a far coast and gulls. Whoever can't swim gets a beach.</summary>
internal sealed class Sea : Scene
{
    public override float Horizon => 0.52f;

    public override float Footing => 0.8f;

    public override float WaterLine => 0.76f;

    public override Subject? Guest => new Boat();

    public override Scene For(Habitat habitat) => habitat switch
    {
        Habitat.Ground or Habitat.Behind => new Beach(),
        Habitat.Underwater => new Depths(),
        _ => this,
    };

    public override DayTime UsualTime(Chance chance) => chance.Pick(DayTime.Day, DayTime.Day, DayTime.Sunset, DayTime.Dawn);

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.3f : 0.78f);
        Coast(e, horizon);
        Water.Paint(e, horizon, e.Height + 0.05f, Sky.LightX(e) * e.Width, calm: 0.1f);
        Gulls(e, horizon);
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("swell");
        e.Untinted(() =>
        {
            for (var i = 0; i < 3; i++)
            {
                var level = e.Height * (0.86f + (0.06f * i));
                float phase = chance.Between(0, 7), pace = 7 - i;
                float Top(float x) => level + (0.014f * MathF.Sin((x * pace) + phase)) + (0.006f * MathF.Sin((x * pace * 2.7f) + phase));
                var deep = Ink.Hex(0x0E5878).Times(e.Light.Tint).Mix(e.Light.Sky[0], 0.35f).Darker(0.1f * i);
                e.Canvas.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 80, x => Top(x) - 0.006f), e.Light.Sky[^1].Fade(0.4f));
                e.Canvas.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 80, Top), Brush.Down(level, level + 0.14f, deep.Lighter(0.18f).Fade(0.85f), deep.Fade(0.95f)));
            }
        });
    }

    /// <summary>A far coast on one side, so that the horizon is no ruler.</summary>
    internal static void Coast(Easel e, float horizon)
    {
        var chance = e.Chance.Branch("coast");
        var ink = e.Far(Ink.Hex(0x54708A), 0.5f);
        var right = Sky.LightX(e) < 0.5f;
        float first = chance.Between(0, 7), second = chance.Between(0, 7);
        e.Untinted(() => e.Canvas.Fill(
            Shape.Under(-0.02f, e.Width + 0.02f, horizon + 0.01f, 90, x =>
            {
                var t = x / e.Width;
                var rise = MathF.Max(0, (right ? t : 1 - t) - 0.55f) * 2.2f;
                return horizon - (0.1f * rise * (0.75f + (0.25f * MathF.Sin((x * 9) + first)) + (0.1f * MathF.Sin((x * 23) + second))));
            }),
            Brush.Down(horizon - 0.1f, horizon, ink, ink.Mix(e.Light.Haze, 0.35f))));
    }

    private static void Gulls(Easel e, float horizon)
    {
        var chance = e.Chance.Branch("gulls");
        var ink = e.Light.Dark ? Ink.Hex(0xB9C6E4) : Ink.Hex(0x3C4660);
        for (var i = 0; i < 4; i++)
        {
            float x = chance.Between(0.1f, 0.9f) * e.Width, y = horizon * chance.Between(0.35f, 0.75f), s = chance.Between(0.014f, 0.026f);
            e.Canvas.Stroke(Shape.Curve(x - s, y - (s * 0.3f), x - (s * 0.5f), y - (s * 0.5f), x, y), 0.0035f, ink.Fade(0.8f));
            e.Canvas.Stroke(Shape.Curve(x, y, x + (s * 0.5f), y - (s * 0.55f), x + s, y - (s * 0.35f)), 0.0035f, ink.Fade(0.8f));
        }
    }
}
