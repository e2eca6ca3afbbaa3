namespace Ikar.ImageGen;

/// <summary>The parameters that reach a model by a route. What does not is dropped before sending and named in the warnings.</summary>
public sealed class RouteCapabilities
{
    /// <summary>A route that takes everything.</summary>
    public static RouteCapabilities All { get; } = new();

    /// <summary>Whether the size reaches the model.</summary>
    public bool Size { get; init; } = true;

    /// <summary>Whether the inference steps reach the model.</summary>
    public bool Steps { get; init; } = true;

    /// <summary>Whether the guidance scale reaches the model.</summary>
    public bool GuidanceScale { get; init; } = true;

    /// <summary>Whether the negative prompt reaches the model.</summary>
    public bool NegativePrompt { get; init; } = true;

    /// <summary>Whether the seed reaches the model.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>Whether an input picture can be given.</summary>
    public bool Source { get; init; } = true;

    /// <summary>Whether LoRA adapters can be given.</summary>
    public bool Loras { get; init; } = true;

    /// <summary>The most pictures in one call.</summary>
    /// <value>The default is 4.</value>
    public int MaxCount { get; init; } = 4;
}
