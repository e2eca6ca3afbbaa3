namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>A moment at which something happened.</summary>
/// <param name="At">When.</param>
/// <param name="Calls">How many calls had begun when it was over.</param>
/// <param name="Ended">How many requests had ended.</param>
internal readonly record struct SimMoment(TimeSpan At, int Calls, int Ended);
