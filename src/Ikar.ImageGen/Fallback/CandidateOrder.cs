namespace Ikar.ImageGen.Fallback;

/// <summary>In which order the routes of one model are tried: preferred ones, then by health, then by what they deliver in the time they take.</summary>
internal static class CandidateOrder
{
    // Every twentieth request takes the second route when that one has not been seen for an hour: otherwise a route that was once slow would stay so for ever.
    private const double ExplorationShare = 0.05;
    private const int CallsBeforeExploring = 20;
    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    /// <summary>Sorts in place. Candidates that seem equal keep the backends' order.</summary>
    public static void Sort(List<Candidate> candidates, ImageSize size, TimeSpan now, Random random)
    {
        if (candidates.Count < 2)
        {
            return;
        }

        var sorted = candidates
            .OrderBy(static candidate => candidate.Route.Preference == RoutePreference.First ? 0 : 1)
            .ThenBy(candidate => ChainHealth.Check(candidate.Health, null, now).State)
            .ThenByDescending(candidate => Worth(candidate, size, now))
            .ToArray();
        candidates.Clear();
        candidates.AddRange(sorted);
        if (Explores(candidates, size, now) && random.NextDouble() < ExplorationShare)
        {
            (candidates[0], candidates[1]) = (candidates[1], candidates[0]);
        }
    }

    // Successes per second, in steps of one and a half: small differences are noise and must not upset the backends' order.
    // A route without figures of its own is believed to keep the model's usual time.
    private static double Worth(Candidate candidate, ImageSize size, TimeSpan now)
    {
        var expected = candidate.Health.Book(size).QuantileOrNull(0.5, now) ?? candidate.Turn.Model.TypicalDuration;
        var worth = Math.Max(candidate.Health.SuccessRate, 0.01) / Math.Max(expected.TotalSeconds, 0.1);
        return Math.Round(Math.Log(worth) / Math.Log(1.5));
    }

    private static bool Explores(List<Candidate> candidates, ImageSize size, TimeSpan now) =>
        candidates[0].Health.Calls >= CallsBeforeExploring
        && candidates[1].Route.Preference == candidates[0].Route.Preference
        && ChainHealth.Check(candidates[1].Health, null, now).State == AvailabilityState.Free
        && !(now - candidates[1].Health.Book(size).LastAt < Stale);
}
