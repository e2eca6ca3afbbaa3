using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Parts;

/// <summary>The ground from the horizon to the lower edge: rolling hills, each nearer one richer in colour.</summary>
internal static class Hills
{
    private const int Layers = 5;

    /// <summary>The colour of the nearest ground.</summary>
    public static Ink Near(Easel e) => e.Snowy ? Ink.Hex(0xF2F7FF) : e.Autumn ? Ink.Hex(0x94702E) : Ink.Hex(0x4A8F3C);

    /// <param name="e">The easel.</param>
    /// <param name="horizon">Where they begin.</param>
    /// <param name="between">Paints on a hill before the next nearer one hides its foot; gets the hill's index and its outline.</param>
    public static void Paint(Easel e, float horizon, Action<int, Func<float, float>>? between = null)
    {
        var far = e.Snowy ? Ink.Hex(0xC9DAEC) : e.Autumn ? Ink.Hex(0xC9A650) : Ink.Hex(0x9CC763);
        for (var i = 0; i < Layers; i++)
        {
            var depth = i / (float)(Layers - 1);
            var chance = e.Chance.Branch("hill" + i);
            var level = horizon + ((e.Height - horizon) * 0.62f * MathF.Pow(depth, 1.5f));
            var swing = 0.022f + (0.012f * depth);
            float first = chance.Between(0, 7), second = chance.Between(0, 7), pace = chance.Between(3.2f, 5.5f);
            float Top(float x) => level - (swing * (MathF.Sin((x * pace) + first) + (0.5f * MathF.Sin((x * pace * 2.3f) + second))));
            var ink = e.Far(far.Mix(Near(e), depth), 0.45f * (1 - depth));
            var shape = Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 90, Top);
            var shade = e.Snowy ? ink.Mix(Ink.Hex(0x6F8FC4).Times(e.Light.Tint), 0.45f) : ink.Darker(0.34f);
            e.Untinted(() => e.Canvas.Fill(shape, Brush.Down(level - swing, level + 0.08f + (0.3f * depth), ink.Lighter(0.2f), ink, shade)));
            between?.Invoke(i, Top);
        }
    }
}
