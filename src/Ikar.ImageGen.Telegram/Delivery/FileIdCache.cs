using System.Security.Cryptography;
using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Remembers under which file id Telegram keeps a picture, so that the same bytes are uploaded once per bot and kind.</summary>
internal sealed class FileIdCache
{
    private const int Capacity = 1000;

    private readonly object _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, string FileId)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, string FileId)> _byAge = new();

    /// <summary>Photo and document ids can't stand in for each other, and an id belongs to one bot.</summary>
    public static string Key(long bot, bool asPhoto, GeneratedImage image) =>
        FormattableString.Invariant($"{bot}{(asPhoto ? 'p' : 'd')}{Convert.ToHexString(SHA256.HashData(image.Data.Span))}");

    public string? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _byAge.Remove(node);
            _byAge.AddLast(node);
            return node.Value.FileId;
        }
    }

    public void Keep(string key, Message sent)
    {
        // The last size is the largest.
        if ((sent.Photo is { Length: > 0 } sizes ? sizes[^1].FileId : sent.Document?.FileId) is not { } id)
        {
            return;
        }

        lock (_lock)
        {
            Remove(key);
            _byKey[key] = _byAge.AddLast((key, id));
            if (_byAge.Count > Capacity)
            {
                Remove(_byAge.First!.Value.Key);
            }
        }
    }

    public void Drop(string key)
    {
        lock (_lock)
        {
            Remove(key);
        }
    }

    private void Remove(string key)
    {
        if (_byKey.Remove(key, out var node))
        {
            _byAge.Remove(node);
        }
    }
}
