namespace Ikar.ImageGen.Fallback;

/// <summary>What the options say about the chain.</summary>
internal sealed record ChainSettings(FailurePolicy Policy)
{
    /// <summary>The most calls for one picture.</summary>
    public int MaxAttempts { get; init; } = 6;

    /// <summary>The most extra calls per model.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The time for one attempt, if it is fixed.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>Reads the options.</summary>
    public static ChainSettings From(ImageGenOptions options) =>
        new(new FailurePolicy(options.OnContentFilter, options.OnUnknownOutcome, options.FailureActions))
        {
            MaxAttempts = options.MaxAttempts,
            MaxRetries = options.MaxRetries,
            AttemptTimeout = options.AttemptTimeout,
        };
}
