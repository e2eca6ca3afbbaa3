using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>A lawn between hedges and a white fence, full of flowers.</summary>
internal sealed class Garden : Scene
{
    public override float Horizon => 0.5f;

    public override Subject? Guest => new Tree();

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        var chance = e.Chance.Branch("garden");
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.25f : 0.6f);
        if (e.Brief.Names<Mountains>())
        {
            Ridges.Paint(e, horizon, 0.26f, 2, Ink.Hex(0x6F7FA3), snow: true);
        }

        Greenery.Bushes(e, chance, _ => horizon + 0.02f, 0.13f, 0.42f);
        Greenery.Bushes(e, chance, _ => horizon + 0.05f, 0.1f, 0.2f);
        Fence(e, horizon + 0.07f, 0.1f);
        Lawn(e, horizon + 0.06f);
        if (!e.Snowy)
        {
            Blossoms.Scatter(e, chance, horizon + 0.1f, Footing * e.Height, (int)(70 * e.Width), 0.034f);
        }
    }

    public override void PaintFront(Easel e)
    {
        var from = Footing * e.Height;
        Grass.PaintFront(e, from);
        if (!e.Snowy)
        {
            Blossoms.Scatter(e, e.Chance.Branch("front"), from + 0.02f, e.Height + 0.04f, (int)(42 * e.Width), 0.056f);
        }
    }

    private static void Lawn(Easel e, float top)
    {
        var chance = e.Chance.Branch("lawn");
        var ink = Hills.Near(e);
        var area = Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 60, x => top + (0.006f * MathF.Sin((x * 9) + 1)));
        e.Canvas.Tint = e.Light.Tint;
        e.Canvas.Fill(area, Brush.Down(top, e.Height, ink.Lighter(0.3f), ink, ink.Darker(e.Snowy ? 0.15f : 0.35f)));
        for (var i = 0; i < 9; i++)
        {
            e.Canvas.Spot(chance.Between(0, e.Width), chance.Between(top + 0.08f, e.Height), 0.22f, 0.025f, (i % 2 == 0 ? ink.Lighter(0.35f) : ink.Darker(0.4f)).Fade(0.3f));
        }
    }

    private static void Fence(Easel e, float bottom, float height)
    {
        e.Canvas.Tint = e.Light.Tint;
        Ink white = Ink.Hex(0xFBF7EE), shade = Ink.Hex(0xC9C6CC);
        foreach (var rail in (ReadOnlySpan<float>)[0.35f, 0.75f])
        {
            e.Canvas.Fill(Shape.Rect(-0.1f, bottom - (height * rail), e.Width + 0.2f, height * 0.11f), Brush.Down(bottom - height, bottom, white, shade));
        }

        for (var x = 0.012f; x < e.Width; x += 0.052f)
        {
            e.Canvas.Fill(Shape.Polygon(x, bottom, x, bottom - (height * 0.85f), x + 0.013f, bottom - height, x + 0.026f, bottom - (height * 0.85f), x + 0.026f, bottom), Brush.Linear(x, 0, x + 0.026f, 0, white, white, shade));
        }
    }
}
