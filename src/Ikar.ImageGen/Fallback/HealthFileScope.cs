namespace Ikar.ImageGen.Fallback;

/// <summary>What is wrong with a candidate, key, route or model.</summary>
internal sealed class HealthFileScope
{
    public HealthScope Scope { get; init; }

    public string Backend { get; init; } = "";

    public string Model { get; init; } = "";

    public string Provider { get; init; } = "";

    public string KeyLabel { get; init; } = "";

    public DateTimeOffset? ParkedUntil { get; init; }

    public FailureKind? ParkedFor { get; init; }

    public DateTimeOffset? CoolsUntil { get; init; }

    public FailureKind? CoolsFor { get; init; }

    public DateTimeOffset? OpenUntil { get; init; }

    public double? OpenSeconds { get; init; }

    public int FailuresInARow { get; init; }
}
