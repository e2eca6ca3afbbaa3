using System.Collections.Concurrent;
using System.Globalization;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Draws, and keeps the jobs whose files can be downloaded.</summary>
internal sealed class PictureStore(Func<Drawing, ReadOnlyMemory<byte>> draw)
{
    private const int MostJobs = 10_000;

    private static readonly Uri TrueEndpoint = new("https://" + ReroutingHandler.DownloadHost);

    private readonly ConcurrentDictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _ages = new();
    private int _jobCount;
    private int _seeds;

    /// <summary>Where downloads are; set when the port is known.</summary>
    public Uri Endpoint { get; set; } = new("http://127.0.0.1");

    public ReadOnlyMemory<byte> Draw(Drawing drawing) => draw(drawing);

    /// <summary>An id that no other job has.</summary>
    public string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref _jobCount):0000}");

    /// <summary>Keeps a job for polls and downloads; the oldest goes when there are very many, as addresses die at the true services.</summary>
    public void Keep(Job job)
    {
        _jobs[job.Id] = job;
        _ages.Enqueue(job.Id);
        if (_ages.Count > MostJobs && _ages.TryDequeue(out var oldest))
        {
            _jobs.TryRemove(oldest, out _);
        }
    }

    public Job? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>The seed asked for, or one that no other call got: providers choose by chance, we by counting, so that runs repeat.</summary>
    public long SeedOf(GenerationCall call) => call.Seed ?? 1_000_003L * Interlocked.Increment(ref _seeds) % int.MaxValue;

    public string UrlOf(Job job, int index)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/{job.Call.Provider}/{job.Id}/{index}.png");
        return new Uri(job.IsRerouted ? TrueEndpoint : Endpoint, path).AbsoluteUri;
    }
}
