using Ikar.ImageGen;
using Ikar.ImageGen.Fallback;

namespace Benchmarks.Days;

/// <summary>The chain of this library with its defaults.</summary>
internal sealed class OurChain : IDayPolicy
{
    private static readonly ModelRegistry Registry = new();

    private readonly ImageGenOptions _options = new();
    private readonly ChainHealth _health = new(new Random(17));
    private readonly ChainSettings _settings;
    private readonly ChainPlanner _planner;

    public OurChain()
    {
        _settings = ChainSettings.From(_options);
        _planner = new ChainPlanner(_options, Registry);
    }

    public string Name => "Ikar.ImageGen";

    public IEnumerator<DayStep> Run(DayRequest request)
    {
        var backend = new Backend();
        var plan = _planner.Plan(new ImageRequest("a cat"), request.Start + _options.Timeout, static model => model.TypicalDuration);
        var chain = new Chain(plan, _settings, _health, request.Start);
        var e = new ChainEvent(ChainEventKind.Started);
        while (true)
        {
            var step = chain.Next(request.Now, e);
            switch (step.Kind)
            {
                case ChainStepKind.LookUp:
                    var routes = request.World.Routes.Where(route => route.Model == step.Turn!.Model.Id).Select(route => ((IImageProvider)backend, route.Route));
                    e = new ChainEvent(ChainEventKind.RoutesFound, Routes: new RouteLookup([.. routes], []));
                    break;
                case ChainStepKind.Wait:
                    yield return new DayStep(null, step.Duration);
                    e = new ChainEvent(ChainEventKind.WaitEnded);
                    break;
                case ChainStepKind.Call:
                    yield return new DayStep(request.World.Routes.First(route => route.Route == step.Candidate!.Route), step.Duration);
                    e = request.Failure is { } failure ? new ChainEvent(ChainEventKind.CallFailed, Failure: failure) : new ChainEvent(ChainEventKind.CallSucceeded, Answer: new CallAnswer(1));
                    break;
                default:
                    request.HasPicture = step.Kind == ChainStepKind.Finish;
                    yield break;
            }
        }
    }

    private sealed class Backend : IImageProvider
    {
        public string Name => "days";

        public ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
