using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Rolling green hills under a wide sky.</summary>
internal sealed class Meadow : Scene
{
    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        Sky.Paint(e, horizon, e.Chance.Branch("sun").Between(0.18f, 0.82f), e.Time == DayTime.Day ? 0.3f : 0.72f);
        if (e.Brief.Names<Mountains>())
        {
            Ridges.Paint(e, horizon, 0.26f, 2, Ink.Hex(0x6F7FA3), snow: true);
        }

        Hills.Paint(e, horizon);
    }

    public override void PaintFront(Easel e) => Grass.PaintFront(e, Footing * e.Height);
}
