namespace Ikar.ImageGen.Fallback;

/// <summary>What tells candidates apart.</summary>
/// <param name="Backend">The backend's name: the same key label means another key elsewhere.</param>
/// <param name="ModelId">The model.</param>
/// <param name="Provider">The route id.</param>
/// <param name="KeyLabel">The key's label.</param>
internal readonly record struct CandidateKey(string Backend, string ModelId, string Provider, string KeyLabel)
{
    /// <summary>The part of the key that a wider scope shares; the rest is empty. A route without a key label has a key of its own.</summary>
    public CandidateKey At(HealthScope scope) => scope switch
    {
        HealthScope.ProviderKey => new(Backend, "", Provider, KeyLabel),
        HealthScope.Provider => new(Backend, "", Provider, ""),
        HealthScope.Key => new(Backend, "", KeyLabel.Length == 0 ? Provider : "", KeyLabel),
        HealthScope.Model => new(Backend, ModelId, "", ""),
        _ => this,
    };
}
