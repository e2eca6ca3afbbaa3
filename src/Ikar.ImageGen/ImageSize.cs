using System.Globalization;

namespace Ikar.ImageGen;

/// <summary>The size of a picture in pixels.</summary>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Height">Pixels from top to bottom.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>True for the default value, which asks for no size at all.</summary>
    public bool IsEmpty => Width == 0 && Height == 0;

    /// <summary>The size as "1024x768".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}
