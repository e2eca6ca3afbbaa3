namespace Ikar.ImageGen.Fallback;

/// <summary>What is known about a failed call, read from whatever was thrown.</summary>
internal sealed record FailureReport(FailureKind Kind, string Message)
{
    /// <summary>The HTTP status.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The provider's own id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The pause the provider asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How far it reaches.</summary>
    public FailureScope Scope { get; init; }

    /// <summary>Whether the provider says it may charge.</summary>
    public bool MayHaveBeenBilled { get; init; }

    /// <summary>The parameter that was refused.</summary>
    public string? Parameter { get; init; }

    /// <summary>What was thrown.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Whether it is sure that nothing was drawn although the kind leaves it open: a redirect is no generation, unless the job had been taken before.</summary>
    public bool DrewNothing => Kind == FailureKind.Unknown && HttpStatus is >= 300 and < 400 && !MayHaveBeenBilled;

    /// <summary>Whether no call was made at all: the candidate turned out unfit while the call was composed.</summary>
    public bool NotCalled { get; init; }
}
