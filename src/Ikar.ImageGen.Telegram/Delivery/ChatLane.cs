namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>One chat's lane through <see cref="FloodGate"/>: one call at a time, none before its time.</summary>
internal sealed class ChatLane
{
    /// <summary>How far back calls are counted; Telegram's rule for groups is per minute.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTimeOffset> _calls = new();
    private DateTimeOffset _last;

    /// <param name="width">How many calls may be on their way at a time.</param>
    public ChatLane(int width) => Turn = new SemaphoreSlim(width, width);

    public SemaphoreSlim Turn { get; }

    /// <summary>Who holds or awaits the turn; guarded by the gate.</summary>
    public int Users { get; set; }

    /// <summary>No call before this time.</summary>
    public DateTimeOffset OpensAt { get; set; }

    /// <summary>Since when a call is on its way; null when none is.</summary>
    public DateTimeOffset? BusySince { get; set; }

    /// <summary>The messages and other calls of the last minute.</summary>
    public int CallsInWindow(DateTimeOffset now)
    {
        while (_calls.TryPeek(out var first) && first <= now - Window)
        {
            _calls.Dequeue();
        }

        return _calls.Count;
    }

    /// <summary>When the next paced message may go: a second after the last call, and within so many calls a minute.</summary>
    public DateTimeOffset NextPaced(DateTimeOffset now, int? callsPerMinute)
    {
        var count = CallsInWindow(now);
        var next = count == 0 ? now : _last + TimeSpan.FromSeconds(1);
        if (count >= callsPerMinute)
        {
            var free = _calls.ElementAt(count - callsPerMinute.Value) + Window;
            next = next > free ? next : free;
        }

        return next;
    }

    public void Count(DateTimeOffset now, int messages)
    {
        CallsInWindow(now);
        _last = now;
        for (var i = 0; i < messages; i++)
        {
            _calls.Enqueue(now);
        }
    }
}
