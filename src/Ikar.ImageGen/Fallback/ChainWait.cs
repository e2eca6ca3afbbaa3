namespace Ikar.ImageGen.Fallback;

/// <summary>The waiting of one request: since when, and in which line.</summary>
internal sealed class ChainWait(ChainHealth health)
{
    private TimeSpan _since;
    private bool _isWaiting;
    private TimeSpan _total;

    /// <summary>The place in the line for a route that makes all the calls it allows.</summary>
    public Place? Place { get; private set; }

    /// <summary>Starts a wait.</summary>
    public ChainStep Begin(Pick pick, TimeSpan now, TimeSpan remaining)
    {
        // Up to a tenth longer: many requests wait for the same moment and must not come back all at once.
        var wait = TimeBudget.Whole((pick.Wait * (1 + (health.Random.NextDouble() / 10))) + TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - 1));
        (_isWaiting, _since) = (true, now);
        if (pick.JoinsLine)
        {
            Join(pick.Candidate!);
        }

        return new ChainStep(ChainStepKind.Wait, Candidate: pick.Candidate, Duration: wait < remaining ? wait : remaining, Place: pick.JoinsLine ? Place : null);
    }

    /// <summary>Something happened: a wait, if there was one, is over.</summary>
    public void End(TimeSpan now)
    {
        _total += _isWaiting ? now - _since : default;
        _isWaiting = false;
    }

    /// <summary>The time waited since this was last asked.</summary>
    public TimeSpan TakeTotal()
    {
        var total = _total;
        _total = default;
        return total;
    }

    /// <summary>Leaves the line, so that the next one moves up, unless the step is to wait in it.</summary>
    public void Settle(in ChainStep step)
    {
        if (Place is not null && step.Place is null)
        {
            health.Leave(Place);
            Place = null;
        }
    }

    private void Join(Candidate candidate)
    {
        if (Place?.Line != candidate.Health.InFlight)
        {
            Settle(default);
            Place = candidate.Health.InFlight.Join(candidate.Route.MaxConcurrency!.Value);
        }

        Place.HasTurn = false;
    }
}
