using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>Blades of grass along the lower edge, in front of everything.</summary>
internal static class Grass
{
    public static void PaintFront(Easel e, float from)
    {
        if (e.Snowy)
        {
            return;
        }

        var chance = e.Chance.Branch("grass");
        var ink = e.Autumn ? Ink.Hex(0x8F7A35) : Ink.Hex(0x3C7A33);
        var count = (int)(170 * e.Width);
        for (var i = 0; i < count; i++)
        {
            var depth = MathF.Sqrt(i / (float)count);
            var y = from + 0.02f + ((e.Height - from) * depth * 1.05f);
            Blade(e, chance, chance.Between(0, e.Width), y, 0.03f + (0.05f * depth), ink.Mix(chance.Once(0.5f) ? Ink.Hex(0x9CCB5A) : Ink.Hex(0x1F5030), chance.Between(0, 0.5f)));
        }
    }

    private static void Blade(Easel e, Chance chance, float x, float y, float height, Ink ink)
    {
        var lean = chance.Between(-0.5f, 0.5f) * height;
        e.Canvas.Stroke(Shape.Curve(x, y, x + (lean * 0.3f), y - (height * 0.6f), x + lean, y - height), 0.007f, ink, 0.001f);
    }
}
