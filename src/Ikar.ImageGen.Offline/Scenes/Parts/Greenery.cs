using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Trees, bushes and pines for the background, in the colours of the season.</summary>
internal static class Greenery
{
    /// <summary>A row of round tree tops with light on their upper left.</summary>
    public static void Bushes(Easel e, Chance chance, Func<float, float> ground, float size, float distance)
    {
        for (var x = -size; x < e.Width + size; x += size * chance.Between(0.5f, 0.85f))
        {
            Bush(e, chance, x, ground(x), size * chance.Between(0.7f, 1.25f), distance);
        }
    }

    public static void Bush(Easel e, Chance chance, float x, float y, float size, float distance)
    {
        var leaf = e.Far(Leaf(e, chance), distance);
        e.Untinted(() =>
        {
            for (var i = 0; i < 6; i++)
            {
                var r = size * chance.Between(0.3f, 0.48f);
                var px = x + (size * chance.Between(-0.45f, 0.45f));
                var py = y - (size * chance.Between(0.12f, 0.55f));
                e.Canvas.Fill(Shape.Circle(px, py, r), Brush.Radial(px - (r * 0.4f), py - (r * 0.5f), r * 1.7f, r * 1.7f, leaf.Lighter(e.Snowy ? 0.8f : 0.24f), leaf, leaf.Darker(0.35f)));
            }
        });
    }

    /// <summary>A fir of broken tiers; in winter the tiers carry snow.</summary>
    public static void Pine(Easel e, Chance chance, float x, float y, float height, float distance)
    {
        if (e.Autumn && chance.Once(0.65f))
        {
            Broadleaf(e, chance, x, y, height * 0.8f, distance);
            return;
        }

        var needle = e.Far(Ink.Hex(0x2C5A45).Mix(Ink.Hex(0x3E6B3A), chance.Next()), distance);
        var trunk = e.Far(Ink.Hex(0x5A4030), distance);
        var snow = e.Far(Ink.Hex(0xF4F8FF), distance * 0.6f);
        e.Untinted(() =>
        {
            e.Canvas.Fill(Shape.Polygon(x - (height * 0.025f), y, x - (height * 0.02f), y - (height * 0.25f), x + (height * 0.02f), y - (height * 0.25f), x + (height * 0.025f), y), trunk);
            const int Tiers = 5;
            for (var i = 0; i < Tiers; i++)
            {
                var t = i / (float)Tiers;
                var bottom = y - (height * (0.1f + (0.72f * t)));
                var tip = bottom - (height * (0.36f - (0.14f * t)));
                var half = height * 0.23f * (1 - (0.78f * t)) * chance.Between(0.92f, 1.08f);
                e.Canvas.Fill(Tier(x, bottom, tip, half), Brush.Linear(x - half, tip, x + half, bottom, needle.Lighter(0.14f), needle, needle.Darker(0.38f)));
                if (e.Snowy)
                {
                    e.Canvas.Fill(Tier(x - (half * 0.06f), bottom - (height * 0.035f), tip, half * 0.72f), Brush.Linear(x - half, tip, x + half, bottom, snow, snow, snow.Mix(needle, 0.45f)));
                }
            }
        });
    }

    /// <summary>A slender trunk under a crown of leaves.</summary>
    private static void Broadleaf(Easel e, Chance chance, float x, float y, float height, float distance)
    {
        var trunk = e.Far(Ink.Hex(0x6A4A36), distance);
        e.Untinted(() => e.Canvas.Fill(Shape.Polygon(x - (height * 0.035f), y, x - (height * 0.015f), y - (height * 0.6f), x + (height * 0.015f), y - (height * 0.6f), x + (height * 0.035f), y), trunk));
        var leaf = Leaf(e, chance);
        for (var i = 0; i < 22; i++)
        {
            var t = i / 21f;
            var r = height * chance.Between(0.08f, 0.13f);
            var px = x + (height * chance.Between(-0.24f, 0.24f) * MathF.Sin((0.25f + (0.6f * t)) * MathF.PI));
            var py = y - (height * (0.42f + (0.5f * t)));
            var ink = e.Far(leaf.Mix(Leaf(e, chance), 0.35f), distance);
            e.Untinted(() => e.Canvas.Fill(Shape.Circle(px, py, r), Brush.Radial(px - (r * 0.4f), py - (r * 0.5f), r * 1.7f, r * 1.7f, ink.Lighter(0.15f), ink, ink.Darker(0.25f))));
        }
    }

    /// <summary>A row of firs on the ground, thick enough to look through only here and there.</summary>
    public static void Pines(Easel e, Chance chance, Func<float, float> ground, float size, float distance, float gap = 0.3f)
    {
        for (var x = -0.05f; x < e.Width + 0.05f; x += size * gap * chance.Between(0.6f, 1.5f))
        {
            Pine(e, chance, x, ground(x) + 0.01f, size * chance.Between(0.65f, 1.2f), distance);
        }
    }

    /// <summary>The colour of leaves this season.</summary>
    public static Ink Leaf(Easel e, Chance chance)
    {
        var green = Ink.Hex(0x4E8E42).Mix(Ink.Hex(0x7FAE4A), chance.Next());
        var gold = chance.Pick(Ink.Hex(0xD9822B), Ink.Hex(0xC2562B), Ink.Hex(0xE0AC35), Ink.Hex(0xB0422F));
        return e.Snowy ? Ink.Hex(0xC8D6E6) : e.Autumn ? gold : green;
    }

    private static Shape Tier(float x, float bottom, float tip, float half)
    {
        var sag = (bottom - tip) * 0.1f;
        return Shape.Polygon(
            x, tip, x + (half * 0.42f), tip + ((bottom - tip) * 0.55f), x + half, bottom, x + (half * 0.55f), bottom - (sag * 0.4f), x + (half * 0.3f), bottom + sag, x, bottom,
            x - (half * 0.3f), bottom + sag, x - (half * 0.55f), bottom - (sag * 0.4f), x - half, bottom, x - (half * 0.42f), tip + ((bottom - tip) * 0.55f));
    }
}
