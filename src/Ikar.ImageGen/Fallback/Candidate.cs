namespace Ikar.ImageGen.Fallback;

/// <summary>A model by one route with one key, for one request.</summary>
internal sealed class Candidate(ModelTurn turn, IImageProvider backend, ImageRoute route, CandidateHealth health)
{
    /// <summary>The model's turn in this request.</summary>
    public ModelTurn Turn { get; } = turn;

    /// <summary>Who makes the call.</summary>
    public IImageProvider Backend { get; } = backend;

    /// <summary>The route.</summary>
    public ImageRoute Route { get; } = route;

    /// <summary>What all requests know about it.</summary>
    public CandidateHealth Health { get; } = health;

    /// <summary>Calls in this request.</summary>
    public int Calls { get; set; }

    /// <summary>Whether it is out for this request.</summary>
    public bool IsOut { get; set; }

    /// <summary>Not again before this, by the backoff after its last failure.</summary>
    public TimeSpan RetryAt { get; set; }

    /// <summary>Whether it is called again only when nothing else is left.</summary>
    public bool OnlyWhenNothingElse { get; set; }

    /// <summary>Whether its one retry is used.</summary>
    public bool Retried { get; set; }

    /// <summary>Whether it was already sent as a probe into an open breaker.</summary>
    public bool Forced { get; set; }

    /// <summary>Whether the log already says why it was passed over.</summary>
    public bool SkipLogged { get; set; }

    /// <summary>Whether another seed is to be drawn.</summary>
    public bool NewSeed { get; set; }

    /// <summary>The parameters it refused.</summary>
    public List<string>? Refused { get; set; }
}
