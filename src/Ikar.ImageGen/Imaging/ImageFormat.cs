namespace Ikar.ImageGen.Imaging;

/// <summary>The formats that count as pictures.</summary>
internal enum ImageFormat
{
    None,
    Png,
    Jpeg,
    WebP,
    Gif,
    Avif,
}
