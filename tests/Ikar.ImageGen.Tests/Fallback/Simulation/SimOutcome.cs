using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>What a simulated call comes to if nobody cuts it short.</summary>
/// <param name="Milliseconds">How long it takes; <see cref="Never"/> hangs.</param>
/// <param name="Failure">Null is a picture.</param>
internal readonly record struct SimOutcome(int Milliseconds, FailureReport? Failure = null)
{
    public const int Never = int.MaxValue;

    /// <summary>Whether the provider charges, also when nobody waits for the picture any more. What hangs was drawn somewhere.</summary>
    public bool IsBilled => Failure is null or { Kind: FailureKind.InvalidImage or FailureKind.DownloadFailed };
}
