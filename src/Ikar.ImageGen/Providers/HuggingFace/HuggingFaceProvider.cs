using System.Security.Cryptography;
using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Providers.Http;
using Ikar.ImageGen.Providers.HuggingFace;
using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen;

/// <summary>Draws with the models on Hugging Face, by every provider that its router knows, and by your own keys and endpoints.</summary>
public sealed partial class HuggingFaceProvider : IImageProvider
{
    private readonly ImageGenOptions _options;
    private readonly HttpExchange _http;
    private readonly HfKeys _keys;
    private readonly HubMapping _hub;
    private readonly ILogger _logger;
    private readonly Random _random;
    private readonly object _randomLock = new();

    /// <summary>Makes the provider. A token that <paramref name="options"/> don't give is looked for in the environment, as their documentation says.</summary>
    /// <param name="options">Keys, endpoints, limits.</param>
    /// <param name="httpClient">Used for every request instead of the library's own pooled client, downloads too. Its Timeout should be infinite. Addresses of pictures
    /// are then checked by scheme, literal address and final address only; the library's own client also checks what a name resolves to.</param>
    /// <param name="timeProvider">The clock for caches, polls and waits.</param>
    /// <param name="logger">Told about odd settings.</param>
    public HuggingFaceProvider(ImageGenOptions options, HttpClient? httpClient = null, TimeProvider? timeProvider = null, ILogger<HuggingFaceProvider>? logger = null)
        : this(options, httpClient, timeProvider, logger, new Random(RandomNumberGenerator.GetInt32(int.MaxValue)))
    {
    }

    internal HuggingFaceProvider(ImageGenOptions options, HttpClient? httpClient, TimeProvider? timeProvider, ILogger<HuggingFaceProvider>? logger, Random random)
    {
        ArgumentNullException.ThrowIfNull(options);
        ApiKeyResolver.Resolve(options);
        _options = options;
        _http = new HttpExchange(httpClient, timeProvider ?? TimeProvider.System);
        _keys = new HfKeys(options);
        _hub = new HubMapping(options, _http, _keys);
        _logger = SafeLogger.Over(logger);
        _random = random;
        if (httpClient is not null && httpClient.Timeout != Timeout.InfiniteTimeSpan && httpClient.Timeout < options.Timeout)
        {
            LogShortTimeout(httpClient.Timeout, options.Timeout);
        }
    }

    /// <summary>"Hugging Face".</summary>
    public string Name => "Hugging Face";

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(request);
        var targets = new RouteTargets(_options, _keys, model, fromPicture: request.Source is not null);
        var routes = new List<ImageRoute>();
        if (targets.Endpoint() is { } endpoint)
        {
            routes.Add(endpoint);
        }

        if (!_keys.Any)
        {
            return routes.Count > 0 ? routes : throw NoKey();
        }

        if (!targets.WantsHub)
        {
            return routes;
        }

        try
        {
            var mapping = await _hub.GetAsync(model, cancellationToken).ConfigureAwait(false);
            routes.AddRange(targets.FromHub(mapping, mustFind: routes.Count == 0));
        }
        catch (ImageProviderException) when (routes.Count > 0)
        {
            // A dedicated endpoint needs no Hub.
        }

        return routes;
    }

    /// <inheritdoc/>
    public async Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(call);
        var target = route.State as RouteTarget
            ?? throw new ArgumentException("The route is none that this provider's GetRoutesAsync gave.", nameof(route));
        try
        {
            return await target.Route.DrawAsync(new RouteCall(call, target, _http, _options.MaxImageBytes, NextJitter), cancellationToken).ConfigureAwait(false);
        }
        catch (ImageProviderException e) when (e.Kind == FailureKind.ModelGone)
        {
            _hub.Forget(target.ModelId);
            throw;
        }
    }

    private static ImageProviderException NoKey() => new(
        FailureKind.Auth,
        $"There is no Hugging Face token. Set ApiKey or one of the environment variables {string.Join(", ", ApiKeyResolver.Variables)} "
        + "(make a token with the permission \"make calls to Inference Providers\" at https://huggingface.co/settings/tokens), "
        + "or draw previews without one: AddOfflinePainter().")
    {
        Scope = FailureScope.Key,
    };

    private double NextJitter()
    {
        lock (_randomLock)
        {
            return _random.NextDouble();
        }
    }

    [LoggerMessage(
        EventId = 40,
        Level = LogLevel.Warning,
        Message = "The HttpClient given to UseHttpClient gives up after {ClientTimeout}, before the request's own {Timeout}. "
            + "Set its Timeout to Timeout.InfiniteTimeSpan: this library keeps time itself.")]
    private partial void LogShortTimeout(TimeSpan clientTimeout, TimeSpan timeout);
}
