namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Chance, from one seed, for seeds and times.</summary>
internal sealed class SeedSource(int seed)
{
    private readonly object _lock = new();
    private readonly Random _random = new(seed);

    /// <summary>A seed for a picture.</summary>
    public long Seed()
    {
        lock (_lock)
        {
            return _random.Next(1, int.MaxValue);
        }
    }
}
