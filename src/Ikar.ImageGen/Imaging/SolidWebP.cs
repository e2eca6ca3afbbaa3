namespace Ikar.ImageGen.Imaging;

/// <summary>Reads the colour of a lossless WebP that has only one: then each of its five prefix codes has a single symbol and the pixels take no bits at all.</summary>
internal ref struct SolidWebP
{
    private readonly ReadOnlySpan<byte> _data;
    private int _bit;

    private SolidWebP(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>The only colour; null if there are several, or the file is built in a way that is not looked into.</summary>
    public static (int Red, int Green, int Blue)? Color(ReadOnlySpan<byte> vp8L)
    {
        var reader = new SolidWebP(vp8L);
        return reader.Read();
    }

    private (int Red, int Green, int Blue)? Read()
    {
        // Signature, 14 + 14 bits of size, alpha hint, version.
        if (Bits(8) != 0x2F)
        {
            return null;
        }

        Skip(14 + 14 + 1 + 3);
        (int Red, int Green, int Blue)? palette = null;
        var addGreen = false;
        while (Bits(1) == 1)
        {
            switch (Bits(2))
            {
                case 2:
                    addGreen = true;
                    break;
                case 3:
                    // The palette is an image of its own. With one entry its colour is the picture's.
                    if (Bits(8) != 0 || Pixels(isMain: false) is not { } only)
                    {
                        return null;
                    }

                    palette = only;
                    break;
                default:
                    return null;
            }
        }

        if (Pixels(isMain: true) is not { } color)
        {
            return null;
        }

        // Index 0 is the palette's only entry; any other is transparent black.
        return palette is { } entry ? (color.Green == 0 ? entry : (0, 0, 0))
            : addGreen ? ((color.Red + color.Green) & 255, color.Green, (color.Blue + color.Green) & 255)
            : color;
    }

    private (int Red, int Green, int Blue)? Pixels(bool isMain)
    {
        // No colour cache; no groups of prefix codes in the main image.
        if (Bits(1) != 0 || (isMain && Bits(1) != 0))
        {
            return null;
        }

        int green = Symbol(), red = Symbol(), blue = Symbol(), alpha = Symbol(), distance = Symbol();
        return green is < 0 or > 255 || red < 0 || blue < 0 || alpha < 0 || distance < 0 ? null : (red, green, blue);
    }

    // A simple code of one symbol of one or eight bits; -1 for every other.
    private int Symbol()
    {
        if (Bits(1) != 1 || Bits(1) != 0)
        {
            return -1;
        }

        return Bits(Bits(1) == 0 ? 1 : 8);
    }

    private void Skip(int count) => _bit += count;

    private int Bits(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++, _bit++)
        {
            // Past the end there are ones, which lead nowhere.
            var bit = _bit >> 3 < _data.Length ? (_data[_bit >> 3] >> (_bit & 7)) & 1 : 1;
            value |= bit << i;
        }

        return value;
    }
}
