namespace Ikar.ImageGen.Fallback;

/// <summary>The attempt log of one request. Everything that happens is entered once, here.</summary>
internal sealed class AttemptJournal
{
    private readonly List<GenerationAttempt> _entries = [];

    /// <summary>The log so far.</summary>
    public IReadOnlyList<GenerationAttempt> Entries => _entries;

    /// <summary>Whether the log tells anything about a model.</summary>
    public bool Mentions(ImageModel model) => _entries.Exists(entry => entry.Model == model);

    /// <summary>Enters a model that was passed over before a route was known, or a route that was passed over without a call.</summary>
    public void Skip(ModelTurn turn, ImageRoute? route, FailureKind? kind, string message, TimeSpan after, FailureReport? failure = null, TimeSpan? retryAfter = null) =>
        _entries.Add(new GenerationAttempt
        {
            Index = _entries.Count,
            Model = turn.Model,
            Provider = route?.Provider ?? "",
            KeyLabel = route?.KeyLabel ?? "",
            Status = AttemptStatus.Skipped,
            Kind = kind,
            HttpStatus = failure?.HttpStatus,
            ProviderRequestId = failure?.RequestId,
            RetryAfter = retryAfter ?? failure?.RetryAfter,
            StartedAfter = after,
            Message = message,
        });

    /// <summary>Enters a call that ended.</summary>
    public void Ended(Call call, TimeSpan took, FailureReport? failure, bool billed, in ChainEvent e) =>
        _entries.Add(new GenerationAttempt
        {
            Index = _entries.Count,
            Model = call.Candidate.Turn.Model,
            Provider = call.Candidate.Route.Provider,
            KeyLabel = call.Candidate.Route.KeyLabel,
            Status = failure is null ? AttemptStatus.Succeeded : AttemptStatus.Failed,
            Kind = failure?.Kind,
            HttpStatus = failure is null ? e.Answer.HttpStatus : failure.HttpStatus,
            ProviderRequestId = failure is null ? e.Answer.RequestId : failure.RequestId,
            StartedAfter = call.After,
            Duration = took,
            Timeout = call.Timeout,
            RetryAfter = failure?.RetryAfter,
            WaitedBefore = call.Waited,
            IsProbe = call.Lease != 0,
            DroppedParameters = e.Dropped ?? [],
            MayHaveBeenBilled = billed,
            Message = failure?.Message ?? "",
        });

    /// <summary>A call under way.</summary>
    /// <param name="Candidate">Who is called.</param>
    /// <param name="StartedAt">When, on the chain's clock.</param>
    /// <param name="After">When, from the beginning of the request.</param>
    /// <param name="Timeout">The time it has.</param>
    /// <param name="Waited">How long the chain waited before it.</param>
    /// <param name="Lease">What it holds as a probe of a breaker; 0 if it is none.</param>
    /// <param name="CutByDeadline">Whether it would have had more time but for the deadline.</param>
    public readonly record struct Call(Candidate Candidate, TimeSpan StartedAt, TimeSpan After, TimeSpan Timeout, TimeSpan Waited, long Lease, bool CutByDeadline);
}
