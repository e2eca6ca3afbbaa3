namespace Ikar.ImageGen.Fallback;

/// <summary>Everything the chain remembers about one candidate.</summary>
internal sealed class CandidateHealth(CandidateKey key, HealthCell[] cells, InFlight inFlight)
{
    // A success counts a fifth of the memory: five bad days weigh more than one good one.
    private const double Weight = 0.2;

    /// <summary>Pictures are small, middling or large.</summary>
    public const int Buckets = 3;

    private readonly LatencyBook?[] _books = new LatencyBook?[Buckets];

    /// <summary>Which one.</summary>
    public CandidateKey Key { get; } = key;

    /// <summary>Its own health and that of its key, route and model; its own is first.</summary>
    public HealthCell[] Cells { get; } = cells;

    /// <summary>The calls under way by its route and key.</summary>
    public InFlight InFlight { get; } = inFlight;

    /// <summary>How often it succeeds, newest calls weighing most.</summary>
    public double SuccessRate { get; private set; } = 1;

    /// <summary>Calls whose result counted.</summary>
    public int Calls { get; private set; }

    /// <summary>Its breaker.</summary>
    public Circuit Circuit => Cells[0].Circuit;

    /// <summary>The breaker of its route.</summary>
    public Circuit ProviderCircuit => Cells[(int)HealthScope.Provider].Circuit;

    /// <summary>The times of pictures of about this size.</summary>
    public LatencyBook Book(ImageSize size) => Book(Bucket(size));

    /// <summary>The times of pictures of that bucket.</summary>
    public LatencyBook Book(int bucket) => _books[bucket] ??= new LatencyBook();

    /// <summary>A book for each bucket; null where there is nothing yet.</summary>
    public IReadOnlyList<LatencyBook?> AllBooks => _books;

    /// <summary>The books that hold something.</summary>
    public IEnumerable<LatencyBook> Books => _books.OfType<LatencyBook>();

    /// <summary>Counts a result.</summary>
    public void Count(bool succeeded)
    {
        Calls++;
        SuccessRate += ((succeeded ? 1 : 0) - SuccessRate) * Weight;
    }

    /// <summary>Takes over a remembered rate.</summary>
    public void Restore(double successRate, int calls) => (SuccessRate, Calls) = (successRate, calls);

    // Up to 768², up to 1280², above.
    private static int Bucket(ImageSize size) => ((long)size.Width * size.Height) switch
    {
        <= 768 * 768 => 0,
        <= 1280 * 1280 => 1,
        _ => 2,
    };
}
