namespace Ikar.ImageGen.Imaging;

/// <summary>Tells whether a picture is nothing but black: that is how safety checkers of diffusers and others hand over what they refuse, with status 200.</summary>
/// <remarks>Cheap on ordinary pictures: a PNG is left at its first light pixel, a JPEG at its first block that differs, a WebP is judged by its size first.</remarks>
internal static class BlackPicture
{
    /// <summary>Levels up to this one, of 255, count as black: compression may miss zero by a little.</summary>
    public const int Darkest = 4;

    /// <summary>Looks at a picture that <see cref="ImageInspector"/> took for one. Never throws on content; what can't be told is not black.</summary>
    public static bool IsBlack(ReadOnlyMemory<byte> data, int width, int height) => ImageInspector.Sniff(data.Span) switch
    {
        ImageFormat.Png => PngBlackness.IsBlack(data),
        ImageFormat.Jpeg => JpegBlackness.IsBlack(data.Span),
        ImageFormat.WebP => WebPBlackness.IsBlack(data.Span, width, height),
        _ => false,
    };
}
