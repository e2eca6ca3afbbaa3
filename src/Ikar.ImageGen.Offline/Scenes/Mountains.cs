using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>Ranges of mountains behind each other, meadows at their feet.</summary>
internal sealed class Mountains : Scene
{
    public override float Horizon => 0.66f;

    public override void PaintBack(Easel e)
    {
        var horizon = Horizon * e.Height;
        Sky.Paint(e, horizon, e.Chance.Branch("sun").Between(0.25f, 0.75f), e.Time == DayTime.Day ? 0.22f : 0.58f);
        Ridges.Paint(e, horizon, MathF.Min(0.5f, horizon * 0.75f), 3, Ink.Hex(0x5F6E9A), snow: true);
        Hills.Paint(e, horizon);
    }

    public override void PaintFront(Easel e) => Grass.PaintFront(e, Footing * e.Height);
}
