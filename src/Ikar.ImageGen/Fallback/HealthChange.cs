namespace Ikar.ImageGen.Fallback;

/// <summary>Something in the health changed that operators want to know.</summary>
/// <param name="Scope">What it is about.</param>
/// <param name="Key">Which one.</param>
/// <param name="State">The new state of its breaker; null when it was parked.</param>
/// <param name="Kind">Why it was parked.</param>
/// <param name="For">For how long.</param>
internal readonly record struct HealthChange(HealthScope Scope, CandidateKey Key, CircuitState? State, FailureKind? Kind, TimeSpan For);
