namespace Ikar.ImageGen.Fallback;

/// <summary>A row of <see cref="FailurePolicy"/>.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Retry">Whether the same candidate is called again.</param>
/// <param name="Move">Where the chain goes otherwise.</param>
/// <param name="Health">What later requests see of it.</param>
/// <param name="ParkSeconds">For how long, for the parking rows.</param>
/// <param name="Billing">Whether it may cost money.</param>
internal sealed record FailureRule(FailureKind Kind, RetryRule Retry, MoveRule Move, HealthRule Health, int ParkSeconds, BillingRule Billing);
