namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>The proportions that FLUX takes instead of pixels.</summary>
internal static class AspectRatio
{
    private static readonly (string Name, double Value)[] Known =
    [
        ("1:1", 1), ("16:9", 16.0 / 9), ("21:9", 21.0 / 9), ("3:2", 3.0 / 2), ("2:3", 2.0 / 3),
        ("4:5", 4.0 / 5), ("5:4", 5.0 / 4), ("3:4", 3.0 / 4), ("4:3", 4.0 / 3), ("9:16", 9.0 / 16), ("9:21", 9.0 / 21),
    ];

    /// <summary>The nearest one, by ratio and not by difference, so that wide and tall are alike.</summary>
    public static string Nearest(ImageSize size)
    {
        var wanted = Math.Log((double)size.Width / size.Height);
        return Known.MinBy(ratio => Math.Abs(Math.Log(ratio.Value) - wanted)).Name;
    }
}
