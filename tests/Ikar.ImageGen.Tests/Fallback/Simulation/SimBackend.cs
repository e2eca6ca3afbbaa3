using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>The backend of a scenario: for the simulator directly, for the generator as a provider that keeps to the clock.</summary>
internal sealed class SimBackend : IImageProvider
{
    /// <summary>What the chain is told when the look-up took too long.</summary>
    public static readonly RouteLookup TooSlow = new([], [new FailureReport(FailureKind.Timeout, "sim did not name its routes in time")]);

    private static readonly FailureReport NoKey = new(FailureKind.Auth, "no key");

    private readonly Scenario _scenario;
    private readonly TimeProvider? _time;
    private readonly long _origin;
    private readonly Dictionary<(string, string, string), SimRoute> _routes = [];

    public SimBackend(Scenario scenario, TimeProvider? time = null)
    {
        (_scenario, _time) = (scenario, time);
        _origin = time?.GetTimestamp() ?? 0;
        foreach (var route in scenario.Routes)
        {
            route.Restart();
            _routes[(route.Model, route.Route.Provider, route.Route.KeyLabel)] = route;
        }
    }

    /// <summary>Calls made so far.</summary>
    public int Calls;

    public string Name => "sim";

    public TimeSpan LookUpTime(string model) => TimeSpan.FromMilliseconds(_scenario.LookUp.GetValueOrDefault(model));

    public RouteLookup Find(string model) => _scenario.WithoutKey.Contains(model)
        ? new RouteLookup([], [NoKey])
        : new RouteLookup([.. _scenario.Routes.Where(route => route.Model == model).Select(route => ((IImageProvider)this, route.Route))], []);

    public SimOutcome Call(string model, ImageRoute route, long now) => _routes[(model, route.Provider, route.KeyLabel)].Call(now);

    public async ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken)
    {
        if (LookUpTime(model.Id) is var time && time > TimeSpan.Zero)
        {
            await Task.Delay(time, _time!, cancellationToken);
        }

        var found = Find(model.Id);
        return found.Failures is [var failure] ? throw new ImageProviderException(failure.Kind, failure.Message) : [.. found.Routes.Select(static pair => pair.Route)];
    }

    public async Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken)
    {
        var outcome = Call(call.Model.Id, route, (long)_time!.GetElapsedTime(_origin).TotalMilliseconds);
        var took = outcome.Milliseconds == SimOutcome.Never ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(outcome.Milliseconds);

        // What ends at the very moment of the timeout is a timeout, as in the simulator.
        Interlocked.Increment(ref Calls);
        await Task.Delay(took >= call.Timeout ? Timeout.InfiniteTimeSpan : took, _time, cancellationToken);
        return outcome.Failure is not { } failure ? Pictures.Answer(call.Count) : throw new ImageProviderException(failure.Kind, failure.Message)
        {
            RetryAfter = failure.RetryAfter,
            Scope = failure.Scope,
            Parameter = failure.Parameter,
        };
    }
}
