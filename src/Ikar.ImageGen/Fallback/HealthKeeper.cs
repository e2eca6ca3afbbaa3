namespace Ikar.ImageGen.Fallback;

/// <summary>Owns the health of a generator: the lock that the pure parts don't have, and the clock.</summary>
internal sealed class HealthKeeper : IModelHealth
{
    private readonly long _origin;

    public HealthKeeper(TimeProvider time, Random random)
    {
        Time = time;
        _origin = time.GetTimestamp();
        Health = new ChainHealth(random);
    }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Held for every look at <see cref="Health"/> and every step of a chain; never across an await.</summary>
    public object Gate { get; } = new();

    /// <summary>The health.</summary>
    public ChainHealth Health { get; }

    /// <summary>Time since the keeper was made; never goes back.</summary>
    public TimeSpan Now => Time.GetElapsedTime(_origin);

    /// <summary>The moment of a timestamp of <see cref="Time"/>.</summary>
    public TimeSpan At(long timestamp) => Time.GetElapsedTime(_origin, timestamp);

    public IReadOnlyList<RouteHealth> Read()
    {
        lock (Gate)
        {
            return HealthReader.Read(Health, Now, Time.GetUtcNow());
        }
    }

    public string Export()
    {
        lock (Gate)
        {
            return HealthSnapshot.Export(Health, Now, Time.GetUtcNow());
        }
    }

    public void Import(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        lock (Gate)
        {
            HealthSnapshot.Import(json, Health, Now, Time.GetUtcNow());
        }
    }

    public void Reset()
    {
        lock (Gate)
        {
            Health.Clear();
        }
    }
}
