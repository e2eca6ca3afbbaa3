namespace Ikar.ImageGen.Tests.Providers;

/// <summary>One error answer and all that must come of it.</summary>
public sealed record ErrorRow(string Name, int Status, string Body, FailureKind Kind)
{
    public string? Header { get; init; }

    public string? HeaderValue { get; init; }

    public string Who { get; init; } = "hf-inference";

    public FailureScope Scope { get; init; }

    public double? RetryAfter { get; init; }

    public string? Parameter { get; init; }

    public bool Billed { get; init; }

    public bool JobAccepted { get; init; }

    public double Elapsed { get; init; } = 1;

    /// <summary>What the message must hold.</summary>
    public string Says { get; init; } = "";

    public override string ToString() => Name;
}
