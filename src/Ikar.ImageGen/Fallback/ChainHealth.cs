namespace Ikar.ImageGen.Fallback;

/// <summary>What all requests of a generator know together: breakers, parking, pauses, times. Pure: no clock, no lock; whoever owns it brings both.</summary>
internal sealed class ChainHealth(Random random)
{
    private const int ManyCandidates = 5_000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    private readonly Dictionary<CandidateKey, CandidateHealth> _candidates = [];
    private readonly Dictionary<(HealthScope Scope, CandidateKey Key), HealthCell> _cells = [];
    private readonly Dictionary<CandidateKey, InFlight> _inFlight = [];
    private readonly List<HealthChange> _changes = [];
    private readonly List<Place> _turns = [];
    private long _leases;

    /// <summary>The chance behind jitter and exploration.</summary>
    public Random Random { get; } = random;

    /// <summary>Every candidate that was ever met.</summary>
    public IReadOnlyCollection<CandidateHealth> Candidates => _candidates.Values;

    /// <summary>Every scope that was ever met.</summary>
    public IReadOnlyCollection<HealthCell> Cells => _cells.Values;

    /// <summary>Whether there are changes to fetch.</summary>
    public bool HasChanges => _changes.Count > 0;

    /// <summary>Whether somebody in a line is to be called up.</summary>
    public bool HasTurns => _turns.Count > 0;

    /// <summary>The candidate's record.</summary>
    public CandidateHealth Get(CandidateKey key)
    {
        if (!_candidates.TryGetValue(key, out var candidate))
        {
            if (_candidates.Count >= ManyCandidates)
            {
                Clear();
            }

            var cells = new HealthCell[5];
            foreach (var scope in (ReadOnlySpan<HealthScope>)[HealthScope.Candidate, HealthScope.ProviderKey, HealthScope.Provider, HealthScope.Key, HealthScope.Model])
            {
                cells[(int)scope] = Cell(scope, key);
            }

            var lane = key.At(HealthScope.ProviderKey);
            if (!_inFlight.TryGetValue(lane, out var inFlight))
            {
                _inFlight.Add(lane, inFlight = new InFlight());
            }

            _candidates.Add(key, candidate = new CandidateHealth(key, cells, inFlight));
        }

        return candidate;
    }

    /// <summary>The health of whatever <paramref name="key"/> has at that scope.</summary>
    public HealthCell Cell(HealthScope scope, CandidateKey key)
    {
        var shared = key.At(scope);
        if (!_cells.TryGetValue((scope, shared), out var cell))
        {
            _cells.Add((scope, shared), cell = new HealthCell(scope, shared));
        }

        return cell;
    }

    /// <summary>Whether a candidate may be called now, by whoever has that place in its line, or none.</summary>
    public static Availability Check(CandidateHealth candidate, int? maxConcurrency, TimeSpan now, Place? place = null)
    {
        var worst = default(Availability);
        foreach (var cell in candidate.Cells)
        {
            var here = Check(cell, now);
            var until = here.Until > worst.Until ? here.Until : worst.Until;
            worst = here.State > worst.State ? here with { Until = until } : worst with { Until = until };
        }

        return worst.State < AvailabilityState.Busy && maxConcurrency is { } most && candidate.InFlight.IsFull(most, place) ? new Availability(AvailabilityState.Busy) : worst;
    }

    /// <summary>A call starts. With <paramref name="probe"/> it holds the lease of every breaker that is not closed.</summary>
    /// <returns>What the call has to show when it ends; 0 if it is no probe.</returns>
    public long Started(CandidateHealth candidate, bool probe, TimeSpan now, TimeSpan until)
    {
        candidate.InFlight.Calls++;
        if (!probe)
        {
            return 0;
        }

        var lease = ++_leases;

        foreach (var scope in (ReadOnlySpan<HealthScope>)[HealthScope.Candidate, HealthScope.Provider])
        {
            var cell = candidate.Cells[(int)scope];
            if (cell.Circuit.IsTripped)
            {
                cell.Circuit.Lease(lease, now, until);
                _changes.Add(new HealthChange(cell.Scope, cell.Key, CircuitState.HalfOpen, null, default));
            }
        }

        return lease;
    }

    /// <summary>A call gave a picture.</summary>
    public void Succeeded(CandidateHealth candidate, ImageSize size, long lease, TimeSpan now, TimeSpan took)
    {
        Ended(candidate, lease);
        candidate.Count(succeeded: true);
        candidate.Book(size).Succeeded(now, took);
        foreach (var scope in (ReadOnlySpan<HealthScope>)[HealthScope.Candidate, HealthScope.Provider])
        {
            var cell = candidate.Cells[(int)scope];
            var tripped = cell.Circuit.IsTripped;
            cell.Circuit.Succeeded(now);
            if (tripped)
            {
                _changes.Add(new HealthChange(cell.Scope, cell.Key, CircuitState.Closed, null, default));
            }
        }
    }

