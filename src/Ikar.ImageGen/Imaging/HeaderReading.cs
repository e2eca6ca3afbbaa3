namespace Ikar.ImageGen.Imaging;

/// <summary>What a header says, or why it can't be read.</summary>
internal readonly record struct HeaderReading(string MediaType, string FileExtension, long Width, long Height, string? Problem = null)
{
    public HeaderReading(string problem)
        : this("", "", 0, 0, problem)
    {
    }
}
