namespace Ikar.ImageGen.Fallback;

/// <summary>Whether a candidate may be called. Of several things that stand in the way the one further down counts.</summary>
internal enum AvailabilityState
{
    /// <summary>It may.</summary>
    Free,

    /// <summary>It may, as the one probe of a half-open breaker.</summary>
    Probe,

    /// <summary>Its breaker is open; a probe before its time is possible when nothing else is.</summary>
    Open,

    /// <summary>Its one probe is under way.</summary>
    Probing,

    /// <summary>All the calls it allows at once are under way.</summary>
    Busy,

    /// <summary>It cools down because the provider asked for a pause.</summary>
    Cooling,

    /// <summary>It is parked: only a person can change what is wrong.</summary>
    Parked,
}