    /// <summary>A call gave no picture.</summary>
    public void Failed(CandidateHealth candidate, ImageSize size, FailureRule rule, FailureReport failure, long lease, TimeSpan now, TimeSpan given)
    {
        var probes = Ended(candidate, lease);
        if (rule.Kind == FailureKind.Timeout)
        {
            candidate.Book(size).TimedOut(now, given);
        }

        switch (rule.Health)
        {
            case HealthRule.Candidate:
            case HealthRule.Provider:
                candidate.Count(succeeded: false);
                var provider = rule.Health == HealthRule.Provider;
                Fail(candidate.Cells[(int)(provider ? HealthScope.Provider : HealthScope.Candidate)], provider ? probes.Provider : probes.Own, now);
                break;
            case HealthRule.CoolDown:
                var asked = failure.RetryAfter ?? default;
                var pause = asked > TimeSpan.FromSeconds(rule.ParkSeconds) ? asked : TimeSpan.FromSeconds(rule.ParkSeconds);
                candidate.Cells[(int)ScopeOf(rule.Health, failure.Scope)].CoolDown(now + (pause < LongestPause ? pause : LongestPause), rule.Kind);
                break;
            case HealthRule.Pause:
                candidate.Cells[(int)HealthScope.Candidate].CoolDown(now + CandidateRetry.LoadingWait(failure.RetryAfter), rule.Kind);
                break;
            case HealthRule.ParkKey:
            case HealthRule.ParkModel:
            case HealthRule.ParkCandidate:
                Park(candidate.Cells[(int)ScopeOf(rule.Health, failure.Scope)], rule, now);
                break;
        }
    }

    /// <summary>A call ended without a verdict: the caller gave up, or the whole request's time ran out.</summary>
    /// <returns>Which breakers it was the probe of.</returns>
    public (bool Own, bool Provider) Ended(CandidateHealth candidate, long lease)
    {
        candidate.InFlight.Calls--;
        candidate.InFlight.CallUp(_turns);
        return (candidate.Circuit.Release(lease), candidate.ProviderCircuit.Release(lease));
    }

    /// <summary>Gives up a place in a line; those behind move up.</summary>
    public void Leave(Place place)
    {
        place.Line.Leave(place);
        place.Line.CallUp(_turns);
    }

    /// <summary>Hands over those to call up since the last time.</summary>
    public Place[] TakeTurns()
    {
        Place[] turns = [.. _turns];
        _turns.Clear();
        return turns;
    }

    /// <summary>Forgets everything but the calls under way.</summary>
    public void Clear()
    {
        _candidates.Clear();
        _cells.Clear();
    }

    /// <summary>Hands over the changes since the last time.</summary>
    public HealthChange[] TakeChanges()
    {
        HealthChange[] changes = [.. _changes];
        _changes.Clear();
        return changes;
    }

    // The provider's own word on how far it reaches, where it makes sense for the kind; unsaid means the usual reach of the kind.
    private static HealthScope ScopeOf(HealthRule rule, FailureScope said) => (rule, said) switch
    {
        (HealthRule.CoolDown, FailureScope.Key) => HealthScope.Key,
        (HealthRule.CoolDown, FailureScope.Model) => HealthScope.Candidate,
        (HealthRule.CoolDown, _) => HealthScope.ProviderKey,
        (HealthRule.ParkKey, FailureScope.Provider) => HealthScope.ProviderKey,
        (HealthRule.ParkKey, FailureScope.Model) => HealthScope.Model,
        (HealthRule.ParkKey, _) => HealthScope.Key,
        (HealthRule.ParkModel, _) => HealthScope.Model,
        (_, FailureScope.Model) => HealthScope.Model,
        _ => HealthScope.Candidate,
    };

    private static Availability Check(HealthCell cell, TimeSpan now)
    {
        if (now < cell.ParkedUntil)
        {
            return new Availability(AvailabilityState.Parked, cell.ParkedUntil, cell.ParkedFor);
        }

        var circuit = cell.Circuit;
        var state = circuit.StateAt(now);
        var open = state switch
        {
            _ when state != CircuitState.Closed && circuit.IsProbing(now) => new Availability(AvailabilityState.Probing, Kind: FailureKind.Transient),
            CircuitState.Open => new Availability(AvailabilityState.Open, circuit.OpenUntil, FailureKind.Transient),
            CircuitState.HalfOpen => new Availability(AvailabilityState.Probe),
            _ => default,
        };
        return now < cell.CoolsUntil
            ? new Availability(AvailabilityState.Cooling, cell.CoolsUntil > open.Until ? cell.CoolsUntil : open.Until, cell.CoolsFor)
            : open;
    }

    private void Fail(HealthCell cell, bool probe, TimeSpan now)
    {
        var before = cell.Circuit.OpenUntil;
        cell.Circuit.Failed(now, probe, Random);
        if (cell.Circuit.IsTripped && cell.Circuit.OpenUntil > before)
        {
            _changes.Add(new HealthChange(cell.Scope, cell.Key, CircuitState.Open, null, cell.Circuit.OpenUntil - now));
        }
    }

    private void Park(HealthCell cell, FailureRule rule, TimeSpan now)
    {
        var already = now < cell.ParkedUntil;
        cell.Park(now + TimeSpan.FromSeconds(rule.ParkSeconds), rule.Kind);
        if (!already)
        {
            _changes.Add(new HealthChange(cell.Scope, cell.Key, null, rule.Kind, cell.ParkedUntil - now));
        }
    }
}
