namespace Ikar.ImageGen.Telegram.Buttons;

/// <summary>Keeps the bytes of the last pictures, because what Telegram keeps of a photo is compressed. Bounded by bytes, not by count.</summary>
internal sealed class OriginalPictures
{
    private const long Capacity = 64L * 1024 * 1024;

    private readonly object _lock = new();
    private readonly Dictionary<string, IReadOnlyList<GeneratedImage>> _byId = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();
    private long _bytes;

    public void Keep(string id, IReadOnlyList<GeneratedImage> pictures)
    {
        lock (_lock)
        {
            if (!_byId.TryAdd(id, pictures))
            {
                return;
            }

            _byAge.Enqueue(id);
            _bytes += Size(pictures);
            while (_bytes > Capacity && _byAge.TryDequeue(out var oldest))
            {
                _bytes -= Size(_byId[oldest]);
                _byId.Remove(oldest);
            }
        }
    }

    public IReadOnlyList<GeneratedImage> Find(string id)
    {
        lock (_lock)
        {
            return _byId.GetValueOrDefault(id) ?? [];
        }
    }

    private static long Size(IReadOnlyList<GeneratedImage> pictures) => pictures.Sum(static picture => (long)picture.Data.Length);
}
