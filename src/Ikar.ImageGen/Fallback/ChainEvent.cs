namespace Ikar.ImageGen.Fallback;

/// <summary>What the chain is told.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Routes">The routes, for <see cref="ChainEventKind.RoutesFound"/>.</param>
/// <param name="Answer">What the call gave, for <see cref="ChainEventKind.CallSucceeded"/>.</param>
/// <param name="Failure">Why not, for <see cref="ChainEventKind.CallFailed"/>.</param>
internal readonly record struct ChainEvent(ChainEventKind Kind, RouteLookup? Routes = null, CallAnswer Answer = default, FailureReport? Failure = null)
{
    /// <summary>The parameters that were not sent, for the log.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}
