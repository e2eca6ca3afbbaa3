namespace Ikar.ImageGen;

/// <summary>A drawn picture, who drew it, and how it came about.</summary>
public sealed class ImageResult
{
    /// <summary>All pictures, in order; at least one.</summary>
    public required IReadOnlyList<GeneratedImage> Images { get; init; }

    /// <summary>The first picture.</summary>
    public GeneratedImage Image => Images[0];

    /// <summary>The model that drew it, which need not be the one asked for.</summary>
    public required ImageModel Model { get; init; }

    /// <summary>The route it came by, for example "fal-ai".</summary>
    public required string Provider { get; init; }

    /// <summary>The prompt as it was sent to the model, style, mood and translation included.</summary>
    public required string Prompt { get; init; }

    /// <summary>The seed of the first picture, where it is known.</summary>
    public long? Seed { get; init; }

    /// <summary>Time from the call to the picture.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Who was tried, who was skipped, why, and for how long, in order.</summary>
    public IReadOnlyList<GenerationAttempt> Attempts { get; init; } = [];

    /// <summary>Why the models were tried in this order, where <see cref="ImageGenOptions.Selection"/> chose it; otherwise null.</summary>
    public string? SelectionReason { get; init; }

    /// <summary>What was dropped, clamped or renamed on the way, and other things worth knowing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>True if no model was asked because a cache or a replay had the picture.</summary>
    public bool FromCache { get; init; }

    /// <summary>True if this is a preview by the offline painter and not a model's picture.</summary>
    public bool IsPreview { get; init; }

    /// <summary>A copy for somebody else who gets the same pictures.</summary>
    internal ImageResult Copy(bool fromCache, TimeSpan elapsed) => new()
    {
        Images = Images,
        Model = Model,
        Provider = Provider,
        Prompt = Prompt,
        Seed = Seed,
        Elapsed = elapsed,
        Attempts = Attempts,
        SelectionReason = SelectionReason,
        Warnings = Warnings,
        FromCache = fromCache,
        IsPreview = IsPreview,
    };

    /// <summary>A line for logs, without the prompt.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"ImageResult {{ Model = {Model.Id}, Provider = {Provider}, Image = {Image}, Attempts = {Attempts.Count} }}";
}
