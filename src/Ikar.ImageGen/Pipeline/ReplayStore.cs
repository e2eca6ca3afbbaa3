namespace Ikar.ImageGen.Pipeline;

/// <summary>The finished pictures of the last ten minutes by request id. Not thread-safe.</summary>
internal sealed class ReplayStore(TimeProvider time)
{
    /// <summary>So long a finished picture is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    /// <summary>So many bytes of pictures are held at most; the oldest go first.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    private readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _oldest = new();

    /// <summary>The bytes held.</summary>
    public long Bytes { get; private set; }

    /// <summary>The entry of that id, if it is still there.</summary>
    public Entry? Find(string id)
    {
        Forget(room: 0);
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>Keeps a result.</summary>
    public void Keep(string id, string fingerprint, ImageResult result)
    {
        var bytes = result.Images.Sum(static image => (long)image.Data.Length);
        if (bytes > MaxBytes || _byId.ContainsKey(id))
        {
            return;
        }

        Forget(bytes);
        var entry = new Entry(id, fingerprint, result, bytes, time.GetTimestamp());
        _byId.Add(id, entry);
        _oldest.Enqueue(entry);
        Bytes += bytes;
    }

    private void Forget(long room)
    {
        while (_oldest.TryPeek(out var entry) && (Bytes + room > MaxBytes || time.GetElapsedTime(entry.KeptAt) >= KeptFor))
        {
            _oldest.Dequeue();
            _byId.Remove(entry.Id);
            Bytes -= entry.Bytes;
        }
    }

    /// <summary>A finished request.</summary>
    public sealed record Entry(string Id, string Fingerprint, ImageResult Result, long Bytes, long KeptAt);
}
