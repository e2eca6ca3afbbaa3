namespace Ikar.ImageGen.Tests.BadDays;

/// <summary>A clock for real connections: short waits (polls, repeated downloads) take no time, long ones (time limits) end when the test says so. So nothing is
/// ever too early or too late, however slow the machine.</summary>
internal sealed class HeldTime(TimeSpan? longestShort = null) : TimeProvider
{
    private readonly TimeSpan _longestShort = longestShort ?? TimeSpan.FromSeconds(4.5);

    private readonly object _gate = new();
    private readonly List<HeldTimer> _held = [];
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero).AddTicks(GetTimestamp());

    /// <summary>Lets the time of every long wait that is pending run out.</summary>
    public void RunOut()
    {
        HeldTimer[] due;
        lock (_gate)
        {
            due = [.. _held];
            _held.Clear();
        }

        foreach (var timer in due.OrderBy(timer => timer.DueAt))
        {
            Interlocked.Exchange(ref _ticks, Math.Max(GetTimestamp(), timer.DueAt));
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HeldTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class HeldTimer(HeldTime time, Action fire) : ITimer
    {
        public long DueAt { get; private set; }

        public void Fire() => ThreadPool.QueueUserWorkItem(_ => fire());

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Forget();
            if (dueTime < TimeSpan.Zero)
            {
                return true;
            }

            if (dueTime <= time._longestShort)
            {
                Interlocked.Add(ref time._ticks, dueTime.Ticks);
                Fire();
                return true;
            }

            DueAt = time.GetTimestamp() + dueTime.Ticks;
            lock (time._gate)
            {
                time._held.Add(this);
            }

            return true;
        }

        public void Dispose() => Forget();

        public ValueTask DisposeAsync()
        {
            Forget();
            return default;
        }

        private void Forget()
        {
            lock (time._gate)
            {
                time._held.Remove(this);
            }
        }
    }
}
