namespace Ikar.ImageGen;

/// <summary>The health of one model by one route with one key.</summary>
public sealed class RouteHealth
{
    /// <summary>The model's id.</summary>
    public required string Model { get; init; }

    /// <summary>The route id, for example "fal-ai".</summary>
    public required string Provider { get; init; }

    /// <summary>The key's label. Never the key.</summary>
    public string KeyLabel { get; init; } = "";

    /// <summary>Whether calls go through.</summary>
    public required RouteState State { get; init; }

    /// <summary>Why not, if it is known.</summary>
    public FailureKind? Reason { get; init; }

    /// <summary>When that ends.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Counted failures in a row.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>How often it succeeds, from 0 to 1, newest calls weighing most.</summary>
    public double SuccessRate { get; init; }

    /// <summary>Calls whose result counted.</summary>
    public int Calls { get; init; }

    /// <summary>Half of the pictures took no longer; null while fewer than eight were seen.</summary>
    public TimeSpan? P50 { get; init; }

    /// <summary>Nineteen of twenty pictures took no longer; null while fewer than eight were seen.</summary>
    public TimeSpan? P95 { get; init; }
}
