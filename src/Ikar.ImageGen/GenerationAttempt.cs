namespace Ikar.ImageGen;

/// <summary>One entry of the attempt log: a model by one route with one key, tried or passed over.</summary>
public sealed class GenerationAttempt
{
    /// <summary>The place in the log, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The model.</summary>
    public required ImageModel Model { get; init; }

    /// <summary>The route id, for example "fal-ai"; empty when the model was passed over before a route was known.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Which key was used, by its label. Never the key.</summary>
    public string KeyLabel { get; init; } = "";

    /// <summary>How it ended.</summary>
    public required AttemptStatus Status { get; init; }

    /// <summary>What went wrong; null after success.</summary>
    public FailureKind? Kind { get; init; }

    /// <summary>The HTTP status of the answer, where there was one.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The provider's own id of the request, to quote to its support.</summary>
    public string? ProviderRequestId { get; init; }

    /// <summary>Time from the beginning of the request to the beginning of this attempt.</summary>
    public TimeSpan StartedAfter { get; init; }

    /// <summary>How long the attempt took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The time the attempt was given.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How long the provider asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the chain waited before this attempt.</summary>
    public TimeSpan WaitedBefore { get; init; }

    /// <summary>True if this was the one call that a half-open circuit breaker lets through.</summary>
    public bool IsProbe { get; init; }

    /// <summary>The parameters that this model or route could not take and that were not sent.</summary>
    public IReadOnlyList<string> DroppedParameters { get; init; } = [];

    /// <summary>True if the provider may have charged for this attempt although no picture came of it.</summary>
    public bool MayHaveBeenBilled { get; init; }

    /// <summary>What happened, for developers: short, without token, prompt or markup.</summary>
    public string Message { get; init; } = "";

    /// <summary>The attempt on one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Model.Id} via {(Provider.Length == 0 ? "-" : Provider)}: {Status}{(Kind is null ? "" : $" ({Kind})")} after {Duration.TotalSeconds:0.0} s {Message}").TrimEnd();
}
