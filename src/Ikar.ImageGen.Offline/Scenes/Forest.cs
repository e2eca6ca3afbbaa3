using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>A clearing among firs that fade into the haze, with ferns and toadstools in front.</summary>
internal sealed class Forest : Scene
{
    public override float Horizon => 0.6f;

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        var chance = e.Chance.Branch("forest");
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.22f : 0.5f);
        for (var layer = 0; layer < 3; layer++)
        {
            var level = horizon + (0.012f * layer);
            var size = MathF.Min(0.7f, horizon * 1.0f) * (0.5f + (0.2f * layer));
            Greenery.Pines(e, chance, _ => level, size, 0.72f - (0.2f * layer), 0.2f + (0.09f * layer));
            Mist(e, level);
        }

        if (!e.Light.Dark)
        {
            Shafts(e, chance, horizon);
        }

        Hills.Paint(e, horizon, (layer, top) =>
        {
            if (layer == 2)
            {
                Sides(e, chance, top, 0.62f, 0.16f);
            }
        });
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("undergrowth");
        var bottom = e.Height + 0.02f;
        Grass.PaintFront(e, 0.92f * e.Height);
        for (var i = 0; i < 7; i++)
        {
            var x = (i < 4 ? chance.Between(0, 0.26f) : chance.Between(0.74f, 1)) * e.Width;
            if (!e.Snowy)
            {
                Fern(e.Canvas, chance, x, bottom, chance.Between(0.1f, 0.17f));
            }
        }

        for (var i = 0; i < 4 && !e.Snowy; i++)
        {
            var x = (i % 2 == 0 ? chance.Between(0.06f, 0.3f) : chance.Between(0.7f, 0.92f)) * e.Width;
            Toadstool(e.Canvas, x, e.Height * chance.Between(0.93f, 0.985f), chance.Between(0.035f, 0.06f));
        }

        if (e.Light.Dark)
        {
            Fireflies(e, chance);
        }
    }

    internal static void Fireflies(Easel e, Chance chance)
    {
        for (var i = 0; i < 22 * e.Width; i++)
        {
            float x = chance.Between(0, e.Width), y = chance.Between(0.55f, 0.95f) * e.Height;
            e.Canvas.Glow(x, y, 0.022f, Ink.Hex(0xE9FF8A).Fade(0.55f));
            e.Canvas.Glow(x, y, 0.006f, Ink.Hex(0xFFFFD8));
        }
    }

    /// <summary>Big firs left and right of the clearing.</summary>
    private static void Sides(Easel e, Chance chance, Func<float, float> top, float size, float distance)
    {
        foreach (var x in (ReadOnlySpan<float>)[0.2f, 0.82f, 0.05f, 0.96f])
        {
            var at = (x + chance.Between(-0.03f, 0.03f)) * e.Width;
            Greenery.Pine(e, chance, at, top(at) + 0.04f, size * chance.Between(0.8f, 1.1f), distance);
        }
    }

    private static void Mist(Easel e, float level) => e.Untinted(() => e.Canvas.Fill(
        Shape.Rect(-0.1f, level - 0.22f, e.Width + 0.2f, 0.24f), Brush.Down(level - 0.22f, level, e.Light.Haze.Fade(0), e.Light.Haze.Fade(0.45f))));

    private static void Shafts(Easel e, Chance chance, float horizon) => e.Untinted(() =>
    {
        var x = Sky.LightX(e) * e.Width;
        for (var i = 0; i < 6; i++)
        {
            float at = x + chance.Between(-0.3f, 0.3f), w = chance.Between(0.02f, 0.06f), lean = (x < e.Width / 2 ? 0.34f : -0.34f) + chance.Between(-0.05f, 0.05f);
            e.Canvas.Fill(
                Shape.Polygon(at, 0, at + w, 0, at + lean + (w * 2.4f), horizon + 0.14f, at + lean - w, horizon + 0.14f),
                Brush.Down(0, horizon + 0.14f, e.Light.Sun.Fade(0.26f), e.Light.Sun.Fade(0.12f), e.Light.Sun.Fade(0)));
        }
    });

    private static void Fern(Canvas c, Chance chance, float x, float y, float size)
    {
        for (var frond = -2; frond <= 2; frond++)
        {
            var lean = (frond * 0.42f) + chance.Between(-0.1f, 0.1f);
            var ink = Ink.Hex(0x3F7F3C).Mix(Ink.Hex(0x86B552), chance.Next());
            var leaf = new Shape();
            for (var i = 1; i < 12; i++)
            {
                var t = i / 12f;
                float px = x + (lean * size * t * 1.3f), py = y - (size * t * (1.5f - (0.35f * t * MathF.Abs(lean)))), w = size * 0.32f * (1 - t) * MathF.Min(1, t * 5);
                leaf.AddEllipse(px + (w * 0.5f), py - (w * 0.2f), w * 0.55f, size * 0.045f, -0.07f, 10).AddEllipse(px - (w * 0.5f), py - (w * 0.2f), w * 0.55f, size * 0.045f, 0.07f, 10);
            }

            c.Fill(leaf, ink);
        }
    }

    private static void Toadstool(Canvas c, float x, float y, float size)
    {
        c.Spot(x, y, size * 0.7f, size * 0.16f, Ink.Black.Fade(0.4f));
        c.Fill(Shape.Blob(x - (size * 0.16f), y, x - (size * 0.13f), y - (size * 0.7f), x + (size * 0.13f), y - (size * 0.7f), x + (size * 0.18f), y), Brush.Linear(x - (size * 0.2f), 0, x + (size * 0.2f), 0, Ink.Hex(0xFFF8EA), Ink.Hex(0xD8CBB4)));
        var cap = Shape.Blob(x - (size * 0.55f), y - (size * 0.55f), x - (size * 0.35f), y - (size * 0.95f), x, y - (size * 1.1f), x + (size * 0.35f), y - (size * 0.95f), x + (size * 0.55f), y - (size * 0.55f), x, y - (size * 0.5f));
        c.Fill(cap, Brush.Ball(x, y - (size * 0.75f), size * 0.6f, Ink.Hex(0xD9382F)));
        c.Within(cap, () =>
        {
            foreach (var (dx, dy, r) in (ReadOnlySpan<(float, float, float)>)[(-0.25f, -0.75f, 0.09f), (0.05f, -0.92f, 0.1f), (0.3f, -0.7f, 0.08f), (0.02f, -0.64f, 0.06f), (-0.42f, -0.6f, 0.05f)])
            {
                c.Fill(Shape.Ellipse(x + (dx * size), y + (dy * size), r * size, r * size * 0.85f, 0, 16), Ink.Hex(0xFFF7EC));
            }
        });
    }
}
