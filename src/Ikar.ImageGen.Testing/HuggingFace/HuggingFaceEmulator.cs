using System.Collections.Concurrent;
using Ikar.ImageGen.Testing.HuggingFace;
using Microsoft.AspNetCore.Http;

namespace Ikar.ImageGen.Testing;

/// <summary>Hugging Face on this machine: the Hub, the router with all its image providers, and the downloads, on ports of 127.0.0.1. It speaks as the true
/// services do, draws the prompts it gets, fails by script, and records what it was asked. Safe for use by many requests at once.</summary>
public sealed class HuggingFaceEmulator : IAsyncDisposable
{
    private const int HubPort = 0, RouterPort = 1, DownloadPort = 2, Ports = 3;
    private const int MostRequests = 10_000;

    private readonly ConcurrentQueue<EmulatedRequest> _requests = new();
    private readonly EmulatedWorld _world;
    private readonly HubApi _hub;
    private readonly RouterApi _router;
    private readonly DownloadApi _downloads;
    private readonly Gauge _inFlight = new();
    private readonly Arrivals _arrivals = new();
    private LoopbackServer _server = null!;

    private HuggingFaceEmulator(HuggingFaceEmulatorOptions options)
    {
        _world = new EmulatedWorld(options);
        _hub = new HubApi(_world);
        _router = new RouterApi(_world);
        _downloads = new DownloadApi(_world);
    }

    /// <summary>The token that <see cref="Configure"/> sets. Every token that begins so is accepted.</summary>
    public const string Token = "hf_emulated";

    /// <summary>Where the Hub is: <see cref="HuggingFaceOptions.HubEndpoint"/>.</summary>
    public Uri HubEndpoint => _server.Addresses[HubPort];

    /// <summary>Where the router is: <see cref="HuggingFaceOptions.RouterEndpoint"/>.</summary>
    public Uri RouterEndpoint => _server.Addresses[RouterPort];

    /// <summary>Where finished files are downloaded. A request that carries Authorization is refused there.</summary>
    public Uri DownloadEndpoint => _server.Addresses[DownloadPort];

    /// <summary>Every request so far, in the order of arrival; of a very long run, the last 10 000.</summary>
    public IReadOnlyList<EmulatedRequest> Requests => [.. _requests];

    /// <summary>The requests that carried a token to where it does not belong, the downloads. A test asserts that there is none.</summary>
    public IReadOnlyList<EmulatedRequest> LeakedTokens =>
        [.. _requests.Where(request => request.Kind == EmulatedRequestKind.Download && request.Headers.ContainsKey("Authorization"))];

    /// <summary>Connections that are open now, idle ones in a client's pool included.</summary>
    public int OpenConnections => _server.Connections.Now;

    /// <summary>Connections that were ever opened. Few for many calls means that every answer was read or given up properly.</summary>
    public int TotalConnections => _server.Connections.Total;

    /// <summary>Starts an emulator with the default settings.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running emulator; dispose of it.</returns>
    public static Task<HuggingFaceEmulator> StartAsync(CancellationToken cancellationToken = default) =>
        StartAsync(new HuggingFaceEmulatorOptions(), cancellationToken);

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">The settings; later changes have no effect.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running emulator; dispose of it.</returns>
    public static async Task<HuggingFaceEmulator> StartAsync(HuggingFaceEmulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var emulator = new HuggingFaceEmulator(options);
        emulator._server = await LoopbackServer.StartAsync(Ports, options.Certificate, emulator.HandleAsync, cancellationToken).ConfigureAwait(false);
        emulator._world.Pictures.Endpoint = emulator.DownloadEndpoint;
        return emulator;
    }

    /// <summary>Points a client at this emulator: both endpoints, a token it accepts, and no look at the environment's tokens.</summary>
    /// <param name="options">The client's settings.</param>
    public void Configure(ImageGenOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.HuggingFace.HubEndpoint = HubEndpoint;
        options.HuggingFace.RouterEndpoint = RouterEndpoint;
        options.ApiKey = Token;
        options.UseEnvironmentApiKey = false;
    }

