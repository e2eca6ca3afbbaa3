using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>A mountain lake: woods on the far shore, reeds on the near one.</summary>
internal sealed class Lake : Scene
{
    public override float Horizon => 0.56f;

    public override float Footing => 0.9f;

    public override float WaterLine => 0.74f;

    public override Scene For(Habitat habitat) => this;

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        var chance = e.Chance.Branch("lake");
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.2f : 0.6f);
        Ridges.Paint(e, horizon, MathF.Min(0.38f, horizon * 0.7f), 2, Ink.Hex(0x5F6E9A), snow: true);
        Greenery.Pines(e, chance, _ => horizon + 0.002f, 0.09f, 0.35f);
        Water.Paint(e, horizon, e.Height + 0.05f, Sky.LightX(e) * e.Width, calm: 1);
        // The woods stand on their heads in the water, dark and soft.
        e.Untinted(() => e.Canvas.Fill(Shape.Rect(-0.1f, horizon, e.Width + 0.2f, 0.12f), Brush.Down(horizon, horizon + 0.12f, e.Far(Ink.Hex(0x24483C), 0.3f).Fade(0.75f), e.Far(Ink.Hex(0x24483C), 0.3f).Fade(0))));
        Shore(e);
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("reeds");
        foreach (var side in (ReadOnlySpan<float>)[0, 1])
        {
            for (var i = 0; i < 16; i++)
            {
                var x = side == 0 ? chance.Between(-0.01f, 0.16f) : e.Width - chance.Between(-0.01f, 0.13f);
                var tall = chance.Between(0.12f, 0.26f);
                var lean = chance.Between(-0.03f, 0.03f);
                var y = e.Height + 0.01f;
                e.Canvas.Stroke(Shape.Curve(x, y, x + (lean * 0.3f), y - (tall * 0.6f), x + lean, y - tall), 0.008f, Ink.Hex(0x46703A).Mix(Ink.Hex(0x9BA85A), chance.Next()), 0.002f);
                if (i % 3 == 0)
                {
                    e.Canvas.Stroke(Shape.Line(x + (lean * 0.8f), y - (tall * 0.82f), x + lean, y - (tall * 1.02f)), 0.014f, Ink.Hex(0x5E4028));
                }
            }
        }
    }

    private static void Shore(Easel e)
    {
        e.Canvas.Tint = e.Light.Tint;
        var top = 0.86f * e.Height;
        var ink = Hills.Near(e);
        float Top(float x) => top + (0.05f * MathF.Sin((x / e.Width * 3.1f) + 0.1f)) - (0.012f * MathF.Sin(x * 13));
        e.Canvas.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 70, x => Top(x) - 0.008f), Ink.White.Fade(0.35f));
        e.Canvas.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 70, Top), Brush.Down(top, e.Height, ink.Lighter(0.12f), ink.Darker(0.35f)));
    }
}
