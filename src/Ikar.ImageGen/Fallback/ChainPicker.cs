namespace Ikar.ImageGen.Fallback;

/// <summary>Chooses whom to call next among the candidates that were found, within the limits of calls and time.</summary>
internal sealed class ChainPicker(ImageRequest request, ChainSettings settings, TimeBudget budget, ModelTurn[] turns, ChainWait waiting)
{
    private static readonly TimeSpan LongestInlineWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestLoadingWait = TimeSpan.FromSeconds(20);

    // Whoever stands in a line is called up; this is how often it looks whether something else has come free meanwhile.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenForcedProbes = TimeSpan.FromSeconds(5);

    private int _untried;

    /// <summary>Calls so far for the picture at hand.</summary>
    public int Calls { get; set; }

    /// <summary>The only model that may go on, once it has given a picture.</summary>
    public ModelTurn? Only { get; set; }

    /// <summary>The size the picture will have, about.</summary>
    public ImageSize SizeFor(ModelTurn turn) => request.Size ?? turn.Model.DefaultSize;

    /// <summary>Whether another model may be asked at all.</summary>
    public bool CanReachMore(TimeSpan now) => Calls < settings.MaxAttempts && budget.Remaining(now) > TimeSpan.Zero && (Calls == 0 || budget.Remaining(now) >= budget.LeastForAny);

    /// <summary>The best candidate of one model that can be called at once, or the pause before its retry.</summary>
    public Pick ForModel(ModelTurn turn, TimeSpan now)
    {
        Survey(now);
        if (!MayCall(turn))
        {
            return default;
        }

        Pick pause = default;
        foreach (var candidate in turn.Candidates)
        {
            if (candidate.IsOut || candidate.OnlyWhenNothingElse)
            {
                continue;
            }

            var state = Check(candidate, now).State;
            if (state > AvailabilityState.Probe || TimeFor(candidate, now) is not { } pick)
            {
                continue;
            }

            if (candidate.RetryAt <= now)
            {
                return pick with { IsProbe = state == AvailabilityState.Probe };
            }

            var wait = candidate.RetryAt - now;
            if (pause.Candidate is null || wait < pause.Wait)
            {
                pause = new Pick(candidate, Wait: wait);
            }
        }

        return pause.Candidate is not null && Affordable(pause.Wait, now) ? pause : default;
    }

    /// <summary>Nothing is free: whoever comes back soonest, within reason; otherwise a probe of the best one whose breaker is open.</summary>
    public Pick WhateverIsLeft(TimeSpan now)
    {
        Survey(now);
        Pick soonest = default;
        Pick probe = default;
        foreach (var turn in turns)
        {
            if (!MayCall(turn))
            {
                continue;
            }

            foreach (var candidate in turn.Candidates)
            {
                if (candidate.IsOut || TimeFor(candidate, now) is not { } pick)
                {
                    continue;
                }

                var state = Check(candidate, now);
                if (state.State <= AvailabilityState.Probe && candidate.RetryAt <= now)
                {
                    return pick with { IsProbe = state.State == AvailabilityState.Probe };
                }

                if (WaitFor(candidate, state, now) is { } wait && (soonest.Candidate is null || wait < soonest.Wait))
                {
                    soonest = new Pick(candidate, Wait: wait, JoinsLine: state.State == AvailabilityState.Busy && candidate.RetryAt <= now);
                }
                else if (state.State == AvailabilityState.Open && candidate.Calls == 0 && !candidate.Forced)
                {
                    probe = Better(probe, pick with { IsProbe = true, Wait = PauseBeforeForcing(candidate, now) });
                }
            }
        }

        if (soonest.Candidate is not null && Affordable(soonest.Wait, now))
        {
            return soonest;
        }

        if (probe.Candidate is not null && Affordable(probe.Wait, now))
        {
            probe.Candidate.Forced = probe.Wait == default;
            return probe;
        }

        return default;
    }

    /// <summary>When the first candidate that is out of reach now comes back, if any does.</summary>
    public TimeSpan? EarliestReturn(TimeSpan now)
    {
        TimeSpan? earliest = null;
        foreach (var turn in turns)
        {
            foreach (var candidate in turn.Candidates)
            {
                // Not RetryAt: the short pause before a second try means nothing once this request is over.
                var until = ChainHealth.Check(candidate.Health, null, now).Until;
                if (until > now && !(earliest <= until - now))
                {
                    earliest = until - now;
                }
            }
        }

        return earliest;
    }

