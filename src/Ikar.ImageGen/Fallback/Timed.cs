namespace Ikar.ImageGen.Fallback;

/// <summary>Time limits.</summary>
internal static class Timed
{
    /// <summary>A source that cancels itself after <paramref name="limit"/>; with no time at all it is cancelled from the start.</summary>
    public static CancellationTokenSource Source(TimeSpan limit, TimeProvider time) => new(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, time);
}
