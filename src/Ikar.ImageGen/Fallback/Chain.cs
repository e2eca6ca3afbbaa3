namespace Ikar.ImageGen.Fallback;

/// <summary>The fallback chain of one request as a state machine: told what happened and when, it says what to do next. No task, no clock, no lock.</summary>
internal sealed class Chain
{
    private readonly ChainPlan _plan;
    private readonly ChainSettings _settings;
    private readonly ChainHealth _health;
    private readonly TimeSpan _start;
    private readonly TimeBudget _budget;
    private readonly ModelTurn[] _turns;
    private readonly ChainPicker _picker;
    private readonly ChainWait _wait;
    private readonly AttemptJournal _journal = new();

    private int _reached;
    private int _invalidVotes;
    private int _pictures;
    private bool _lastResortUsed;
    private FailureKind? _stop;
    private AttemptJournal.Call _call;
    private bool _calling;

    /// <summary>Prepares the chain.</summary>
    /// <param name="plan">What the request wants.</param>
    /// <param name="settings">What the options say.</param>
    /// <param name="health">What all requests know together.</param>
    /// <param name="start">When the request began.</param>
    public Chain(ChainPlan plan, ChainSettings settings, ChainHealth health, TimeSpan start)
    {
        (_plan, _settings, _health, _start) = (plan, settings, health, start);
        _budget = new TimeBudget(settings, start, plan.Deadline);
        _turns = new ModelTurn[plan.Models.Count];
        for (var i = 0; i < _turns.Length; i++)
        {
            _turns[i] = new ModelTurn(i, plan.Models[i]);
        }

        _wait = new ChainWait(health);
        _picker = new ChainPicker(plan.Request, settings, _budget, _turns, _wait);
    }

    /// <summary>The attempt log.</summary>
    public AttemptJournal Journal => _journal;

    /// <summary>What the last failure of the first model was thrown as.</summary>
    public Exception? FirstError { get; private set; }

    /// <summary>Takes in what happened and says what to do.</summary>
    public ChainStep Next(TimeSpan now, in ChainEvent e)
    {
        _wait.End(now);
        var step = React(now, e);
        _wait.Settle(step);
        return step;
    }

    private ChainStep React(TimeSpan now, in ChainEvent e)
    {
        switch (e.Kind)
        {
            case ChainEventKind.RoutesFound:
                TakeRoutes(e.Routes!, now);
                break;
            case ChainEventKind.CallSucceeded:
                TakeSuccess(e, now);
                if (_pictures >= _plan.Request.Count || _call.Candidate.Route.Preference == RoutePreference.LastResort)
                {
                    return new ChainStep(ChainStepKind.Finish);
                }

                break;
            case ChainEventKind.CallFailed:
                TakeFailure(e, now);
                break;
            case ChainEventKind.Cancelled:
                TakeCancellation(now);
                return new ChainStep(ChainStepKind.Fail, Failure: FailureKind.Cancelled);
        }

        return Advance(now);
    }

    private ChainStep Advance(TimeSpan now)
    {
        if (_stop is not null)
        {
            return (_stop == FailureKind.DeadlineExceeded ? LastResort(now) : null) ?? End(now);
        }

        // What the model at hand still allows, then the next model, then whatever may come back, then the last resort.
        if (_reached > 0 && Act(_picker.ForModel(_turns[_reached - 1], now), now) is { } step)
        {
            return step;
        }

        if (_reached > 0 && _pictures == 0)
        {
            SkipNotes.Blocked(_journal, _turns[_reached - 1], now, _start);
        }

        if (_pictures == 0 && _reached < _turns.Length && _picker.CanReachMore(now))
        {
            return new ChainStep(ChainStepKind.LookUp, Turn: _turns[_reached], Duration: _budget.ForLookUp(now));
        }

        return Act(_picker.WhateverIsLeft(now), now) ?? LastResort(now) ?? End(now);
    }

    private ChainStep? Act(Pick pick, TimeSpan now) =>
        pick.Wait > TimeSpan.Zero ? _wait.Begin(pick, now, _budget.Remaining(now))
        : pick.Candidate is { } candidate ? Call(candidate, pick.Timeout, pick.CutByDeadline, pick.IsProbe, now)
        : null;

    private ChainStep Call(Candidate candidate, TimeSpan timeout, bool cutByDeadline, bool isProbe, TimeSpan now)
    {
        candidate.Calls++;
        candidate.Turn.Calls++;
        if (candidate.Route.Preference != RoutePreference.LastResort)
        {
            _picker.Calls++;
        }

        var lease = _health.Started(candidate.Health, isProbe, now, now + timeout);
        _call = new AttemptJournal.Call(candidate, now, now - _start, timeout, _wait.TakeTotal(), lease, cutByDeadline);
        _calling = true;
        return new ChainStep(ChainStepKind.Call, candidate.Turn, candidate, timeout, _plan.Request.Count - _pictures, isProbe);
    }

