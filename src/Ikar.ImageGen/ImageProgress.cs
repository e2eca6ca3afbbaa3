namespace Ikar.ImageGen;

/// <summary>One step of a request while it runs.</summary>
public sealed class ImageProgress
{
    /// <summary>What is happening.</summary>
    public required ImageProgressStage Stage { get; init; }

    /// <summary>The model at work, if one is.</summary>
    public ImageModel? Model { get; init; }

    /// <summary>The route id, for example "fal-ai".</summary>
    public string? Provider { get; init; }

    /// <summary>Time since the request began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The place in the provider's queue, where it tells: 0 is next.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>The finished attempt, for <see cref="ImageProgressStage.AttemptFinished"/> and <see cref="ImageProgressStage.Skipped"/>.</summary>
    public GenerationAttempt? Attempt { get; init; }

    /// <summary>How long the chain waits, for <see cref="ImageProgressStage.Waiting"/>.</summary>
    public TimeSpan? Wait { get; init; }
}
