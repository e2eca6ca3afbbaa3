using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ikar.ImageGen;

namespace Benchmarks;

/// <summary>What the chain costs when the first candidate succeeds, against the bare call of the backend: <c>-- --filter *Chain*</c>.</summary>
[MemoryDiagnoser]
[Config(typeof(Quick))]
public class ChainBenchmarks
{
    private readonly Backend _backend = new();
    private readonly ImageModel _model = new("bench/model");
    private readonly ImageRequest _request = new("a cat in space");
    private readonly ImageRequest _named = new("a cat in space") { Seed = 7 };
    private ImageRoute _route = null!;
    private ImageCall _call = null!;
    private FallbackImageGenerator _chain = null!;
    private IImageGenerator _everything = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var options = new ImageGenOptions();
        options.Models.Clear();
        options.Models.Add("bench/model");
        options.Models.Add("bench/other");
        var registry = new ModelRegistry([_model, new ImageModel("bench/other")]);
        _route = (await _backend.GetRoutesAsync(_model, _request, default))[0];
        _call = new ImageCall { Model = _model, Prompt = "a cat in space" };
        _chain = new FallbackImageGenerator([_backend], options, registry);
        _everything = new ObservedImageGenerator(new OnceImageGenerator(new FallbackImageGenerator([_backend], options, registry)), new ImageGenStatistics(), options);
    }

    [Benchmark(Baseline = true)]
    public Task<ProviderImages> Bare_call_of_the_backend() => _backend.GenerateAsync(_route, _call, default);

    /// <summary>What anybody would write by hand: routes, call, look at the bytes.</summary>
    [Benchmark]
    public async Task<GeneratedImage> By_hand_without_any_care()
    {
        var routes = await _backend.GetRoutesAsync(_model, _request, default);
        var answer = await _backend.GenerateAsync(routes[0], new ImageCall { Model = _model, Prompt = _request.Prompt }, default);
        return GeneratedImage.FromBytes(answer.Images[0].Data);
    }

    [Benchmark]
    public Task<ImageResult> Chain() => _chain.GenerateAsync(_request);

    [Benchmark]
    public Task<ImageResult> Chain_with_every_layer() => _everything.GenerateAsync(_request);

    [Benchmark]
    public Task<ImageResult> Every_layer_and_a_seed_that_is_shared() => _everything.GenerateAsync(_named);

    private sealed class Quick : ManualConfig
    {
        public Quick() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(8));
    }

    private sealed class Backend : IImageProvider
    {
        private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, (byte)',', 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, (byte)';'];

        private readonly IReadOnlyList<ImageRoute> _routes = [new() { Provider = "bench", ProviderModelId = "m", KeyLabel = "k" }];
        private readonly ProviderImages _answer = new() { Images = [new ProviderImage(Gif)] };

        public string Name => "bench";

        public ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken) => new(_routes);

        // Completes later, as every real backend does.
        public async Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return _answer;
        }
    }
}
