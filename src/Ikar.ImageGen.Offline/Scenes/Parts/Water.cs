using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Water from the horizon down: the sky's colours upside down, waves that grow towards the viewer, and the path of the light.</summary>
internal static class Water
{
    /// <param name="e">The easel.</param>
    /// <param name="top">The horizon or the far shore.</param>
    /// <param name="bottom">The near shore.</param>
    /// <param name="lightX">Where sun or moon stand; their light lies on the water below.</param>
    /// <param name="calm">1 for a lake like a mirror, 0 for the open sea.</param>
    public static void Paint(Easel e, float top, float bottom, float lightX, float calm) => e.Untinted(() =>
    {
        var sky = e.Light.Sky;
        var deep = Ink.Hex(0x0F5F86).Times(e.Light.Tint);
        // By day water has a colour of its own; a low sun paints it with the sky.
        var own = e.Time == DayTime.Day ? 1 : 0.42f;
        Ink low = sky[^1].Mix(deep, 0.3f * own), middle = sky[^2].Mix(deep, 0.55f * own), near = sky[0].Mix(deep, 0.7f * own);
        var area = Shape.Rect(-0.1f, top, e.Width + 0.2f, bottom - top);
        e.Canvas.Fill(area, Brush.Down(top, bottom, low, middle, near, near.Darker(0.25f)));
        e.Canvas.Within(area, () =>
        {
            Waves(e, top, bottom, near, low, calm);
            Path(e, top, bottom, lightX);
        });
    });

    private static void Waves(Easel e, float top, float bottom, Ink dark, Ink light, float calm)
    {
        var chance = e.Chance.Branch("waves");
        var count = (int)(110 * e.Width * (bottom - top) / 0.5f);
        for (var i = 0; i < count; i++)
        {
            var depth = MathF.Pow((i + chance.Next()) / count, 1.6f);
            var y = top + ((bottom - top) * depth) + 0.002f;
            var x = chance.Between(-0.1f, 1.1f) * e.Width;
            var length = (0.015f + (0.13f * depth)) * chance.Between(0.6f, 1.4f);
            var rise = (1 - (calm * 0.8f)) * 0.011f * depth;
            var ink = chance.Once(0.55f) ? light.Lighter(0.25f).Fade(0.2f + (0.18f * depth)) : dark.Darker(0.35f).Fade(0.22f);
            e.Canvas.Stroke(Shape.Curve(x - length, y, x - (length * 0.4f), y - rise, x, y, x + (length * 0.45f), y - rise, x + length, y), 0.0018f + (0.006f * depth), ink, 0.0012f);
        }
    }

    /// <summary>Glitter below sun or moon.</summary>
    private static void Path(Easel e, float top, float bottom, float lightX)
    {
        var chance = e.Chance.Branch("glitter");
        var ink = e.Light.Sun;
        e.Canvas.Spot(lightX, top, 0.3f, (bottom - top) * 0.8f, ink.Fade(e.Time == DayTime.Day ? 0.2f : 0.35f));
        for (var i = 0; i < 90; i++)
        {
            var depth = MathF.Pow(chance.Next(), 1.3f);
            var spread = 0.045f + (0.1f * depth);
            var x = lightX + (spread * (chance.Next() + chance.Next() - 1) * 1.5f);
            var length = (0.01f + (0.035f * depth)) * chance.Between(0.5f, 1.4f);
            e.Canvas.Fill(Shape.Ellipse(x, top + ((bottom - top) * depth), length, 0.0014f + (0.0035f * depth), 0, 16), ink.Fade((e.Time == DayTime.Day ? 0.4f : 0.7f) * (1 - (0.5f * depth))));
        }
    }
}
