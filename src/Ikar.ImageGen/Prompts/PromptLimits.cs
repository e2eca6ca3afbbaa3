namespace Ikar.ImageGen;

/// <summary>How much an LLM, or a user behind it, may ask for with the technical keys of a prompt block. What is more is clamped with a warning.</summary>
public sealed class PromptLimits
{
    internal static readonly PromptLimits Default = new();

    /// <summary>The shortest side of a picture in pixels; from 1.</summary>
    /// <value>The default is 256: below it diffusion models draw no recognisable picture.</value>
    public int MinSide { get; set; } = 256;

    /// <summary>The longest side of a picture in pixels; at least <see cref="MinSide"/>.</summary>
    /// <value>The default is 2048. The model's own maximum still applies after it.</value>
    public int MaxSide { get; set; } = 2048;

    /// <summary>The most inference steps; from 1.</summary>
    /// <value>The default is 50. The model's own maximum still applies after it.</value>
    public int MaxSteps { get; set; } = 50;

    /// <summary>The highest guidance scale; from 0.</summary>
    /// <value>The default is 20.</value>
    public double MaxGuidanceScale { get; set; } = 20;

    /// <summary>The most pictures of one prompt; from 1.</summary>
    /// <value>The default is 4.</value>
    public int MaxCount { get; set; } = 4;
}
