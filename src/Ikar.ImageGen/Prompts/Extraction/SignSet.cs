using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>Signs that are looked for in what has just come. The few characters of a token are read before a vectorised search has begun.</summary>
internal sealed class SignSet
{
    private const int Short = 16;
    private const int Near = 8;

    private readonly SearchValues<char> _all;
    private readonly ulong[] _common = new ulong[4];
    private readonly char _rare = char.MaxValue;

    /// <summary>A set of signs.</summary>
    /// <param name="signs">The signs; those beyond Latin-1 are rare, and so is all that comes after them.</param>
    public SignSet(string signs)
    {
        _all = SearchValues.Create(signs);
        foreach (var sign in signs)
        {
            if (sign < 256)
            {
                _common[sign >> 6] |= 1UL << (sign & 63);
            }
            else if (sign < _rare)
            {
                _rare = sign;
            }
        }
    }

    /// <summary>Whether one of the signs may be there: never no if one is; yes for rare characters too.</summary>
    /// <param name="chunk">What has just come.</param>
    public bool MayStandIn(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length > Short)
        {
            return chunk.ContainsAny(_all) || chunk.ContainsAnyInRange(_rare, char.MaxValue);
        }

        ulong found = 0;
        foreach (var c in chunk)
        {
            found |= c < 256 ? _common[c >> 6] >> (c & 63) : c >= _rare ? 1UL : 0;
        }

        return (found & 1) != 0;
    }

    /// <summary>Where the first of the signs stands, or below zero.</summary>
    /// <param name="text">The text.</param>
    public int FirstIn(ReadOnlySpan<char> text) => text.Length <= Short && !MayStandIn(text) ? -1 : text.IndexOfAny(_all);

    /// <summary>The same where it is expected among the first characters.</summary>
    /// <param name="text">The text.</param>
    public int FirstNearIn(ReadOnlySpan<char> text)
    {
        var near = Math.Min(text.Length, Near);
        for (var at = 0; at < near; at++)
        {
            var c = text[at];
            if (c < 256 ? (_common[c >> 6] >> (c & 63) & 1) != 0 : c >= _rare && _all.Contains(c))
            {
                return at;
            }
        }

        var next = text.Length > near ? text[near..].IndexOfAny(_all) : -1;
        return next < 0 ? -1 : near + next;
    }
}
