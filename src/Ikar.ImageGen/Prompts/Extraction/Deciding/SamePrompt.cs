namespace Ikar.ImageGen.Prompts.Extraction.Deciding;

/// <summary>Whether two prompts describe the same picture: an LLM that writes its block twice wants it once.</summary>
internal sealed class SamePrompt : IEqualityComparer<ImagePrompt>
{
    public static SamePrompt Comparer { get; } = new();

    public bool Equals(ImagePrompt? x, ImagePrompt? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null && x.Description == y.Description && x.Style == y.Style && x.Mood == y.Mood && x.NegativePrompt == y.NegativePrompt && HasSameExtra(x.Extra, y.Extra));

    public int GetHashCode(ImagePrompt prompt) => prompt.Description.GetHashCode(StringComparison.Ordinal);

    private static bool HasSameExtra(IReadOnlyDictionary<string, string> x, IReadOnlyDictionary<string, string> y)
    {
        if (x.Count != y.Count)
        {
            return false;
        }

        foreach (var pair in x)
        {
            if (!y.TryGetValue(pair.Key, out var value) || value != pair.Value)
            {
                return false;
            }
        }

        return true;
    }
}
