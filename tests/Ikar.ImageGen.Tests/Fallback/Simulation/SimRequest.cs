namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>A simulated request.</summary>
/// <param name="At">When it comes, in milliseconds.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="CancelAfter">When its caller gives up, counted from its coming; null never.</param>
internal sealed record SimRequest(long At, ImageRequest Request, TimeSpan? CancelAfter = null);
