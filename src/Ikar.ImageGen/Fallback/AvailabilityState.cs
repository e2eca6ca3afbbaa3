namespace Ikar.ImageGen.Fallback;

/// <summary>Whether a candidate may be called, best first.</summary>
internal enum AvailabilityState
{
    /// <summary>It may.</summary>
    Free,

    /// <summary>It may, as the one probe of a half-open breaker.</summary>
    Probe,

    /// <summary>All the calls it allows at once are under way.</summary>
    Busy,

    /// <summary>Its one probe is under way.</summary>
    Probing,

    /// <summary>It cools down because the provider asked for a pause.</summary>
    Cooling,

    /// <summary>Its breaker is open.</summary>
    Open,

    /// <summary>It is parked: only a person can change what is wrong.</summary>
    Parked,
}
