using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Rolling green hills with tree lines under a wide sky, a path through the grass, a few flowers.</summary>
internal sealed class Meadow : Scene
{
    public override Subject? Guest => new Tree();

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        var chance = e.Chance.Branch("meadow");
        Sky.Paint(e, horizon, Sky.LightX(e), e.Time == DayTime.Day ? 0.26f : 0.7f);
        if (e.Brief.Names<Mountains>())
        {
            Ridges.Paint(e, horizon + 0.02f, 0.3f, 2, Ink.Hex(0x6F7FA3), snow: true);
        }

        Hills.Paint(e, horizon, (layer, top) =>
        {
            if (layer == 1)
            {
                Greenery.Bushes(e, chance, x => top(x) + 0.012f, 0.05f, 0.38f);
            }
            else if (layer == 2)
            {
                var x = chance.Once(0.5f) ? 0.12f : 0.86f;
                for (var i = 0; i < 3; i++)
                {
                    var at = (x + chance.Between(-0.08f, 0.08f)) * e.Width;
                    Greenery.Pine(e, chance, at, top(at) + 0.02f, chance.Between(0.14f, 0.2f), 0.22f);
                }
            }
        });
    }

    public override void PaintFront(Easel e)
    {
        var from = Footing * e.Height;
        Grass.PaintFront(e, from);
        if (!e.Snowy && !e.Autumn)
        {
            Blossoms.Scatter(e, e.Chance.Branch("blossoms"), from + 0.03f, e.Height + 0.03f, (int)(14 * e.Width), 0.036f);
        }
    }
}