    /// <summary>A model, to say who serves it and what it answers. An id that the Hub does not know yet is added, served by hf-inference.</summary>
    /// <param name="id">The Hub's id, "owner/name".</param>
    /// <returns>The model.</returns>
    public EmulatedModel Model(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return _world.AddModel(id);
    }

    /// <summary>Sets the answers of every model that has no script of its own.</summary>
    /// <param name="answer">Chooses the answer to a call; called by many requests at once.</param>
    public void AnswerWith(Func<GenerationCall, Answer> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _world.DefaultAnswer = answer;
    }

    /// <summary>Sets the Hub's answers, one per request, the last one repeats. <see cref="Answer.Picture()"/> stands for the normal answer.</summary>
    /// <param name="script">The answers, in order.</param>
    public void HubAnswers(params Answer[] script) => _hub.Script = new Script(script);

    /// <summary>The generations ordered from a model so far, in the order of arrival.</summary>
    /// <param name="modelId">The Hub's id.</param>
    /// <returns>The requests.</returns>
    public IReadOnlyList<EmulatedRequest> Calls(string modelId) => [.. _requests.Where(request => request.IsGenerationOf(modelId))];

    /// <summary>The address of a dedicated endpoint that runs a model: bodies and answers are those of hf-inference, nothing is appended to it.</summary>
    /// <param name="modelId">The Hub's id.</param>
    /// <returns>The address.</returns>
    public Uri DedicatedEndpoint(string modelId)
    {
        _ = Model(modelId);
        return new Uri(RouterEndpoint, RouterApi.EndpointsPrefix + modelId);
    }

    /// <summary>A client that reaches this emulator when asked for the true hosts, huggingface.co, its router and the providers' own: for code whose
    /// addresses can't be changed, and to test own provider keys. Other hosts are refused.</summary>
    /// <returns>The client; dispose of it.</returns>
    public HttpClient CreateHttpClient() => new(new ReroutingHandler(HubEndpoint, RouterEndpoint, DownloadEndpoint, _world.Providers));

    /// <summary>Waits until no request is being answered.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when all is quiet.</returns>
    public Task WhenQuietAsync(CancellationToken cancellationToken = default) => _inFlight.WhenAtMostAsync(0, cancellationToken);

    /// <summary>Waits until no more than so many connections are open: a client that gave an answer up closes its connection a moment later.</summary>
    /// <param name="count">The most connections that may stay.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when there are so few.</returns>
    public Task WhenConnectionsAtMostAsync(int count, CancellationToken cancellationToken = default) =>
        _server.Connections.WhenAtMostAsync(count, cancellationToken);

    /// <summary>Waits until so many generations of a model have been ordered.</summary>
    /// <param name="modelId">The Hub's id.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when they are there, answered or not.</returns>
    public Task WhenCalledAsync(string modelId, int count = 1, CancellationToken cancellationToken = default) =>
        _arrivals.WhenAsync(() => _requests.Count(request => request.IsGenerationOf(modelId)) >= count, cancellationToken);

    /// <summary>Waits until a request was recorded that fits.</summary>
    /// <param name="condition">Looks at a request; called for every one, again and again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there, answered or not.</returns>
    public Task WhenRequestedAsync(Func<EmulatedRequest, bool> condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _arrivals.WhenAsync(() => _requests.Any(condition), cancellationToken);
    }

    /// <summary>Stops at once, cutting whatever is still open.</summary>
    /// <returns>A task that ends when the ports are free.</returns>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context, int port)
    {
        using var flight = _inFlight.Enter();
        var request = await RequestReading.ReadAsync(context, _world.Time).ConfigureAwait(false);
        _requests.Enqueue(request);
        if (_requests.Count > MostRequests)
        {
            _requests.TryDequeue(out _);
        }

        try
        {
            var outcome = port switch
            {
                HubPort => _hub.Handle(request),
                RouterPort => _router.Handle(request),
                _ => _downloads.Handle(request),
            };
            _arrivals.Tell();
            await outcome.SendAsync(context, request, _world.Time).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            request.ClientLeft = true;
        }
    }
}
