using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>The sky of a time of day with sun or moon, stars and clouds.</summary>
internal static class Sky
{
    /// <summary>Where sun or moon stand, as a share of the width: never in the middle, where the subject is.</summary>
    public static float LightX(Easel e)
    {
        var chance = e.Chance.Branch("sun");
        return chance.Once(0.5f) ? chance.Between(0.2f, 0.36f) : chance.Between(0.64f, 0.8f);
    }

    /// <param name="e">The easel.</param>
    /// <param name="horizon">Where the sky ends.</param>
    /// <param name="lightX">Where sun or moon stand, as a share of the width.</param>
    /// <param name="lightY">How high they stand, as a share of the sky from the top.</param>
    public static void Paint(Easel e, float horizon, float lightX, float lightY)
    {
        e.Untinted(() =>
        {
            e.Canvas.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Down(0, horizon, e.Light.Sky));
            var x = lightX * e.Width;
            var y = lightY * horizon;
            if (e.Brief.Overcast)
            {
                Clouds(e, horizon, "overcast");
            }
            else if (e.Light.Dark)
            {
                Stars(e, horizon);
                Moon(e, x, y, 0.075f);
            }
            else
            {
                Sun(e, x, y);
            }

            Wonders.Paint(e, horizon);
            Clouds(e, horizon);
        });
    }

    public static void Stars(Easel e, float bottom, string batch = "stars")
    {
        var chance = e.Chance.Branch(batch);
        var count = (int)(130 * e.Width * bottom / 0.6f);
        for (var i = 0; i < count; i++)
        {
            float x = chance.Between(0, e.Width), y = bottom * MathF.Pow(chance.Next(), 1.3f);
            var bright = MathF.Pow(chance.Next(), 3);
            var ink = Ink.Hex(0xFFF6E0).Mix(Ink.Hex(0xB9D0FF), chance.Next());
            e.Canvas.Fill(Shape.Ellipse(x, y, 0.0011f + (0.0018f * bright), 0.0011f + (0.0018f * bright), 0, 8), ink.Fade(0.35f + (0.65f * bright)));
            if (bright > 0.72f)
            {
                e.Canvas.Glow(x, y, 0.016f, ink.Fade(0.4f));
            }
        }
    }

    public static void Moon(Easel e, float x, float y, float radius)
    {
        var c = e.Canvas;
        c.Glow(x, y, radius * 6, Ink.Hex(0x9FB6F0).Fade(0.28f));
        c.Glow(x, y, radius * 2.2f, Ink.Hex(0xE6ECFF).Fade(0.5f));
        var disc = Shape.Circle(x, y, radius);
        c.Fill(disc, Brush.Radial(x - (radius * 0.3f), y - (radius * 0.3f), radius * 1.5f, radius * 1.5f, Ink.Hex(0xFFFDF0), Ink.Hex(0xF3EDD2), Ink.Hex(0xCFC9B8)));
        c.Within(disc, () =>
        {
            c.Spot(x - (radius * 0.35f), y - (radius * 0.1f), radius * 0.5f, radius * 0.4f, Ink.Hex(0x8F8C90).Fade(0.45f));
            c.Spot(x + (radius * 0.35f), y + (radius * 0.35f), radius * 0.42f, radius * 0.35f, Ink.Hex(0x8F8C90).Fade(0.4f));
            c.Spot(x + (radius * 0.25f), y - (radius * 0.5f), radius * 0.3f, radius * 0.25f, Ink.Hex(0x8F8C90).Fade(0.35f));
        });
    }

    private static void Sun(Easel e, float x, float y)
    {
        var c = e.Canvas;
        var low = e.Time != DayTime.Day;
        var radius = low ? 0.095f : 0.06f;
        c.Glow(x, y, radius * 8, e.Light.Sun.Fade(low ? 0.4f : 0.35f));
        c.Glow(x, y, radius * 3, e.Light.Sun.Fade(0.55f));
        c.Glow(x, y, radius * 1.6f, e.Light.Sun.Fade(0.6f));
        c.Fill(Shape.Circle(x, y, radius), Brush.Down(y - radius, y + radius, Ink.Hex(0xFFFDEB), e.Light.Sun, low ? Ink.Hex(0xFFD98A) : e.Light.Sun));
    }

    private static void Clouds(Easel e, float horizon, string batch = "clouds")
    {
        var chance = e.Chance.Branch(batch);
        var count = (int)MathF.Round(chance.Between(3, 6) * MathF.Max(1, e.Width));
        for (var i = 0; i < count; i++)
        {
            var depth = chance.Next();
            var y = horizon * (0.1f + (0.62f * depth));
            var size = 0.2f * (1.15f - (0.7f * depth)) * chance.Between(0.7f, 1.2f);
            Cloud(e, chance, chance.Between(-0.05f, 1.05f) * e.Width, y, size, e.Light.Dark ? 0.4f : 0.9f - (0.35f * depth));
        }
    }

    /// <summary>Billows on a flat base, lit from above, shaded below.</summary>
    private static void Cloud(Easel e, Chance chance, float x, float y, float size, float opacity)
    {
        var shape = new Shape();
        var puffs = 6 + chance.Below(4);
        for (var i = 0; i < puffs; i++)
        {
            var t = (i + 0.5f) / puffs;
            var hump = MathF.Sin(t * MathF.PI);
            var r = size * (0.1f + (0.16f * hump * chance.Between(0.7f, 1.15f)));
            shape.AddEllipse(x + ((t - 0.5f) * size * 1.7f), y - (r * 0.55f), r * 1.25f, r, 0, 40);
        }

        shape.AddEllipse(x, y, size * 0.9f, size * 0.07f, 0, 40);
        var top = e.Light.Cloud.Lighter(0.35f).Fade(opacity);
        var under = e.Light.Cloud.Mix(e.Light.Sky[^2], 0.55f).Fade(opacity * 0.55f);
        e.Canvas.Fill(shape, Brush.Down(y - (size * 0.36f), y + (size * 0.08f), top, top, under));
    }
}
