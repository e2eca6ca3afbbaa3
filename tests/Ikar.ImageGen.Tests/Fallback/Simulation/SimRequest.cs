namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>A simulated request.</summary>
/// <param name="At">When it comes. Each comes at another fraction of a millisecond and all it does keeps to whole ones, so no two requests ever act at the same moment.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="CancelAfter">When its caller gives up, counted from its coming; null never.</param>
internal sealed record SimRequest(TimeSpan At, ImageRequest Request, TimeSpan? CancelAfter = null);
