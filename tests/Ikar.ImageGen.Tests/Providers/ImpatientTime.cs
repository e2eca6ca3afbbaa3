namespace Ikar.ImageGen.Tests.Providers;

/// <summary>A clock whose timers fire at once and move it on by what they were to wait: polls and retries take no time. Timers longer than a limit never fire,
/// so that time limits don't strike before the work is done.</summary>
internal sealed class ImpatientTime(TimeSpan? longest = null) : TimeProvider
{
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromSeconds(9);
    private readonly List<TimeSpan> _waits = [];
    private long _ticks;

    /// <summary>The waits that fired, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero).AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new OneShot(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class OneShot(ImpatientTime time, TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (!_disposed && dueTime >= TimeSpan.Zero && dueTime <= time._longest)
            {
                lock (time._waits)
                {
                    time._waits.Add(dueTime);
                }

                Interlocked.Add(ref time._ticks, dueTime.Ticks);
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }

            return true;
        }

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
