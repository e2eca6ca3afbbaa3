namespace Ikar.ImageGen.Providers.Http;

/// <summary>Sends requests by our own client or by the app's, and turns what the transport throws into classified errors.</summary>
internal sealed class HttpExchange
{
    private readonly HttpClient _api;
    private readonly HttpClient _downloads;

    public HttpExchange(HttpClient? supplied, TimeProvider time)
    {
        IsOwn = supplied is null;
        _api = supplied ?? OwnHttpClients.Api;
        _downloads = supplied ?? OwnHttpClients.Downloads;
        Time = time;
    }

    public TimeProvider Time { get; }

    /// <summary>Whether the library's own client is used, which checks the addresses it connects to.</summary>
    public bool IsOwn { get; }

    /// <summary>Sends to the Hub, the router, a provider. Returns when the headers are there.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string who, bool isJob, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        var response = await SendAsync(_api, request, who, isJob, cancellationToken).ConfigureAwait(false);

        // A client of the app's may follow redirects by itself. What another host says is no answer to us,
        // and whether it drew what it was sent, nobody knows.
        if (response.RequestMessage?.RequestUri is { } answered && !IsSamePlace(asked, answered))
        {
            response.Dispose();
            throw new ImageProviderException(FailureKind.Unknown, $"{who} redirected to another address, which is not followed.") { MayHaveBeenBilled = isJob };
        }

        return response;
    }

    /// <summary>Sends to wherever an answer pointed. Returns when the headers are there.</summary>
    public Task<HttpResponseMessage> SendDownloadAsync(HttpRequestMessage request, string who, CancellationToken cancellationToken) =>
        SendAsync(_downloads, request, who, isJob: false, cancellationToken);

    /// <summary>Runs a piece of reading and turns what the transport throws into classified errors.</summary>
    public async ValueTask<T> ReadAsync<T>(ValueTask<T> reading, string who, bool isJob, CancellationToken cancellationToken)
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch (Exception e) when (IsTransport(e, cancellationToken))
        {
            throw TransportErrors.Classify(e, who, IsOwn, isJob).ToException(e);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request, string who, bool isJob, CancellationToken cancellationToken)
    {
        if (!client.DefaultRequestHeaders.NonValidated.Contains("User-Agent"))
        {
            request.Headers.TryAddWithoutValidation("User-Agent", Product.UserAgent);
        }

        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsTransport(e, cancellationToken))
        {
            throw TransportErrors.Classify(e, who, IsOwn, isJob).ToException(e);
        }
    }

    // Within one host a redirect is a move: the Hub's for a renamed model.
    private static bool IsSamePlace(Uri asked, Uri answered) =>
        ReferenceEquals(asked, answered)
        || Uri.Compare(asked, answered, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    // When the caller gives up, an aborted read may surface as an IOException first; it is the cancellation that counts.
    private static bool IsTransport(Exception e, CancellationToken cancellationToken)
    {
        if (e is not (HttpRequestException or IOException or OperationCanceledException or ForbiddenAddressException or InvalidDataException))
        {
            return false;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return true;
    }
}