    private Availability Check(Candidate candidate, TimeSpan now) => ChainHealth.Check(candidate.Health, candidate.Route.MaxConcurrency, now, waiting.Place);

    private static Pick Better(Pick a, Pick b) => a.Candidate is null || b.Wait < a.Wait ? b : a;

    // Every request may send a probe of its own into an open breaker, but not all of them at the same moment.
    private static TimeSpan PauseBeforeForcing(Candidate candidate, TimeSpan now)
    {
        TimeSpan Pause(Circuit circuit) => circuit.ForcedAt is { } at && at + BetweenForcedProbes > now ? at + BetweenForcedProbes - now : default;
        var (own, provider) = (Pause(candidate.Health.Circuit), Pause(candidate.Health.ProviderCircuit));
        return own > provider ? own : provider;
    }

    // Null: not worth waiting for.
    private TimeSpan? WaitFor(Candidate candidate, Availability state, TimeSpan now)
    {
        var retry = candidate.RetryAt > now ? candidate.RetryAt - now : default;
        var until = state.Until > now ? state.Until - now : default;
        var wait = retry > until ? retry : until;
        var longest = budget.Remaining(now) / 3 < LongestInlineWait ? budget.Remaining(now) / 3 : LongestInlineWait;
        return state.State switch
        {
            AvailabilityState.Free or AvailabilityState.Probe => wait <= LongestLoadingWait ? wait : null,
            AvailabilityState.Busy or AvailabilityState.Probing => retry > Poll ? retry : Poll,
            AvailabilityState.Cooling => wait <= (state.Kind == FailureKind.ModelLoading ? LongestLoadingWait : longest) ? wait : null,
            AvailabilityState.Open => wait <= LongestInlineWait ? wait : null,
            _ => null,
        };
    }

    private bool Affordable(TimeSpan wait, TimeSpan now) => budget.Remaining(now) - wait >= budget.LeastForAny;

    // Looks once, before each choice, at which models may still come: not looked up yet, or with somebody who can be called or is worth waiting for.
    private void Survey(TimeSpan now)
    {
        _untried = 0;
        foreach (var turn in turns)
        {
            turn.MayStillCome = !turn.IsFinished && (Only is null || Only == turn) && (!turn.IsReached || SomebodyIsLeft(turn, now));
            _untried += turn.MayStillCome && turn.Calls == 0 ? 1 : 0;
        }
    }

    private bool SomebodyIsLeft(ModelTurn turn, TimeSpan now)
    {
        foreach (var candidate in turn.Candidates)
        {
            if (!candidate.IsOut && WaitFor(candidate, Check(candidate, now), now) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // Retries are counted per model over all its routes, and every model that was not tried yet keeps one call.
    private bool MayCall(ModelTurn turn) =>
        !turn.IsFinished && (Only is null || turn == Only) && Calls < settings.MaxAttempts
        && (turn.Calls == 0 || (turn.Calls <= settings.MaxRetries && Calls + Untried(turn) < settings.MaxAttempts));

    private int Untried(ModelTurn current) => Only is not null ? 0 : _untried - (current.MayStillCome && current.Calls == 0 ? 1 : 0);

    private bool AnotherMayGoOn(ModelTurn current)
    {
        foreach (var turn in turns)
        {
            if (turn != current && turn.MayStillCome && MayCall(turn))
            {
                return true;
            }
        }

        return false;
    }

    private Pick? TimeFor(Candidate candidate, TimeSpan now)
    {
        var untried = Untried(candidate.Turn);
        var isLastHope = untried == 0 && !AnotherMayGoOn(candidate.Turn);
        var size = SizeFor(candidate.Turn);
        var time = budget.ForAttempt(candidate, size, now, untried, isLastHope, turns[0].LastResorts is not null, out var cut);
        var least = Calls == 0 && candidate.Health.Book(size).Count == 0 ? TimeSpan.FromMilliseconds(1) : budget.LeastFor(candidate, size, now);
        if (!isLastHope && !candidate.Health.Book(size).IsLikelyWithin(time, now))
        {
            return null;
        }

        return time >= least ? new Pick(candidate, time, CutByDeadline: cut) : null;
    }
}
