using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Ranges of mountains behind each other, a lake or hills at their feet, firs that frame the view.</summary>
internal sealed class Mountains : Scene
{
    public override float Horizon => 0.62f;

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        var chance = e.Chance.Branch("mountains");
        var tall = MathF.Min(0.46f, horizon * 0.68f);
        // A low sun sinks between the summits, not behind them.
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.2f : (horizon - (tall * 0.86f)) / horizon);
        Ridges.Paint(e, horizon + 0.01f, tall, 3, Ink.Hex(0x5F6E9A), snow: true);
        Hills.Paint(e, horizon, (layer, top) =>
        {
            if (layer < 3)
            {
                Greenery.Pines(e, chance, top, 0.05f + (0.03f * layer), 0.42f - (0.12f * layer), layer == 0 ? 0.3f : 0.55f);
            }
        });
    }

    public override void PaintFront(Easel e)
    {
        var chance = e.Chance.Branch("frame");
        var bottom = e.Height + 0.02f;
        foreach (var side in (ReadOnlySpan<float>)[0, 1])
        {
            // Small and few where somebody stands, so that the firs hide nobody.
            for (var i = 0; i < (e.Brief.Subjects.Count > 0 ? 2 : 4); i++)
            {
                var inwards = (0.015f + (0.06f * i)) * chance.Between(0.8f, 1.1f);
                Greenery.Pine(e, chance, side == 0 ? inwards : e.Width - inwards, bottom - (0.02f * i), (e.Brief.Subjects.Count > 0 ? 0.16f : 0.5f - (0.1f * i)) * chance.Between(0.85f, 1.1f), 0.02f);
            }
        }

        Grass.PaintFront(e, 0.93f * e.Height);
    }
}
