namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>One picture and whether it is hidden until tapped.</summary>
internal sealed record ShownPicture(GeneratedImage Image, bool HasSpoiler)
{
    /// <summary>Files can't be hidden, so a hidden picture is always a photo.</summary>
    public bool GoesAsPhoto(DeliveryMode mode) => (mode != DeliveryMode.Document || HasSpoiler) && PictureRules.FitsPhoto(Image);
}
