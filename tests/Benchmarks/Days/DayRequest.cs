using Ikar.ImageGen.Fallback;

namespace Benchmarks.Days;

/// <summary>One request of a simulated day, as its policy sees it.</summary>
internal sealed class DayRequest(DayWorld world, TimeSpan start)
{
    public DayWorld World { get; } = world;

    public TimeSpan Start { get; } = start;

    public TimeSpan Now { get; set; } = start;

    /// <summary>What the last call came to; null is a picture.</summary>
    public FailureReport? Failure { get; set; }

    public bool HasPicture { get; set; }
}
