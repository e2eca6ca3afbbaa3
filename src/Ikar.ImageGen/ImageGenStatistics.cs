using Ikar.ImageGen.Diagnostics;

namespace Ikar.ImageGen;

/// <summary>Counts what the generator does. Thread-safe; recording takes no lock.</summary>
public sealed class ImageGenStatistics
{
    private StatisticsCounters _counters = new();

    /// <summary>The numbers now.</summary>
    /// <returns>A copy that does not change any more.</returns>
    public ImageGenStatisticsSnapshot Snapshot() => Volatile.Read(ref _counters).Snapshot();

    /// <summary>Starts again from zero.</summary>
    public void Reset() => Volatile.Write(ref _counters, new StatisticsCounters());

    /// <summary>Counts a finished request.</summary>
    internal void Succeeded(ImageResult result, TimeSpan took) => Volatile.Read(ref _counters).Succeeded(result, took);

    /// <summary>Counts a failed request.</summary>
    internal void Failed(FailureKind kind, IReadOnlyList<GenerationAttempt> attempts) => Volatile.Read(ref _counters).Failed(kind, attempts);
}
