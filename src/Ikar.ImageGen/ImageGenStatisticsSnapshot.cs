namespace Ikar.ImageGen;

/// <summary>The numbers of <see cref="ImageGenStatistics"/> at one moment.</summary>
public sealed class ImageGenStatisticsSnapshot
{
    /// <summary>Finished requests, well or badly. Requests that the caller gave up on are not counted here but in <see cref="Cancelled"/>.</summary>
    public long Total { get; init; }

    /// <summary>Requests that gave a picture, replays and cache hits included.</summary>
    public long Successful { get; init; }

    /// <summary>Requests answered with a preview by the offline painter instead of a model's picture; counted in <see cref="Successful"/> too.</summary>
    public long Previews { get; init; }

    /// <summary>Requests that gave none.</summary>
    public long Failed { get; init; }

    /// <summary>Requests that the caller gave up on.</summary>
    public long Cancelled { get; init; }

    /// <summary>Requests answered by a cache or a replay.</summary>
    public long FromCache { get; init; }

    /// <summary>The share of successful requests that a cache or a replay answered, from 0 to 1.</summary>
    public double HitRate { get; init; }

    /// <summary>The share of requests that gave a picture, from 0 to 1.</summary>
    public double SuccessRate => Total == 0 ? 0 : (double)Successful / Total;

    /// <summary>The average time of the successful requests that were drawn.</summary>
    public TimeSpan AverageDuration { get; init; }

    /// <summary>Half of the last 1024 drawn requests took no longer.</summary>
    public TimeSpan P50 { get; init; }

    /// <summary>Nineteen of twenty of the last 1024 drawn requests took no longer.</summary>
    public TimeSpan P95 { get; init; }

    /// <summary>The average size of a picture.</summary>
    public double AverageBytes { get; init; }

    /// <summary>The size of the smallest picture; 0 before the first one.</summary>
    public long SmallestBytes { get; init; }

    /// <summary>The size of the largest picture.</summary>
    public long LargestBytes { get; init; }

    /// <summary>Pictures.</summary>
    public long Pictures { get; init; }

    /// <summary>Drawn requests by the id of the model that drew them; previews are no model's work and not among them.</summary>
    public IReadOnlyDictionary<string, long> ModelUsage { get; init; } = Empty<string>();

    /// <summary>Drawn requests by the route that they came by, previews by the painter's.</summary>
    public IReadOnlyDictionary<string, long> RouteUsage { get; init; } = Empty<string>();

    /// <summary>Failed requests by what the exception was about.</summary>
    public IReadOnlyDictionary<FailureKind, long> FailuresByKind { get; init; } = Empty<FailureKind>();

    /// <summary>Failed calls by what went wrong, those of requests that succeeded in the end included.</summary>
    public IReadOnlyDictionary<FailureKind, long> FailedCallsByKind { get; init; } = Empty<FailureKind>();

    /// <summary>Calls made.</summary>
    public long Calls { get; init; }

    /// <summary>Calls that gave no picture but may have been charged for.</summary>
    public long CallsPerhapsBilledInVain { get; init; }

    private static Dictionary<T, long> Empty<T>()
        where T : notnull => [];
}
