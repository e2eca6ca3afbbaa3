namespace Ikar.ImageGen.Fallback;

/// <summary>What a failure does to the health that later requests see.</summary>
internal enum HealthRule
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Counts in the candidate's breaker.</summary>
    Candidate,

    /// <summary>Counts in the breaker of the whole route.</summary>
    Provider,

    /// <summary>Pauses the key on this route for as long as the provider asks.</summary>
    CoolDown,

    /// <summary>Pauses the candidate for as long as the provider says it needs, within reason.</summary>
    Pause,

    /// <summary>Parks the key.</summary>
    ParkKey,

    /// <summary>Parks the model.</summary>
    ParkModel,

    /// <summary>Parks the candidate.</summary>
    ParkCandidate,
}
