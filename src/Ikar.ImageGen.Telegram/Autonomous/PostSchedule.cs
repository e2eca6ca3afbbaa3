namespace Ikar.ImageGen.Telegram;

/// <summary>When to post: at random distances or at fixed times of day, never in the quiet hours.</summary>
public sealed class PostSchedule
{
    private readonly TimeSpan _min;
    private readonly TimeSpan _max;
    private readonly TimeOnly[]? _times;

    private PostSchedule(TimeSpan min, TimeSpan max, TimeOnly[]? times)
    {
        _min = min;
        _max = max;
        _times = times;
    }

    /// <summary>When nobody is to be disturbed.</summary>
    /// <value>The default is null: no quiet hours.</value>
    public (TimeOnly From, TimeOnly To)? QuietHours { get; private init; }

    /// <summary>The zone of the times of day.</summary>
    /// <value>The default is UTC.</value>
    public TimeZoneInfo TimeZone { get; private init; } = TimeZoneInfo.Utc;

    /// <summary>Makes the random distances repeatable.</summary>
    /// <value>The default is null: other ones at each start.</value>
    public int? Seed { get; private init; }

    /// <summary>Posts at random distances.</summary>
    /// <param name="min">The shortest, at least 1 second.</param>
    /// <param name="max">The longest, at most 30 days.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The distances are too short or the wrong way round.</exception>
    public static PostSchedule Every(TimeSpan min, TimeSpan max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, TimeSpan.FromDays(30));
        return new PostSchedule(min, max, times: null);
    }

    /// <summary>Posts at fixed times of each day.</summary>
    /// <param name="times">The times, in <see cref="TimeZone"/>.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">There is no time.</exception>
    public static PostSchedule At(params TimeOnly[] times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return times.Length == 0
            ? throw new ArgumentException("Give at least one time of day.", nameof(times))
            : new PostSchedule(default, default, [.. times.Distinct().Order()]);
    }

    /// <summary>The same schedule with hours in which nothing is posted.</summary>
    /// <param name="from">Their first moment.</param>
    /// <param name="to">The first moment after them; they last over midnight if this is the earlier time of day.</param>
    /// <returns>The schedule.</returns>
    public PostSchedule WithQuietHours(TimeOnly from, TimeOnly to) => new(_min, _max, _times) { QuietHours = (from, to), TimeZone = TimeZone, Seed = Seed };

    /// <summary>The same schedule with its times of day in a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>The schedule.</returns>
    public PostSchedule InTimeZone(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new PostSchedule(_min, _max, _times) { QuietHours = QuietHours, TimeZone = zone, Seed = Seed };
    }

    /// <summary>The same schedule with repeatable random distances.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The schedule.</returns>
    public PostSchedule WithSeed(int seed) => new(_min, _max, _times) { QuietHours = QuietHours, TimeZone = TimeZone, Seed = seed };

    /// <summary>The next time to post, strictly later than now. A random time that falls into the quiet hours moves to their end; a fixed one is left
    /// out.</summary>
    /// <param name="now">Now.</param>
    /// <param name="random">Chance.</param>
    /// <returns>The time; null if there is none because every fixed time is in the quiet hours.</returns>
    public DateTimeOffset? Next(DateTimeOffset now, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (_times is not null)
        {
            return NextFixed(now);
        }

        var next = now + _min + ((_max - _min) * random.NextDouble());
        return IsQuiet(next) ? EndOfQuiet(next) : next;
    }

    private DateTimeOffset? NextFixed(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZone).DateTime);
        for (var day = 0; day <= 2; day++)
        {
            foreach (var time in _times!)
            {
                var at = Resolve(today.AddDays(day), time);
                if (at > now && !IsQuiet(time))
                {
                    return at;
                }
            }
        }

        return null;
    }

    private bool IsQuiet(DateTimeOffset at) => IsQuiet(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZone).DateTime));

    private bool IsQuiet(TimeOnly time) => QuietHours is { } quiet && quiet.From != quiet.To && time.IsBetween(quiet.From, quiet.To);

    private DateTimeOffset EndOfQuiet(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, TimeZone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var end = QuietHours!.Value.To;
        return Resolve(TimeOnly.FromDateTime(local) < end ? day : day.AddDays(1), end);
    }

    /// <summary>A time that a change of clocks leaves out comes an hour later.</summary>
    private DateTimeOffset Resolve(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (TimeZone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local));
    }
}
