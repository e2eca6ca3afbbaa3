using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Ikar.ImageGen.Prompts.Extraction.Deciding;

/// <summary>The few extra values of a prompt, by name without regard to case. A handful of pairs in an array: a hash table would cost more than reading the whole block.</summary>
internal sealed class ExtraValues : IReadOnlyDictionary<string, string>
{
    // Far more than a picture has, and few enough to be searched one by one.
    private const int Most = 64;

    private KeyValuePair<string, string>[] _pairs = new KeyValuePair<string, string>[2];

    public int Count { get; private set; }

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<string> Values => this.Select(pair => pair.Value);

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The prompt has no \"{key}\".");

    /// <summary>Adds a value; the first of a name stays, and so do the first <see cref="Most"/> names.</summary>
    public void Add(string key, string value)
    {
        if (Count == Most || ContainsKey(key))
        {
            return;
        }

        if (Count == _pairs.Length)
        {
            Array.Resize(ref _pairs, Count * 2);
        }

        _pairs[Count++] = new(key, value);
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var pair in _pairs.AsSpan(0, Count))
        {
            if (string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                value = pair.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _pairs[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
