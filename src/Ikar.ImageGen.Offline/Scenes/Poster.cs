using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Abstract;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>A picture for what the painter can't draw: one of several abstract compositions, chosen by the seed.</summary>
internal sealed class Poster : Scene
{
    public override bool OpenAir => false;

    public override Scene For(Habitat habitat) => this;

    public override DayTime UsualTime(Chance chance) => DayTime.Day;

    public override void PaintBack(Easel e)
    {
        var chance = e.Chance.Branch("poster");
        var kind = chance.Below(6);
        var palette = Palette.Pick(chance, e.Brief.Colours);
        switch (kind)
        {
            case 0:
                PaperCut.Paint(e, chance, palette);
                break;
            case 1:
                Tiles.Paint(e, chance, palette);
                break;
            case 2:
                Orbits.Paint(e, chance, palette);
                break;
            case 3:
                Mandala.Paint(e, chance, palette);
                break;
            case 4:
                Floating.Paint(e, chance, palette);
                break;
            default:
                StillLife.Paint(e, chance, palette);
                break;
        }
    }
}