    private void TakeRoutes(RouteLookup lookup, TimeSpan now)
    {
        var turn = _turns[_reached++];
        turn.Reach(lookup.Routes.Count);
        foreach (var failure in lookup.Failures)
        {
            if (turn.Index == 0)
            {
                FirstError ??= failure.Exception;
            }

            _journal.Skip(turn, null, failure.Kind, failure.Message + (failure.Kind == FailureKind.ModelGone ? _plan.Nearest(turn.Model) : ""), now - _start, failure);
        }

        foreach (var (backend, route) in lookup.Routes)
        {
            var candidate = new Candidate(turn, backend, route, _health.Get(new CandidateKey(backend.Name, turn.Model.Id, route.Provider, route.KeyLabel)));
            if (CandidateFit.Problem(_plan.Request, turn, route) is { } problem)
            {
                _journal.Skip(turn, route, FailureKind.UnsupportedParameter, problem, now - _start);
            }
            else
            {
                (route.Preference == RoutePreference.LastResort ? turn.LastResorts ??= [] : turn.Candidates).Add(candidate);
            }
        }

        if (lookup.Routes.Count == 0 && lookup.Failures.Count == 0)
        {
            _journal.Skip(turn, null, FailureKind.ModelGone, "No provider serves this model." + _plan.Nearest(turn.Model), now - _start);
        }

        CandidateOrder.Sort(turn.Candidates, _picker.SizeFor(turn), now, _health.Random);
    }

    private void TakeSuccess(in ChainEvent e, TimeSpan now)
    {
        var took = now - _call.StartedAt;
        _health.Succeeded(_call.Candidate.Health, _picker.SizeFor(_call.Candidate.Turn), _call.Lease, now, took);
        _journal.Ended(_call, took, null, billed: false, e);
        _pictures += e.Answer.Pictures;
        _calling = false;

        // More pictures are wanted: from this model only, with all its attempts anew.
        (_picker.Calls, _picker.Only, _call.Candidate.Turn.Calls) = (0, _call.Candidate.Turn, 0);
    }

    private void TakeFailure(in ChainEvent e, TimeSpan now)
    {
        var failure = e.Failure!;
        var (candidate, turn) = (_call.Candidate, _call.Candidate.Turn);
        _calling = false;
        if (turn.Index == 0)
        {
            FirstError ??= failure.Exception;
        }

        if (failure.NotCalled)
        {
            _ = _health.Ended(candidate.Health, _call.Lease);
            turn.Calls--;
            _picker.Calls--;
            candidate.IsOut = true;
            _journal.Skip(turn, candidate.Route, failure.Kind, failure.Message, now - _start, failure);
            return;
        }

        // The whole request's time ran out: that says nothing about the candidate.
        if (failure.Kind == FailureKind.Timeout && _call.CutByDeadline)
        {
            failure = failure with { Kind = FailureKind.DeadlineExceeded };
        }

        var rule = _settings.Policy.For(failure);
        var took = now - _call.StartedAt;
        var billed = !candidate.Route.IsFree && !candidate.Route.IsPreview && _settings.Policy.MayHaveBeenBilled(failure, took);
        _health.Failed(candidate.Health, _picker.SizeFor(turn), rule, failure, _call.Lease, now, _call.Timeout);
        _journal.Ended(_call, took, failure, billed, e);
        if (candidate.Route.Preference != RoutePreference.LastResort)
        {
            Decide(candidate, rule, failure, took, now);
        }
    }

    private void TakeCancellation(TimeSpan now)
    {
        if (_calling)
        {
            _calling = false;
            _ = _health.Ended(_call.Candidate.Health, _call.Lease);
            var free = _call.Candidate.Route.IsFree || _call.Candidate.Route.IsPreview;
            _journal.Ended(_call, now - _call.StartedAt, new FailureReport(FailureKind.Cancelled, "the caller gave up"), billed: !free, default);
        }
    }

    private void Decide(Candidate candidate, FailureRule rule, FailureReport failure, TimeSpan took, TimeSpan now)
    {
        candidate.IsOut = true;
        if (FailurePolicy.IsUnknownOutcome(failure, took))
        {
            candidate.Turn.IsFinished = true;
            if (_settings.Policy.StopAfterUnknownOutcome)
            {
                _stop = failure.Kind;
                return;
            }
        }

        if (CandidateRetry.Allows(candidate, rule, _settings.Policy, failure, took, now, _plan.Request, _health.Random))
        {
            candidate.IsOut = false;
            return;
        }

        switch (rule.Move)
        {
            case MoveRule.NextModel:
                candidate.Turn.IsFinished = true;
                break;
            case MoveRule.Stop:
                _stop = failure.Kind;
                break;
            case MoveRule.StopWhenTwoAgree:
                candidate.Turn.IsFinished = true;
                if (++_invalidVotes == 2)
                {
                    _stop = failure.Kind;
                }

                break;
        }
    }

    private ChainStep? LastResort(TimeSpan now)
    {
        if (_lastResortUsed || _pictures > 0)
        {
            return null;
        }

        var remaining = _budget.Remaining(now);
        foreach (var turn in _turns)
        {
            foreach (var candidate in turn.LastResorts ?? [])
            {
                if (remaining > TimeSpan.Zero && ChainHealth.Check(candidate.Health, candidate.Route.MaxConcurrency, now).State <= AvailabilityState.Probe)
                {
                    _lastResortUsed = true;
                    var probe = candidate.Health.Circuit.IsTripped || candidate.Health.ProviderCircuit.IsTripped;
                    return Call(candidate, remaining, cutByDeadline: true, probe, now);
                }
            }
        }

        return null;
    }

    private ChainStep End(TimeSpan now)
    {
        if (_pictures > 0)
        {
            return new ChainStep(ChainStepKind.Finish);
        }

        var late = _stop is null && _budget.Remaining(now) < _budget.LeastForAny;
        var usedUp = _picker.Calls >= _settings.MaxAttempts ? _settings.MaxAttempts : (int?)null;
        SkipNotes.NotTried(_journal, _turns, _stop, usedUp, now - _start);
        return new ChainStep(ChainStepKind.Fail, Failure: FailureSummary.KindOf(_journal.Entries, _stop, late), RetryAfter: _picker.EarliestReturn(now));
    }
}
