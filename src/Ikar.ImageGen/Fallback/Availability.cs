namespace Ikar.ImageGen.Fallback;

/// <summary>Whether a candidate may be called now.</summary>
/// <param name="State">Whether, and if not, what stands in the way.</param>
/// <param name="Until">When that ends, if it does.</param>
/// <param name="Kind">The failure it comes from.</param>
internal readonly record struct Availability(AvailabilityState State, TimeSpan Until = default, FailureKind? Kind = null);
