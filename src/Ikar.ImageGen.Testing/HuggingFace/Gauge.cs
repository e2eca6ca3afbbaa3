namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Counts what is going on, and tells when it is no more than so much.</summary>
internal sealed class Gauge
{
    private readonly Arrivals _changes = new();
    private int _now;
    private int _total;

    /// <summary>How many there are now.</summary>
    public int Now => Volatile.Read(ref _now);

    /// <summary>How many there ever were.</summary>
    public int Total => Volatile.Read(ref _total);

    /// <summary>Counts one until it is disposed of.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _now);
        Interlocked.Increment(ref _total);
        return new Entry(this);
    }

    public Task WhenAtMostAsync(int count, CancellationToken cancellationToken) => _changes.WhenAsync(() => Now <= count, cancellationToken);

    private void Leave()
    {
        Interlocked.Decrement(ref _now);
        _changes.Tell();
    }

    private sealed class Entry(Gauge owner) : IDisposable
    {
        public void Dispose() => owner.Leave();
    }
}
