using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>Watches a simulation from outside and keeps its own books: what was parked, what is being probed, who is out.</summary>
internal sealed class SimWatch(Scenario scenario)
{
    private readonly Dictionary<(HealthScope, CandidateKey), TimeSpan> _closedUntil = [];
    private readonly Dictionary<Circuit, int> _probes = [];
    private readonly List<(InFlight Line, SimRun Run)> _lines = [];
    private int _ahead;

    public void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new SimViolation(scenario.Seed, message);
        }
    }

    /// <summary>Keeps its own books of who waits in which line, and since when.</summary>
    public void Stands(SimRun run, in ChainStep step)
    {
        var line = step.Candidate?.Health.InFlight;
        var at = _lines.FindIndex(entry => entry.Run == run);
        _ahead = _lines.Take(at < 0 || _lines[at].Line != line ? _lines.Count : at).Count(entry => entry.Line == line);
        if (step.Kind == ChainStepKind.Wait && step.Place is not null && at >= 0 && _lines[at].Line == line)
        {
            return;
        }

        _lines.RemoveAll(entry => entry.Run == run);
        if (step.Place is not null)
        {
            _lines.Add((line!, run));
        }
    }

    public void CallStarts(SimRun run, in ChainStep step, TimeSpan now)
    {
        var candidate = step.Candidate!;
        var text = $"call to {candidate.Turn.Model.Id} via {candidate.Route.Provider} at {now}";
        Require(!run.IsCancelled, text + " after the caller gave up");
        Require(now + step.Duration <= run.Deadline, text + " may last beyond the deadline");
        Require(step.Duration > TimeSpan.Zero, text + " has no time");
        Require(candidate.Route.IsPreview || !run.UnknownModels.Contains(candidate.Turn.Model.Id), text + " after an unknown outcome of that model");
        foreach (var scope in Enum.GetValues<HealthScope>())
        {
            if (_closedUntil.TryGetValue((scope, candidate.Health.Key.At(scope)), out var until))
            {
                Require(now >= until, $"{text} although {scope} is parked or pausing until {until}");
            }
        }

        if (candidate.Route.Preference != RoutePreference.LastResort)
        {
            run.CallsForThisPicture++;
            Require(run.CallsForThisPicture <= scenario.Options.MaxAttempts, text + $" is number {run.CallsForThisPicture}");
        }

        foreach (var circuit in (Circuit[])[candidate.Health.Circuit, candidate.Health.ProviderCircuit])
        {
            if (circuit.IsTripped)
            {
                Require(step.IsProbe, text + " goes through a circuit that is not closed and is no probe");
                var probes = _probes[circuit] = _probes.GetValueOrDefault(circuit) + 1;
                Require(probes == 1, text + $" is probe number {probes} at the same time");
                run.Probing.Add(circuit);
            }
        }

        if (candidate.Route.MaxConcurrency is { } most)
        {
            Require(candidate.Health.InFlight.Calls <= most, text + " is one too many at the same time");
            if (candidate.Route.Preference != RoutePreference.LastResort)
            {
                Require(candidate.Health.InFlight.Calls + _ahead <= most, text + $" overtakes {_ahead} who have waited longer");
            }
        }

        run.Calls++;
    }

    public void CallEnds(SimRun run, Candidate candidate, FailureReport? failure, TimeSpan took, TimeSpan now)
    {
        foreach (var circuit in run.Probing)
        {
            _probes[circuit]--;
        }

        run.Probing.Clear();
        if (failure is null)
        {
            run.CallsForThisPicture = 0;
            return;
        }

        var slow = failure.Kind == FailureKind.Transient && took >= TimeSpan.FromSeconds(5);
        if (slow || failure.Kind is FailureKind.Timeout or FailureKind.NetworkAfterSend or FailureKind.Unknown)
        {
            run.UnknownModels.Add(candidate.Turn.Model.Id);
        }

        // Written down here once more, from the reference and not from the code.
        var key = candidate.Health.Key;
        switch (failure.Kind)
        {
            case FailureKind.QuotaExceeded:
                Close(key, failure.Scope == FailureScope.Provider ? HealthScope.ProviderKey : failure.Scope == FailureScope.Model ? HealthScope.Model : HealthScope.Key, now + TimeSpan.FromHours(1));
                break;
            case FailureKind.Auth:
                Close(key, failure.Scope == FailureScope.Provider ? HealthScope.ProviderKey : failure.Scope == FailureScope.Model ? HealthScope.Model : HealthScope.Key, now + TimeSpan.FromMinutes(15));
                break;
            case FailureKind.ModelForbidden:
                Close(key, HealthScope.Model, now + TimeSpan.FromDays(1));
                break;
            case FailureKind.ModelGone:
                Close(key, failure.Scope == FailureScope.Model ? HealthScope.Model : HealthScope.Candidate, now + TimeSpan.FromDays(1));
                break;
            case FailureKind.RateLimited:
                var pause = Math.Max(5, failure.RetryAfter?.TotalSeconds ?? 0);
                Close(key, failure.Scope == FailureScope.Key ? HealthScope.Key : failure.Scope == FailureScope.Model ? HealthScope.Candidate : HealthScope.ProviderKey, now + TimeSpan.FromSeconds(pause));
                break;
        }
    }

    public void Ends(SimRun run, in ChainStep step, TimeSpan now)
    {
        Require(now <= run.Deadline, $"request {run.Index} ended at {now}, after its deadline {run.Deadline}");
        var entries = run.Chain.Journal.Entries;
        var called = entries.Count(static entry => entry.Status != AttemptStatus.Skipped);
        Require(called == run.Calls, $"request {run.Index} made {run.Calls} calls but logged {called}");
        for (var i = 0; i < entries.Count; i++)
        {
            Require(entries[i].Index == i, "the log is out of order");
        }

        if (step.Kind != ChainStepKind.Fail || step.Failure == FailureKind.Cancelled)
        {
            return;
        }

        Require(entries.Count > 0, "a failure without a log");
        var stopped = step.Failure is FailureKind.ContentFiltered or FailureKind.InvalidRequest || entries.Any(entry =>
            entry.Kind is FailureKind.DeadlineExceeded || (scenario.Options.OnUnknownOutcome == UnknownOutcomeAction.Stop && entry.MayHaveBeenBilled));
        if (!stopped && run.CallsForThisPicture < scenario.Options.MaxAttempts)
        {
            var left = run.Deadline - now;
            foreach (var candidate in run.Candidates.Where(static candidate => candidate is { Calls: 0, Turn.Calls: 0 }))
            {
                var free = ChainHealth.Check(candidate.Health, candidate.Route.MaxConcurrency, now).State == AvailabilityState.Free;
                var p50 = candidate.Health.Book(run.Size(candidate.Turn.Model)).QuantileOrNull(0.5, now) ?? default;
                Require(!free || left < TimeSpan.FromSeconds(3) || left < p50 / 2, $"request {run.Index} failed although {candidate.Turn.Model.Id} via {candidate.Route.Provider} was well, untried and affordable with {left} left");
            }
        }

        Require(!scenario.MustSucceed, $"request {run.Index} failed with {step.Failure} although a model was well: {FailureSummary.Message(step.Failure, entries, now - run.Start)}");
    }

    private void Close(CandidateKey key, HealthScope scope, TimeSpan until)
    {
        var at = (scope, key.At(scope));
        if (!(_closedUntil.TryGetValue(at, out var known) && known >= until))
        {
            _closedUntil[at] = until;
        }
    }
}
