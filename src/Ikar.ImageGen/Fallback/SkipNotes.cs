namespace Ikar.ImageGen.Fallback;

/// <summary>Enters into the log who was passed over and why.</summary>
internal static class SkipNotes
{
    /// <summary>The candidates of a model that something stands in the way of, each once.</summary>
    public static void Blocked(AttemptJournal journal, ModelTurn turn, TimeSpan now, TimeSpan start)
    {
        foreach (var candidate in turn.Candidates)
        {
            if (candidate.Calls > 0 || candidate.IsOut || candidate.SkipLogged)
            {
                continue;
            }

            var state = ChainHealth.Check(candidate.Health, candidate.Route.MaxConcurrency, now);
            if (SkipReason.For(candidate, state, now) is { } reason)
            {
                candidate.SkipLogged = true;
                TimeSpan? retryAfter = state.Until > now ? state.Until - now : null;
                journal.Skip(turn, candidate.Route, state.Kind, reason, now - start, retryAfter: retryAfter);
            }
        }
    }

    /// <summary>The models that the log says nothing about when the chain ends.</summary>
    /// <param name="journal">The log.</param>
    /// <param name="turns">All models.</param>
    /// <param name="stop">What stopped the chain.</param>
    /// <param name="usedUp">The attempts that were used up, if that ended it.</param>
    /// <param name="after">When, from the beginning.</param>
    public static void NotTried(AttemptJournal journal, ModelTurn[] turns, FailureKind? stop, int? usedUp, TimeSpan after)
    {
        foreach (var turn in turns)
        {
            if (turn.IsReached && journal.Mentions(turn.Model))
            {
                continue;
            }

            var (kind, reason) = stop is not null ? ((FailureKind?)null, $"not tried: {stop} ended the chain")
                : usedUp is not null ? (null, FormattableString.Invariant($"not tried: the {usedUp} attempts were used up"))
                : (FailureKind.DeadlineExceeded, "not tried: too little time was left");
            journal.Skip(turn, null, kind, reason, after);
        }
    }
}
