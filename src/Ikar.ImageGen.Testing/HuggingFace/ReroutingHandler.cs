namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Sends requests for the true hosts to the emulator and says so in a header. The request and the answer still name the true address.</summary>
internal sealed class ReroutingHandler : DelegatingHandler
{
    public const string HostHeader = "X-Emulated-Host";

    /// <summary>Where finished files are, for a client that knows the true hosts only. RFC 2606 keeps the name free.</summary>
    public const string DownloadHost = "downloads.huggingface.example";

    private readonly Dictionary<string, Uri> _targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _own;

    public ReroutingHandler(Uri hub, Uri router, Uri downloads, IEnumerable<ProviderEmulation> providers)
        : base(new SocketsHttpHandler())
    {
        _own = [hub.Authority, router.Authority, downloads.Authority];
        _targets["huggingface.co"] = hub;
        _targets["router.huggingface.co"] = router;
        _targets[DownloadHost] = downloads;
        foreach (var host in providers.SelectMany(provider => provider.Hosts))
        {
            _targets[host] = router;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (_own.Contains(address.Authority))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (!_targets.TryGetValue(address.Host, out var target))
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, $"The emulator does not play the host {address.Host}.");
        }

        var rerouted = new UriBuilder(address) { Scheme = target.Scheme, Host = target.Host, Port = target.Port }.Uri;
        request.Headers.TryAddWithoutValidation(HostHeader, address.Host);
        request.RequestUri = rerouted;
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // After a redirect it is the address where the answer came from.
            request.RequestUri = request.RequestUri == rerouted ? address : request.RequestUri;
            request.Headers.Remove(HostHeader);
        }
    }
}
