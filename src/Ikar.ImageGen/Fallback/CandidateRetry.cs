namespace Ikar.ImageGen.Fallback;

/// <summary>Whether a candidate that failed may be called again in the same request, and when.</summary>
internal static class CandidateRetry
{
    private static readonly TimeSpan LongestLoadingWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UsualLoadingWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(1);

    /// <summary>Decides, and notes on the candidate what the next call needs.</summary>
    public static bool Allows(
        Candidate candidate, FailureRule rule, FailurePolicy policy, FailureReport failure, TimeSpan took, TimeSpan now, ImageRequest request, Random random)
    {
        if (candidate.Turn.IsFinished)
        {
            return false;
        }

        if (rule.Kind == FailureKind.ContentFiltered && policy.NewSeedAfterFilter && request.Seed is null && !candidate.Retried)
        {
            return candidate.NewSeed = candidate.Retried = true;
        }

        switch (rule.Retry)
        {
            case RetryRule.Once when !candidate.Retried:
            case RetryRule.OnceIfFast when !candidate.Retried && took < FailurePolicy.Fast:
                candidate.Retried = true;
                candidate.RetryAt = now + TimeBudget.Whole(Backoff(random));
                return true;

            case RetryRule.OnceAdapted when failure.Parameter is { } parameter && !request.RequireAllParameters && candidate.Refused?.Contains(parameter) != true:
                (candidate.Refused ??= []).Add(parameter);
                return true;

            case RetryRule.WhenNothingElse:
                candidate.OnlyWhenNothingElse = true;
                return true;

            default:
                return false;
        }
    }

    /// <summary>How long to leave a loading model alone.</summary>
    public static TimeSpan LoadingWait(TimeSpan? estimate) => estimate switch
    {
        null => UsualLoadingWait,
        { } e when e < LeastPause => LeastPause,
        { } e when e > LongestLoadingWait => LongestLoadingWait,
        { } e => e,
    };

    // Half a second to a second. Only ever one retry in place, so it need not grow.
    private static TimeSpan Backoff(Random random) => TimeSpan.FromMilliseconds(500 + (500 * random.NextDouble()));
}
