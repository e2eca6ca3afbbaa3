namespace Ikar.ImageGen.Fallback;

/// <summary>How the time of one request is shared among its attempts.</summary>
internal sealed class TimeBudget(ChainSettings settings, TimeSpan start, TimeSpan deadline)
{
    /// <summary>Kept back for every model that was not tried yet, so that one that hangs can't use up the others' time.</summary>
    public static readonly TimeSpan Reserve = TimeSpan.FromSeconds(15);

    /// <summary>Kept back for a route of last resort, which is near and quick.</summary>
    public static readonly TimeSpan LastResortReserve = TimeSpan.FromSeconds(3);

    /// <summary>An attempt is not started with less, unless the whole request has little.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);

    /// <summary>The most time one look-up of routes gets.</summary>
    private static readonly TimeSpan LookUpTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Decent = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _least = (deadline - start) / 4 < Least ? (deadline - start) / 4 : Least;

    /// <summary>What is left.</summary>
    public TimeSpan Remaining(TimeSpan now) => deadline > now ? Whole(deadline - now) : default;

    /// <summary>The time for looking up routes.</summary>
    public TimeSpan ForLookUp(TimeSpan now) => Min(Remaining(now), LookUpTime);

    /// <summary>The least that makes an attempt of this candidate sensible: half of what it usually needs.</summary>
    public TimeSpan LeastFor(Candidate candidate, ImageSize size, TimeSpan now) =>
        candidate.Health.Book(size).QuantileOrNull(0.5, now) is { } p50 && p50 / 2 > _least ? p50 / 2 : _least;

    /// <summary>The least for any attempt.</summary>
    public TimeSpan LeastForAny => _least;

    /// <summary>The time for one attempt.</summary>
    /// <param name="candidate">Who is called.</param>
    /// <param name="size">For a picture of about this size.</param>
    /// <param name="now">The time.</param>
    /// <param name="untried">Models of the chain that were not tried yet, this one not counted.</param>
    /// <param name="isLastHope">Whether nothing is left after it: then cutting it short would save nothing.</param>
    /// <param name="hasLastResort">Whether a route of last resort needs a little time at the end.</param>
    /// <param name="cutByDeadline">Whether the deadline alone made it shorter than its own time.</param>
    public TimeSpan ForAttempt(Candidate candidate, ImageSize size, TimeSpan now, int untried, bool isLastHope, bool hasLastResort, out bool cutByDeadline)
    {
        var own = settings.AttemptTimeout ?? (isLastHope ? LatencyBook.Longest : candidate.Health.Book(size).TimeoutFor(candidate.Turn.Model, now));
        var remaining = Remaining(now) - (hasLastResort ? LastResortReserve : default);
        var free = remaining - (Reserve * untried);
        if (free < Decent && candidate.Turn.Calls == 0)
        {
            // Too little for everybody: a fair share, but enough for this model to have a chance. A second call to it must not take from the others.
            var share = Min(Decent, remaining / (untried + 1));
            var need = Min(2 * candidate.Turn.Model.TypicalDuration, Reserve);
            free = Max(free, Min(remaining, Max(share, need)));
        }

        cutByDeadline = own >= remaining && free >= remaining;
        return Whole(Max(Min(own, free), default));
    }

    /// <summary>Down to whole milliseconds: timers know nothing finer, and nothing may end after the deadline.</summary>
    public static TimeSpan Whole(TimeSpan time) => new(time.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
