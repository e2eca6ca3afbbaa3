namespace Ikar.ImageGen.Fallback;

/// <summary>What the backends said when they were asked for the ways to a model.</summary>
/// <param name="Routes">The ways, in the backends' order.</param>
/// <param name="Failures">The backends that would serve the model but can't.</param>
internal sealed record RouteLookup(IReadOnlyList<(IImageProvider Backend, ImageRoute Route)> Routes, IReadOnlyList<FailureReport> Failures);
