namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Draws with the painter of the Offline package, marked as emulated.</summary>
internal static class Painting
{
    // The true services have no such limit; a test that asks for more by mistake should not wait for minutes.
    private const int LongestSide = 2048;

    private static readonly OfflinePainter Painter = new();

    public static ReadOnlyMemory<byte> Paint(Drawing drawing)
    {
        var size = new ImageSize(Math.Min(drawing.Size.Width, LongestSide), Math.Min(drawing.Size.Height, LongestSide));
        return Painter.Paint(string.IsNullOrWhiteSpace(drawing.Prompt) ? "picture" : drawing.Prompt, size, drawing.Seed, "emulated").Data;
    }
}
