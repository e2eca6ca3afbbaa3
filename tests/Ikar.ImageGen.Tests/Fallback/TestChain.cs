using System.Globalization;
using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback;

/// <summary>A chain that a test drives step by step, without a generator, a task or a clock.</summary>
internal sealed class TestChain
{
    private readonly FakeProvider _provider = new();
    private readonly Chain _chain;
    private readonly Dictionary<string, ImageRoute[]> _routes;
    private ChainStep _step;

    /// <param name="layout">"one: red blue, two: red" is two models; a route is "provider" or "provider/key", with "!" in front for the last resort and "#1" behind
    /// for one call at once.</param>
    /// <param name="settings">What the options say.</param>
    /// <param name="request">The request.</param>
    /// <param name="health">Health shared with other chains.</param>
    /// <param name="now">When it begins.</param>
    /// <param name="timeout">The time it has.</param>
    public TestChain(string layout, ChainSettings? settings = null, ImageRequest? request = null, ChainHealth? health = null, TimeSpan now = default, TimeSpan? timeout = null)
    {
        _routes = layout.Split(", ").Select(static part => part.Split(": ")).ToDictionary(static part => part[0], static part => part[1].Split(' ').Select(Route).ToArray());
        Health = health ?? new ChainHealth(new Random(7));
        Now = now;
        var plan = new ChainPlan(request ?? new ImageRequest("a cat"), [.. _routes.Keys.Select(static id => new ImageModel(id))], now + (timeout ?? TimeSpan.FromSeconds(120)));
        _chain = new Chain(plan, settings ?? new ChainSettings(new FailurePolicy()), Health, now);
        Tell(new ChainEvent(ChainEventKind.Started));
    }

    public ChainHealth Health { get; }

    public TimeSpan Now { get; set; }

    public ChainStep Step => _step;

    public IReadOnlyList<GenerationAttempt> Log => _chain.Journal.Entries;

    /// <summary>What the chain wants now: "call one/red", "wait 5", "finish", "fail Auth".</summary>
    public string Wants => _step.Kind switch
    {
        ChainStepKind.Call => $"call {_step.Candidate!.Turn.Model.Id}/{_step.Candidate.Route.Provider}",
        ChainStepKind.Wait => FormattableString.Invariant($"wait {Math.Round(_step.Duration.TotalSeconds)}"),
        ChainStepKind.Finish => "finish",
        _ => $"fail {_step.Failure}",
    };

    public TestChain Fail(FailureKind kind, double after = 0.1, double? retryAfter = null, FailureScope scope = default, string? parameter = null) => After(after, new FailureReport(kind, "as scripted")
    {
        RetryAfter = retryAfter is { } s ? TimeSpan.FromSeconds(s) : null,
        Scope = scope,
        Parameter = parameter,
    });

    public TestChain Fail(FailureReport failure) => After(0.1, failure);

    public TestChain Draw(double after = 1, int pictures = 1)
    {
        Now += TimeSpan.FromSeconds(after);
        return Tell(new ChainEvent(ChainEventKind.CallSucceeded, Answer: new CallAnswer(pictures)));
    }

    /// <summary>The attempt uses up all its time.</summary>
    public TestChain Hang()
    {
        Now += _step.Duration;
        return Tell(new ChainEvent(ChainEventKind.CallFailed, Failure: new FailureReport(FailureKind.Timeout, "too late")));
    }

    public TestChain Wait()
    {
        Now += _step.Duration;
        return Tell(new ChainEvent(ChainEventKind.WaitEnded));
    }

    public TestChain Cancel() => Tell(new ChainEvent(ChainEventKind.Cancelled));

    private static ImageRoute Route(string text)
    {
        var concurrency = text.Split('#');
        var parts = concurrency[0].TrimStart('!').Split('/');
        return new ImageRoute
        {
            Provider = parts[0],
            ProviderModelId = "m",
            KeyLabel = parts.Length > 1 ? parts[1] : parts[0] + "-key",
            Preference = text.StartsWith('!') ? RoutePreference.LastResort : RoutePreference.Normal,
            IsPreview = text.StartsWith('!'),
            MaxConcurrency = concurrency.Length > 1 ? int.Parse(concurrency[1], CultureInfo.InvariantCulture) : null,
        };
    }

    private TestChain After(double seconds, FailureReport failure)
    {
        Now += TimeSpan.FromSeconds(seconds);
        return Tell(new ChainEvent(ChainEventKind.CallFailed, Failure: failure));
    }

    private TestChain Tell(ChainEvent e)
    {
        _step = _chain.Next(Now, e);
        while (_step.Kind == ChainStepKind.LookUp)
        {
            var routes = _routes[_step.Turn!.Model.Id].Select(route => ((IImageProvider)_provider, route));
            _step = _chain.Next(Now, new ChainEvent(ChainEventKind.RoutesFound, Routes: new RouteLookup([.. routes], [])));
        }

        return this;
    }
}
