namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>A bad day: routes that misbehave and requests that come.</summary>
internal sealed class Scenario
{
    public required int Seed { get; init; }

    public required ImageGenOptions Options { get; init; }

    public required IReadOnlyList<SimRoute> Routes { get; init; }

    public required IReadOnlyList<SimRequest> Requests { get; init; }

    /// <summary>How long the look-up of a model's routes takes, in milliseconds.</summary>
    public IReadOnlyDictionary<string, int> LookUp { get; init; } = new Dictionary<string, int>();

    /// <summary>Models whose look-up fails for want of a key.</summary>
    public IReadOnlySet<string> WithoutKey { get; init; } = new HashSet<string>();

    /// <summary>Whether one model always answers within ten seconds and nothing but the chain's own fault can stop a request.</summary>
    public bool MustSucceed { get; init; }
}
