namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>The media type a server declares for a file.</summary>
internal static class ImageTypes
{
    public static string Of(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, (byte)'P', ..] => "image/png",
        [0xFF, 0xD8, ..] => "image/jpeg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "image/webp",
        [(byte)'G', (byte)'I', (byte)'F', ..] => "image/gif",
        _ => "application/octet-stream",
    };
}
