namespace Ikar.ImageGen.Fallback;

/// <summary>How long the last pictures took, and what timeout follows from it. Kept sorted, so that a quantile costs nothing.</summary>
/// <remarks>A timeout is kept as a sample that took at least that long: leaving it out would make the book believe only in the fast ones.</remarks>
internal sealed class LatencyBook
{
    /// <summary>So many samples are kept.</summary>
    public const int Capacity = 100;

    /// <summary>Fewer samples say nothing.</summary>
    public const int Enough = 8;

    /// <summary>No adaptive timeout is shorter.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    /// <summary>No adaptive timeout is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private const int Recent = 10;
    private const int MostLate = 1;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(24);

    private readonly Queue<(TimeSpan At, TimeSpan Took)> _samples = new();
    private readonly List<TimeSpan> _sorted = [];

    /// <summary>Timeouts in a row.</summary>
    public int TimeoutsInARow { get; private set; }

    /// <summary>When the last sample came in.</summary>
    public TimeSpan? LastAt { get; private set; }

    /// <summary>The samples, oldest first.</summary>
    public IEnumerable<(TimeSpan At, TimeSpan Took)> Samples => _samples;

    /// <summary>How many samples there are.</summary>
    public int Count => _sorted.Count;

    /// <summary>The first guess at a timeout, by what the model's entry says: distilled models 30 s, ordinary ones 60 s, very large ones 90 s.</summary>
    public static TimeSpan FirstGuess(ImageModel model) => TimeSpan.FromSeconds(model.TypicalDuration.TotalSeconds switch
    {
        <= 3 => 30,
        <= 15 => 60,
        _ => 90,
    });

    /// <summary>A picture came.</summary>
    public void Succeeded(TimeSpan now, TimeSpan took)
    {
        TimeoutsInARow = 0;
        Add(now, took);
    }

    /// <summary>The time ran out: the picture would have taken at least <paramref name="given"/>, and hardly less than usual.</summary>
    public void TimedOut(TimeSpan now, TimeSpan given)
    {
        TimeoutsInARow++;
        Add(now, Count > 0 && Quantile(0.5) > given ? Quantile(0.5) : given);
    }

    /// <summary>The quantile, or null while there are too few samples.</summary>
    public TimeSpan? QuantileOrNull(double share, TimeSpan now)
    {
        Forget(now);
        return Count >= Enough ? Quantile(share) : null;
    }

    /// <summary>What an attempt should be given: three times what nearly all needed, and five seconds. Less would cut off, and pay for, the few that take longer; simulated days showed it.</summary>
    public TimeSpan TimeoutFor(ImageModel model, TimeSpan now)
    {
        var timeout = QuantileOrNull(0.95, now) is { } p95 ? (3 * p95) + TimeSpan.FromSeconds(5) : FirstGuess(model);
        for (var i = 1; i < TimeoutsInARow && timeout < Longest; i++)
        {
            timeout *= 1.5;
        }

        return timeout < Shortest ? Shortest : timeout > Longest ? Longest : timeout;
    }

    /// <summary>Whether a picture will probably be there in so much time: at most one of the last ten took longer. After a while without news, or after a quick one,
    /// it is worth another look.</summary>
    public bool IsLikelyWithin(TimeSpan time, TimeSpan now)
    {
        Forget(now);
        if (Count < Enough || now - LastAt > LookAgainAfter)
        {
            return true;
        }

        var (at, late, last) = (0, 0, TimeSpan.Zero);
        foreach (var (_, took) in _samples)
        {
            last = took;
            late += ++at > Count - Recent && took >= time ? 1 : 0;
        }

        return late <= MostLate || last < time / 2;
    }

    private TimeSpan Quantile(double share) => _sorted[(int)Math.Min(_sorted.Count - 1, Math.Floor(share * _sorted.Count))];

    private void Add(TimeSpan now, TimeSpan took)
    {
        Forget(now);
        if (_samples.Count == Capacity)
        {
            RemoveOldest();
        }

        LastAt = now;
        _samples.Enqueue((now, took));
        var at = _sorted.BinarySearch(took);
        _sorted.Insert(at < 0 ? ~at : at, took);
    }

    private void Forget(TimeSpan now)
    {
        while (_samples.TryPeek(out var oldest) && now - oldest.At > Forgotten)
        {
            RemoveOldest();
        }
    }

    private void RemoveOldest() => _sorted.RemoveAt(_sorted.BinarySearch(_samples.Dequeue().Took));
}
