using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Ikar.ImageGen.Diagnostics;

/// <summary>The counters behind <see cref="ImageGenStatistics"/>.</summary>
internal sealed class StatisticsCounters
{
    private const int RememberedDurations = 1024;
    private static readonly int Kinds = Enum.GetValues<FailureKind>().Length;

    private readonly long[] _durations = new long[RememberedDurations];
    private readonly long[] _failures = new long[Kinds];
    private readonly long[] _failedCalls = new long[Kinds];
    private readonly ConcurrentDictionary<string, StrongBox<long>> _models = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StrongBox<long>> _routes = new(StringComparer.Ordinal);
    private long _successful;
    private long _failed;
    private long _cancelled;
    private long _fromCache;
    private long _previews;
    private long _drawn;
    private long _ticks;
    private long _pictures;
    private long _bytes;
    private long _smallest = long.MaxValue;
    private long _largest;
    private long _calls;
    private long _inVain;

    public void Succeeded(ImageResult result, TimeSpan took)
    {
        Interlocked.Increment(ref _successful);
        for (var i = 0; i < result.Images.Count; i++)
        {
            Size(result.Images[i].Data.Length);
        }

        if (result.IsPreview)
        {
            Interlocked.Increment(ref _previews);
        }

        if (result.FromCache)
        {
            Interlocked.Increment(ref _fromCache);
            return;
        }

        Interlocked.Add(ref _ticks, took.Ticks);
        Volatile.Write(ref _durations[(Interlocked.Increment(ref _drawn) - 1) % RememberedDurations], took.Ticks);
        if (!result.IsPreview)
        {
            Add(_models, result.Model.Id);
        }

        Add(_routes, result.Provider);
        Calls(result.Attempts);
    }

    public void Failed(FailureKind kind, IReadOnlyList<GenerationAttempt> attempts)
    {
        if (kind == FailureKind.Cancelled)
        {
            Interlocked.Increment(ref _cancelled);
        }
        else
        {
            Interlocked.Increment(ref _failed);
            Interlocked.Increment(ref _failures[(int)kind]);
        }

        Calls(attempts);
    }

    public ImageGenStatisticsSnapshot Snapshot()
    {
        var (successful, failed, fromCache, drawn, pictures) = (Read(ref _successful), Read(ref _failed), Read(ref _fromCache), Read(ref _drawn), Read(ref _pictures));
        var durations = _durations[..(int)Math.Min(drawn, RememberedDurations)];
        Array.Sort(durations);
        return new ImageGenStatisticsSnapshot
        {
            Total = successful + failed,
            Successful = successful,
            Previews = Read(ref _previews),
            Failed = failed,
            Cancelled = Read(ref _cancelled),
            FromCache = fromCache,
            HitRate = successful == 0 ? 0 : (double)fromCache / successful,
            AverageDuration = drawn == 0 ? default : TimeSpan.FromTicks(Read(ref _ticks) / drawn),
            P50 = Quantile(durations, 0.5),
            P95 = Quantile(durations, 0.95),
            Pictures = pictures,
            AverageBytes = pictures == 0 ? 0 : (double)Read(ref _bytes) / pictures,
            SmallestBytes = pictures == 0 ? 0 : Read(ref _smallest),
            LargestBytes = Read(ref _largest),
            ModelUsage = Copy(_models),
            RouteUsage = Copy(_routes),
            FailuresByKind = Copy(_failures),
            FailedCallsByKind = Copy(_failedCalls),
            Calls = Read(ref _calls),
            CallsPerhapsBilledInVain = Read(ref _inVain),
        };
    }

    private static long Read(ref long value) => Interlocked.Read(ref value);

    private static void Add(ConcurrentDictionary<string, StrongBox<long>> counters, string name) =>
        Interlocked.Increment(ref counters.GetOrAdd(name, static _ => new StrongBox<long>()).Value);

    private static Dictionary<string, long> Copy(ConcurrentDictionary<string, StrongBox<long>> counters) =>
        counters.ToDictionary(static pair => pair.Key, static pair => Read(ref pair.Value.Value), StringComparer.Ordinal);

    private static Dictionary<FailureKind, long> Copy(long[] counters)
    {
        var copy = new Dictionary<FailureKind, long>();
        for (var i = 0; i < counters.Length; i++)
        {
            if (Read(ref counters[i]) is var count and > 0)
            {
                copy.Add((FailureKind)i, count);
            }
        }

        return copy;
    }

    private static TimeSpan Quantile(long[] sorted, double share) =>
        sorted.Length == 0 ? default : TimeSpan.FromTicks(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))]);

    private void Calls(IReadOnlyList<GenerationAttempt> attempts)
    {
        for (var i = 0; i < attempts.Count; i++)
        {
            var attempt = attempts[i];
            if (attempt.Status == AttemptStatus.Skipped)
            {
                continue;
            }

            Interlocked.Increment(ref _calls);
            if (attempt.Kind is { } kind)
            {
                Interlocked.Increment(ref _failedCalls[(int)kind]);
            }

            if (attempt.MayHaveBeenBilled)
            {
                Interlocked.Increment(ref _inVain);
            }
        }
    }

    private void Size(long bytes)
    {
        Interlocked.Increment(ref _pictures);
        Interlocked.Add(ref _bytes, bytes);
        for (var seen = Read(ref _smallest); bytes < seen && Interlocked.CompareExchange(ref _smallest, bytes, seen) != seen; seen = Read(ref _smallest))
        {
        }

        for (var seen = Read(ref _largest); bytes > seen && Interlocked.CompareExchange(ref _largest, bytes, seen) != seen; seen = Read(ref _largest))
        {
        }
    }
}
