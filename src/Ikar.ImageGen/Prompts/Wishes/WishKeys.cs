using System.Globalization;

namespace Ikar.ImageGen.Prompts.Wishes;

/// <summary>The keys of the technical wishes, as a table. Keys are compared without case, blanks, _, - and invisible characters.</summary>
internal static class WishKeys
{
    // A longer key is no word of ours.
    private const int LongestKey = 40;

    private static readonly Dictionary<string, WishKind> Table = Build(
        (WishKind.Width, ["width", "w", "imagewidth", "widthpx", "ширина"]),
        (WishKind.Height, ["height", "h", "imageheight", "heightpx", "высота"]),
        (WishKind.Size, [
            "size", "imagesize", "resolution", "imageresolution", "dimensions", "dimension",
            "размер", "размеры", "размеризображения", "разрешение",
        ]),
        (WishKind.AspectRatio, ["aspectratio", "aspect", "ar", "ratio", "соотношениесторон", "соотношение", "пропорции"]),
        (WishKind.Orientation, ["orientation", "ориентация"]),
        (WishKind.Seed, ["seed", "randomseed", "сид", "зерно"]),
        (WishKind.Steps, [
            "steps", "step", "numsteps", "inferencesteps", "numinferencesteps", "numberofsteps", "samplingsteps",
            "шаги", "шагов", "количествошагов", "числошагов",
        ]),
        (WishKind.Guidance, ["cfg", "cfgscale", "guidance", "guidancescale"]),
        (WishKind.Count, [
            "n", "count", "num", "numimages", "imagecount", "numberofimages", "numoutputs", "batchsize",
            "количество", "количествокартинок", "количествоизображений", "число",
        ]));

    /// <summary>What the key asks for.</summary>
    public static WishKind Classify(string key)
    {
        Span<char> normal = stackalloc char[LongestKey];
        var length = 0;
        foreach (var c in key)
        {
            if (c is '_' or '-' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                continue;
            }

            if (length == LongestKey)
            {
                return WishKind.None;
            }

            normal[length++] = char.ToLowerInvariant(c);
        }

        return Table.GetValueOrDefault(normal[..length].ToString());
    }

    /// <summary>The wish in words, for warnings: the LLM's own spelling of the key is not repeated.</summary>
    public static string Name(WishKind kind) => kind switch
    {
        WishKind.AspectRatio => "aspect ratio",
        WishKind.Steps => "number of steps",
        WishKind.Guidance => "guidance scale",
        WishKind.Count => "number of pictures",
        WishKind.Width => "width",
        WishKind.Height => "height",
        WishKind.Size => "size",
        WishKind.Orientation => "orientation",
        _ => "seed",
    };

    private static Dictionary<string, WishKind> Build(params (WishKind Kind, string[] Keys)[] rows)
    {
        var table = new Dictionary<string, WishKind>(StringComparer.Ordinal);
        foreach (var (kind, keys) in rows)
        {
            foreach (var key in keys)
            {
                table.Add(key, kind);
            }
        }

        return table;
    }
}
