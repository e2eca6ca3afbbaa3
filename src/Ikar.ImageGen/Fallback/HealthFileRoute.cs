namespace Ikar.ImageGen.Fallback;

/// <summary>What was learnt about a candidate.</summary>
internal sealed class HealthFileRoute
{
    public string Backend { get; init; } = "";

    public string Model { get; init; } = "";

    public string Provider { get; init; } = "";

    public string KeyLabel { get; init; } = "";

    public double SuccessRate { get; init; } = 1;

    public int Calls { get; init; }

    /// <summary>The times of small, middling and large pictures, oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<HealthFileTime>> Times { get; init; } = [];
}
