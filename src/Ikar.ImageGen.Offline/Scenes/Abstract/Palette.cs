using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Abstract;

/// <summary>Colours that go together: a ground and four inks from light to dark.</summary>
internal sealed record Palette(Ink Ground, Ink Light, Ink Warm, Ink Cool, Ink Dark)
{
    private static readonly Palette[] All =
    [
        Of(0xF4E9D8, 0xF2C14E, 0xE4572E, 0x2E86AB, 0x1F2A44),
        Of(0xFBEFE3, 0xF7B267, 0xF25C54, 0x6A8D92, 0x33415C),
        Of(0xEEF1E6, 0xE9C46A, 0xE76F51, 0x2A9D8F, 0x264653),
        Of(0xF6EAF0, 0xFFC6A8, 0xD8507A, 0x5D5FB0, 0x2B1F4B),
        Of(0xE8F1F2, 0xF9D98C, 0xF08A6B, 0x4C9FB8, 0x1B3A57),
        Of(0x1E2240, 0xF6D186, 0xEE6C5D, 0x5AA9C4, 0x0F1228),
    ];

    public static Palette Pick(Chance chance, IReadOnlyList<Ink> wished)
    {
        var palette = All[chance.Below(All.Length)];
        return wished.Count switch
        {
            0 => palette,
            1 => palette with { Warm = wished[0], Dark = wished[0].Darker(0.72f), Light = wished[0].Mix(palette.Light, 0.5f) },
            _ => palette with { Warm = wished[0], Cool = wished[1], Dark = wished[0].Mix(wished[1], 0.5f).Darker(0.7f) },
        };
    }

    public Ink At(int index) => (index % 4) switch
    {
        0 => Warm,
        1 => Cool,
        2 => Light,
        _ => Dark,
    };

    private static Palette Of(int ground, int light, int warm, int cool, int dark) => new(Ink.Hex(ground), Ink.Hex(light), Ink.Hex(warm), Ink.Hex(cool), Ink.Hex(dark));
}
