namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>A seeded source of chance (SplitMix64): the same numbers in every process and on every runtime.</summary>
internal sealed class Chance
{
    private ulong _state;

    public Chance(ulong seed) => _state = seed;

    /// <summary>FNV-1a over the UTF-16 units: unlike string.GetHashCode it is the same in every process.</summary>
    public static ulong HashOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }

    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Next() => (NextBits() >> 40) / (float)(1 << 24);

    public float Between(float low, float high) => low + ((high - low) * Next());

    /// <summary>From 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(NextBits() % (ulong)count);

    public bool Once(float probability) => Next() < probability;

    public float Sign() => (NextBits() & 1) == 0 ? -1 : 1;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>A source of its own, so that what one part of the picture uses does not change the others.</summary>
    public Chance Branch(string name) => new(_state ^ HashOf(name));
}
