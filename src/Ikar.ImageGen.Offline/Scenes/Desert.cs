using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Dunes with sharp crests, rocks and cacti.</summary>
internal sealed class Desert : Scene
{
    public override void PaintBack(Easel e)
    {
        var horizon = 0.52f * e.Height;
        var chance = e.Chance.Branch("desert");
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.28f : 0.7f);
        e.Untinted(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                var depth = i / 4f;
                var level = horizon + ((e.Height - horizon) * 0.72f * depth);
                var sand = e.Far(Ink.Hex(0xF0B56A).Mix(Ink.Hex(0xD98A45), depth), 0.42f * (1 - depth));
                Dune(e, chance, level, 0.1f - (0.03f * depth), sand, depth);
            }
        });
        e.Canvas.Tint = e.Light.Tint;
        var side = Sky.LightX(e) < 0.5f ? 0.86f : 0.14f;
        e.Canvas.Spot(side * e.Width, 0.8f * e.Height, 0.1f, 0.02f, Ink.Hex(0x4A2418).Fade(0.5f));
        e.Canvas.At(side * e.Width, 0.8f * e.Height, 0.34f, () => Cactus.Paint(e.Canvas));
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("stones");
        for (var i = 0; i < 9 * e.Width; i++)
        {
            float x = chance.Between(0, e.Width), y = e.Height * chance.Between(0.93f, 0.99f), s = chance.Between(0.008f, 0.024f);
            e.Canvas.Spot(x + (s * 0.3f), y + (s * 0.3f), s * 1.5f, s * 0.5f, Ink.Hex(0x4A2418).Fade(0.5f));
            e.Canvas.Fill(Shape.Blob(x - s, y + (s * 0.3f), x - (s * 0.6f), y - (s * 0.5f), x + (s * 0.2f), y - (s * 0.7f), x + s, y, x + (s * 0.7f), y + (s * 0.4f)), Brush.Ball(x, y, s, Ink.Hex(0xA8714A)));
        }
    }

    private static void Dune(Easel e, Chance chance, float level, float swing, Ink sand, float depth)
    {
        float phase = chance.Between(0, 7), pace = chance.Between(3f, 4.6f);
        // A crest that climbs slowly and falls off fast.
        float Top(float x)
        {
            var t = (((x * pace) + phase) / MathF.Tau) % 1;
            return level - (swing * (t < 0.68f ? t / 0.68f : (1 - t) / 0.32f) * (0.8f + (0.2f * MathF.Sin(x * 3))));
        }

        var dune = Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 160, Top);
        e.Canvas.Fill(dune, Brush.Down(level - swing, level + 0.25f, sand.Lighter(0.22f), sand, sand.Darker(0.2f)));
        e.Canvas.Within(dune, () =>
        {
            for (var k = -2; k < 6; k++)
            {
                // The lee side of each crest lies in the shade.
                var crest = (((k + 0.68f) * MathF.Tau) - phase) / pace;
                var end = (((k + 1) * MathF.Tau) - phase) / pace;
                if (end < -0.3f || crest > e.Width + 0.3f)
                {
                    continue;
                }

                float y = Top(crest - 0.002f);
                e.Canvas.Fill(Shape.Blob(crest, y - 0.004f, (crest + end) / 2, (y + level) / 2, end + 0.01f, level + 0.006f, crest + 0.05f, level + (swing * 0.55f), crest - 0.09f, level + (swing * 1.1f), crest - 0.035f, (y + level) / 2), Brush.Down(y, level + swing, sand.Darker(0.42f).Fade(0.85f), sand.Darker(0.3f).Fade(0.1f)));
            }

            for (var i = 0; i < 7; i++)
            {
                var y = level + (0.022f * i) + 0.02f;
                var x = chance.Between(0, e.Width);
                e.Canvas.Stroke(Shape.Curve(x - 0.16f, y, x - 0.05f, y - 0.006f, x + 0.06f, y + 0.002f, x + 0.17f, y - 0.005f), 0.002f + (0.003f * depth), sand.Darker(0.25f).Fade(0.35f), 0.001f);
            }
        });
    }
}
