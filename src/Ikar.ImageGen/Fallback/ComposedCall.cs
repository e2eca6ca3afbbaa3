namespace Ikar.ImageGen.Fallback;

/// <summary>A call for one model and route, and what had to be changed to make it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Dropped">The neutral names of the asked-for parameters that this candidate can't take.</param>
/// <param name="Changed">The neutral names of those that were clamped or rounded.</param>
/// <param name="Warnings">Both, in words.</param>
internal sealed record ComposedCall(ImageCall Call, IReadOnlyList<string> Dropped, IReadOnlyList<string> Changed, IReadOnlyList<string> Warnings);
