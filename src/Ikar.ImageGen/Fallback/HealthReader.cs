namespace Ikar.ImageGen.Fallback;

/// <summary>Turns the health into the list that people read.</summary>
internal static class HealthReader
{
    public static IReadOnlyList<RouteHealth> Read(ChainHealth health, TimeSpan now, DateTimeOffset utcNow) =>
    [
        .. health.Candidates
            .OrderBy(static candidate => candidate.Key.ModelId, StringComparer.Ordinal)
            .ThenBy(static candidate => candidate.Key.Provider, StringComparer.Ordinal)
            .Select(candidate => Read(candidate, now, utcNow)),
    ];

    private static RouteHealth Read(CandidateHealth candidate, TimeSpan now, DateTimeOffset utcNow)
    {
        var here = ChainHealth.Check(candidate, null, now);
        var book = candidate.Books.MaxBy(static book => book.Count);
        return new RouteHealth
        {
            Model = candidate.Key.ModelId,
            Provider = candidate.Key.Provider,
            KeyLabel = candidate.Key.KeyLabel,
            State = here.State switch
            {
                AvailabilityState.Probe or AvailabilityState.Probing => RouteState.HalfOpen,
                AvailabilityState.Cooling => RouteState.CoolingDown,
                AvailabilityState.Open => RouteState.Open,
                AvailabilityState.Parked => RouteState.Parked,
                _ => RouteState.Healthy,
            },
            Reason = here.Kind,
            Until = here.Until > now ? utcNow + (here.Until - now) : null,
            FailuresInARow = candidate.Circuit.FailuresInARow,
            SuccessRate = candidate.SuccessRate,
            Calls = candidate.Calls,
            P50 = book?.QuantileOrNull(0.5, now),
            P95 = book?.QuantileOrNull(0.95, now),
        };
    }
}
