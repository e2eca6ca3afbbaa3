namespace Ikar.ImageGen.Tests.Fallback;

/// <summary>Small pictures.</summary>
internal static class Pictures
{
    /// <summary>A GIF of 1x1 pixels.</summary>
    public static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, (byte)',', 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, (byte)';'];

    public static ProviderImages Answer(int count = 1, long? seed = null) => new() { Images = [.. Enumerable.Range(0, count).Select(_ => new ProviderImage(Gif) { Seed = seed })] };

    public static ProviderImages Bytes(ReadOnlySpan<byte> bytes) => new() { Images = [new ProviderImage(bytes.ToArray())], HttpStatus = 200 };
}
