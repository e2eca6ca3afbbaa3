namespace Ikar.ImageGen.Fallback;

/// <summary>A circuit breaker that suits a bot's traffic: it counts failures in a row, because percentages of one call a minute say nothing.</summary>
/// <remarks>Not thread-safe and without a clock: the caller brings both.</remarks>
internal sealed class Circuit
{
    /// <summary>So many counted failures in a row open it.</summary>
    public const int FailuresToOpen = 3;

    /// <summary>It is open for so long at first, then twice as long after each failed probe.</summary>
    public static readonly TimeSpan FirstOpen = TimeSpan.FromSeconds(30);

    /// <summary>But never longer than this.</summary>
    public static readonly TimeSpan LongestOpen = TimeSpan.FromMinutes(10);

    /// <summary>The reopening is moved by up to this share, so that circuits don't reopen all at once.</summary>
    public const double Jitter = 0.15;

    // Half of at least five calls within two minutes open it too.
    private const int WindowCalls = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    private readonly List<(TimeSpan At, bool Failed)> _recent = [];
    private TimeSpan? _leaseUntil;
    private long _lease;

    /// <summary>Counted failures in a row.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>Whether it has opened and not closed since.</summary>
    public bool IsTripped { get; private set; }

    /// <summary>When the next probe may go through, while it is tripped.</summary>
    public TimeSpan OpenUntil { get; private set; }

    /// <summary>How long it was opened for the last time.</summary>
    public TimeSpan OpenFor { get; private set; }

    /// <summary>When a probe was last sent before its time because everything was open.</summary>
    public TimeSpan? ForcedAt { get; private set; }

    /// <summary>The state at a moment.</summary>
    public CircuitState StateAt(TimeSpan now) => !IsTripped ? CircuitState.Closed : now < OpenUntil ? CircuitState.Open : CircuitState.HalfOpen;

    /// <summary>Whether a probe is under way; its lease ends with its timeout, so that a lost probe can't hold the circuit for ever.</summary>
    public bool IsProbing(TimeSpan now) => _leaseUntil is { } until && now < until;

    /// <summary>A probe starts.</summary>
    /// <param name="lease">What tells this probe from any other; never 0.</param>
    /// <param name="now">The time.</param>
    /// <param name="until">When the lease ends whatever happens.</param>
    public void Lease(long lease, TimeSpan now, TimeSpan until)
    {
        if (now < OpenUntil)
        {
            ForcedAt = now;
        }

        (_lease, _leaseUntil) = (lease, until);
    }

    /// <summary>A call ended. If it was the probe, the next one may go.</summary>
    /// <returns>Whether it was the probe.</returns>
    public bool Release(long lease)
    {
        if (lease == 0 || lease != _lease)
        {
            return false;
        }

        (_lease, _leaseUntil) = (0, null);
        return true;
    }

    /// <summary>A call succeeded.</summary>
    public void Succeeded(TimeSpan now)
    {
        if (IsTripped)
        {
            _recent.Clear();
        }

        FailuresInARow = 0;
        IsTripped = false;
        OpenFor = default;
        ForcedAt = null;

        // A probe that is still under way keeps its lease: should the circuit open again meanwhile, it stays the only one.
        Remember(now, failed: false);
    }

    /// <summary>A call failed in a way that counts.</summary>
    public void Failed(TimeSpan now, bool isProbe, Random random)
    {
        FailuresInARow++;
        Remember(now, failed: true);
        if (IsTripped && (isProbe || now >= OpenUntil))
        {
            Open(now, OpenFor * 2, random);
        }
        else if (IsTripped)
        {
            // A call from before it opened: extends the pause, never shortens it, and proves nothing new.
            OpenUntil = Max(OpenUntil, now + OpenFor);
        }
        else if (FailuresInARow >= FailuresToOpen || HalfOfTheWindowFailed())
        {
            Open(now, FirstOpen, random);
        }
    }

    /// <summary>Takes over a remembered state.</summary>
    public void Restore(TimeSpan openUntil, TimeSpan openFor, int failuresInARow)
    {
        IsTripped = true;
        OpenUntil = Max(OpenUntil, openUntil);
        OpenFor = Max(FirstOpen, openFor);
        FailuresInARow = Math.Max(FailuresInARow, failuresInARow);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private void Open(TimeSpan now, TimeSpan duration, Random random)
    {
        IsTripped = true;
        OpenFor = duration < LongestOpen ? duration : LongestOpen;
        OpenUntil = Max(OpenUntil, now + (OpenFor * (1 - Jitter + (2 * Jitter * random.NextDouble()))));
    }

    private void Remember(TimeSpan now, bool failed)
    {
        _recent.RemoveAll(call => now - call.At > Window);
        if (_recent.Count == 20)
        {
            _recent.RemoveAt(0);
        }

        _recent.Add((now, failed));
    }

    private bool HalfOfTheWindowFailed() => _recent.Count >= WindowCalls && _recent.Count(static call => call.Failed) * 2 >= _recent.Count;
}
