namespace Ikar.ImageGen.Fallback;

/// <summary>The file that health is exported to.</summary>
internal sealed class HealthFile
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public DateTimeOffset SavedAt { get; init; }

    public List<HealthFileScope> Scopes { get; init; } = [];

    public List<HealthFileRoute> Routes { get; init; } = [];
}
