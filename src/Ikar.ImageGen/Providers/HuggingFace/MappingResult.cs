namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Who serves a model, as far as we know.</summary>
internal sealed record MappingResult(IReadOnlyList<ModelMapping> Entries)
{
    /// <summary>Why the Hub could not be asked, when these are old or built-in figures; null if they are the Hub's.</summary>
    public string? Warning { get; init; }
}
