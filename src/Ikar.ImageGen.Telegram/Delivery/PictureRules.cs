namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>What Telegram takes as a photo, and as a file.</summary>
internal static class PictureRules
{
    /// <summary>Telegram's server counts a megabyte as 1024 × 1024.</summary>
    public const int MaxPhotoBytes = 10 * 1024 * 1024;

    public const int MaxDocumentBytes = 50 * 1024 * 1024;

    /// <summary>A Bot API server of one's own takes files of 2000 MB.</summary>
    public const long MaxLocalDocumentBytes = 2000L * 1024 * 1024;

    private const int MaxWidthPlusHeight = 10_000;
    private const int MaxRatio = 20;

    public static bool FitsPhoto(GeneratedImage image)
    {
        var longer = Math.Max(image.Width, image.Height);
        var shorter = Math.Min(image.Width, image.Height);
        return image.Data.Length <= MaxPhotoBytes
            && image.Width + image.Height <= MaxWidthPlusHeight
            && longer <= (long)shorter * MaxRatio
            && (image.MediaType is "image/png" or "image/jpeg" or "image/webp");
    }

    public static bool FitsDocument(GeneratedImage image, bool localServer) =>
        image.Data.Length <= (localServer ? MaxLocalDocumentBytes : MaxDocumentBytes);
}
