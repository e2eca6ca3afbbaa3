namespace Ikar.ImageGen.Imaging;

/// <summary>What the bytes of a picture say about it.</summary>
internal readonly record struct ImageInfo(string MediaType, string FileExtension, int Width, int Height);
