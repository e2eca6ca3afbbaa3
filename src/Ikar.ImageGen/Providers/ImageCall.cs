using System.Text.Json.Nodes;

namespace Ikar.ImageGen;

/// <summary>One generation, composed for one model and one route: what is null is not sent.</summary>
public sealed class ImageCall
{
    /// <summary>The model.</summary>
    public required ImageModel Model { get; init; }

    /// <summary>The prompt as the model gets it.</summary>
    public required string Prompt { get; init; }

    /// <summary>The negative prompt.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>The size, already rounded and clamped for the model.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Inference steps.</summary>
    public int? Steps { get; init; }

    /// <summary>Guidance scale.</summary>
    public double? GuidanceScale { get; init; }

    /// <summary>The seed.</summary>
    public long? Seed { get; init; }

    /// <summary>How many pictures.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The input picture.</summary>
    public GeneratedImage? Source { get; init; }

    /// <summary>How far to depart from the input picture, 0 to 1.</summary>
    public double? Strength { get; init; }

    /// <summary>LoRA adapters.</summary>
    public IReadOnlyList<ImageLora> Loras { get; init; } = [];

    /// <summary>Native parameters for this route; they win over the mapped ones.</summary>
    public IReadOnlyDictionary<string, JsonNode?> AdditionalParameters { get; init; } = EmptyParameters;

    /// <summary>Refuse with <see cref="FailureKind.UnsupportedParameter"/> instead of dropping or changing a parameter.</summary>
    public bool RequireAllParameters { get; init; }

    /// <summary>The time the attempt has; the cancellation token enforces it, this is for planning polls.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>Told about queue place and state.</summary>
    public IProgress<ImageProgress>? Progress { get; init; }

    private static readonly IReadOnlyDictionary<string, JsonNode?> EmptyParameters = new Dictionary<string, JsonNode?>();

    /// <summary>A line for logs, without the texts.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"ImageCall {{ Model = {Model.Id}, PromptLength = {Prompt.Length} }}";
}
