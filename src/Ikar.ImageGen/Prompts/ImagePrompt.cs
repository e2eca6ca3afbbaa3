using Ikar.ImageGen.Prompts.Wishes;

namespace Ikar.ImageGen;

/// <summary>The description of one picture, as an LLM wrote it into its reply.</summary>
public sealed class ImagePrompt
{
    internal static readonly IReadOnlyDictionary<string, string> NoExtra = new Dictionary<string, string>();

    /// <summary>Describes a picture.</summary>
    /// <param name="description">What to draw, in any language.</param>
    /// <exception cref="ArgumentException"><paramref name="description"/> is null, empty or only white space.</exception>
    public ImagePrompt(string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        Description = description;
    }

    /// <summary>What to draw; never blank.</summary>
    public string Description { get; }

    /// <summary>The style, for example "watercolor", or null.</summary>
    public string? Style { get; init; }

    /// <summary>The mood, for example "peaceful", or null.</summary>
    public string? Mood { get; init; }

    /// <summary>What must not be in the picture, or null.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>The other plain values of the block under the names the LLM gave them, for example "width" or "seed". Names are compared without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = NoExtra;

    /// <summary>Makes a request of the prompt: the texts as they are, and size, count, seed, steps and guidance from <see cref="Extra"/> within bounds.</summary>
    /// <param name="limits">The bounds; null means the defaults of <see cref="PromptLimits"/>.</param>
    /// <returns>The request. Everything that was clamped or could not be read is named in <see cref="ImageRequest.Warnings"/>.</returns>
    public ImageRequest ToRequest(PromptLimits? limits = null) => PromptWishes.ToRequest(this, limits ?? PromptLimits.Default);

    /// <summary>A line for logs, without the texts.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => FormattableString.Invariant($"ImagePrompt {{ DescriptionLength = {Description.Length}, Extra = {Extra.Count} }}");
}
