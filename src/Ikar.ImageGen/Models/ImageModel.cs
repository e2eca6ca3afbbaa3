using System.Diagnostics.CodeAnalysis;

namespace Ikar.ImageGen;

/// <summary>A model, its defaults and its limits. What is unset is not sent.</summary>
public sealed class ImageModel
{
    /// <summary>Makes an entry; set at least <see cref="Id"/>.</summary>
    public ImageModel()
    {
    }

    /// <summary>Makes an entry with neutral defaults.</summary>
    /// <param name="id">The Hub's id, "owner/name".</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    [SetsRequiredMembers]
    public ImageModel(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
    }

    /// <summary>The Hub's id, "owner/name".</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    /// <value>The default is the part of <see cref="Id"/> after the slash.</value>
    public string Name
    {
        get => field ?? Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        init;
    }

    /// <summary>What it is good at, in a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>The family, for example "FLUX.1"; models of a family like the same prompts.</summary>
    public string Family { get; init; } = "";

    /// <summary>Inference steps to send; null sends none.</summary>
    public int? Steps { get; init; }

    /// <summary>The most inference steps it takes; null is not known.</summary>
    public int? MaxSteps { get; init; }

    /// <summary>Guidance scale to send; null sends none.</summary>
    public double? GuidanceScale { get; init; }

    /// <summary>Negative prompt to send when the request has none.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Whether it reads a negative prompt.</summary>
    /// <value>The default is true.</value>
    public bool SupportsNegativePrompt { get; init; } = true;

    /// <summary>Whether a guidance scale has an effect.</summary>
    /// <value>The default is true.</value>
    public bool SupportsGuidance { get; init; } = true;

    /// <summary>Whether the size can be chosen.</summary>
    /// <value>The default is true.</value>
    public bool SupportsSize { get; init; } = true;

    /// <summary>The size to send when the request has none; the empty size sends none.</summary>
    public ImageSize DefaultSize { get; init; }

    /// <summary>The longest side in pixels; 0 is not known.</summary>
    public int MaxSize { get; init; }

    /// <summary>Sides are rounded down to a multiple of this.</summary>
    /// <value>The default is 1: sizes are sent as asked.</value>
    public int SizeMultiple { get; init; } = 1;

    /// <summary>Whether Hugging Face's small monthly credit covers it. It is a credit, no more: when it is used up, calls fail with <see cref="FailureKind.QuotaExceeded"/>.</summary>
    public bool FreeTier { get; init; }

    /// <summary>How long a picture was seen to take; a first guess until the chain has its own figures.</summary>
    public TimeSpan TypicalDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How good its pictures are.</summary>
    public ImageQuality Quality { get; init; } = ImageQuality.Good;

    /// <summary>What it is better at than others.</summary>
    public ImageStrengths Strengths { get; init; }

    /// <summary>The licence of the weights, and whether it is gated. Not legal advice.</summary>
    public string License { get; init; } = "";

    /// <summary>What it can do.</summary>
    /// <value>The default is text to image.</value>
    public ImageTasks Tasks { get; init; } = ImageTasks.TextToImage;

    /// <summary>The languages it reads prompts in, as two-letter codes.</summary>
    /// <value>The default is English.</value>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>Where it was last seen served: route id to the provider's name for it. Used only while the Hub can't be asked.</summary>
    public IReadOnlyDictionary<string, string> SeedRoutes { get; init; } = EmptyRoutes;

    private static readonly IReadOnlyDictionary<string, string> EmptyRoutes = new Dictionary<string, string>();

    /// <summary>The id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Id;
}
