using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>The ground from the horizon to the lower edge: rolling hills, each nearer one richer in colour.</summary>
internal static class Hills
{
    public static void Paint(Easel e, float horizon)
    {
        var far = e.Snowy ? Ink.Hex(0xDCE8F4) : e.Autumn ? Ink.Hex(0xB99B4C) : Ink.Hex(0x8DB85C);
        var near = e.Snowy ? Ink.Hex(0xF6FAFF) : e.Autumn ? Ink.Hex(0x8A6A2C) : Ink.Hex(0x3F7F35);
        const int Layers = 4;
        for (var i = 0; i < Layers; i++)
        {
            var depth = i / (float)(Layers - 1);
            var noise = new Noise(e.Chance.Branch("hill" + i).NextBits());
            var level = horizon + ((e.Height - horizon) * 0.72f * depth * depth);
            var swing = 0.05f + (0.03f * (1 - depth));
            var ink = e.Far(far.Mix(near, depth), 0.42f * (1 - depth));
            var shape = Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 80, x => level + (swing * (0.5f - noise.At((x * 1.6f) + i, 0.3f))));
            e.Untinted(() => e.Canvas.Fill(shape, Brush.Down(level - swing, level + 0.3f, ink.Lighter(0.16f), ink, ink.Darker(0.3f))));
        }
    }
}
