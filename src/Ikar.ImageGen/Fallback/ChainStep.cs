namespace Ikar.ImageGen.Fallback;

/// <summary>What the chain wants done next.</summary>
/// <param name="Kind">What.</param>
/// <param name="Turn">The model to look up.</param>
/// <param name="Candidate">Whom to call.</param>
/// <param name="Duration">The time the call or the lookup has, or the length of the wait. Whole milliseconds.</param>
/// <param name="Pictures">How many pictures to ask for.</param>
/// <param name="IsProbe">Whether the call is the one that a breaker lets through.</param>
/// <param name="Failure">What the exception is about.</param>
/// <param name="RetryAfter">When to ask again.</param>
/// <param name="Place">The place in a line: the wait is over when it is called up, if that is sooner.</param>
internal readonly record struct ChainStep(
    ChainStepKind Kind,
    ModelTurn? Turn = null,
    Candidate? Candidate = null,
    TimeSpan Duration = default,
    int Pictures = 0,
    bool IsProbe = false,
    FailureKind Failure = FailureKind.Unknown,
    TimeSpan? RetryAfter = null,
    Place? Place = null);
