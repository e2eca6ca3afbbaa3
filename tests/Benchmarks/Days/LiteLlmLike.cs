using Ikar.ImageGen;
using Ikar.ImageGen.Tests.Fallback.Simulation;

namespace Benchmarks.Days;

/// <summary>The defaults of LiteLLM's router as docs tell them: a group per model, two retries with backoff and Retry-After, 600 s for a call, fallback in order,
/// 5 s of cooldown after more than half of at least five calls in a minute failed, or at once after 429, 401, 404 and 408, if the group has another deployment.</summary>
internal sealed class LiteLlmLike : IDayPolicy
{
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(600);
    private static readonly TimeSpan Cooldown = TimeSpan.FromSeconds(5);

    private readonly Random _random = new(17);
    private readonly Dictionary<SimRoute, TimeSpan> _cooling = [];
    private readonly Dictionary<SimRoute, (long Minute, int Calls, int Failures)> _minutes = [];

    public string Name => "LiteLLM-like";

    public IEnumerator<DayStep> Run(DayRequest request)
    {
        foreach (var model in request.World.Models)
        {
            var group = request.World.Routes.Where(route => route.Model == model).ToArray();
            for (var attempt = 0; attempt <= 2; attempt++)
            {
                var free = group.Where(route => !(_cooling.TryGetValue(route, out var until) && request.Now < until)).ToArray();
                if (free.Length == 0)
                {
                    break;
                }

                // "simple-shuffle": any of those that are not cooling down.
                var route = free[_random.Next(free.Length)];
                yield return new DayStep(route, CallTime);
                Count(route, group.Length, request);
                if (request.Failure is not { } failure)
                {
                    request.HasPicture = true;
                    yield break;
                }

                if (!IsRetried(failure.Kind) || attempt == 2)
                {
                    break;
                }

                var asked = failure.RetryAfter is { } pause && pause <= TimeSpan.FromSeconds(60) ? pause : TimeSpan.FromSeconds(0.5 * Math.Pow(2, attempt));
                yield return new DayStep(null, group.Length > 1 ? TimeSpan.FromMilliseconds(1) : asked);
            }
        }
    }

    private static bool IsRetried(FailureKind kind) =>
        kind is FailureKind.Timeout or FailureKind.Transient or FailureKind.RateLimited or FailureKind.ModelLoading or FailureKind.Network or FailureKind.NetworkAfterSend;

    private void Count(SimRoute route, int deployments, DayRequest request)
    {
        var minute = (long)request.Now.TotalMinutes;
        var (known, calls, failures) = _minutes.GetValueOrDefault(route);
        (calls, failures) = known == minute ? (calls, failures) : (0, 0);
        calls++;
        failures += request.Failure is null ? 0 : 1;
        _minutes[route] = (minute, calls, failures);
        var atOnce = request.Failure?.Kind is FailureKind.RateLimited or FailureKind.Auth or FailureKind.ModelGone or FailureKind.Timeout;
        if (deployments > 1 && request.Failure is not null && (atOnce || (calls >= 5 && failures * 2 > calls)))
        {
            _cooling[route] = request.Now + Cooldown;
        }
    }
}
