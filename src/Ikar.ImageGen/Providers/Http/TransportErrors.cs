using System.Net.Sockets;
using System.Security.Authentication;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>What an exception of the transport means. Pure. The caller's own cancellation must be let through before asking.</summary>
internal static class TransportErrors
{
    /// <summary>Classifies an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="who">Whom we called: a route id, "the Hub".</param>
    /// <param name="ownClient">Whether it was our own client, which has no Timeout: an expired time is then that of connecting.</param>
    /// <param name="isJob">Whether the request was one that makes a picture, so that a break after sending may cost money.</param>
    public static ProviderError Classify(Exception exception, string who, bool ownClient, bool isJob)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case ForbiddenAddressException:
                    return new ProviderError(FailureKind.DownloadFailed) { Message = e.Message, MayHaveBeenBilled = true };
                case AuthenticationException:
                    return new ProviderError(FailureKind.Network) { Scope = FailureScope.Provider, Message = $"{who}: no trusted TLS connection: {Certificate(e)}" };
                case SocketException socket:
                    return Socket(socket, who, isJob);
            }
        }

        if (exception is OperationCanceledException)
        {
            return ownClient
                ? new ProviderError(FailureKind.Network) { Scope = FailureScope.Provider, Message = $"{who}: no connection within 10 seconds." }
                : new ProviderError(FailureKind.Timeout)
                {
                    MayHaveBeenBilled = isJob,
                    Message = $"{who}: the HttpClient given to UseHttpClient gave up by its own Timeout; set it to Timeout.InfiniteTimeSpan.",
                };
        }

        var error = (exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError;
        return error switch
        {
            HttpRequestError.NameResolutionError => NotSent(who, "its name can't be resolved"),
            HttpRequestError.ConnectionError => NotSent(who, "it can't be connected to"),
            HttpRequestError.SecureConnectionError => NotSent(who, "no TLS connection"),
            HttpRequestError.ProxyTunnelError => NotSent(who, "the proxy refused the connection"),
            _ => Broken(who, (error ?? HttpRequestError.Unknown).ToString(), isJob),
        };
    }

    private static ProviderError Socket(SocketException socket, string who, bool isJob) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery => NotSent(who, "its name can't be resolved"),
        SocketError.ConnectionRefused => NotSent(who, "it refuses connections"),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.HostDown or SocketError.AddressNotAvailable =>
            NotSent(who, "the network can't reach it"),
        SocketError.TimedOut => NotSent(who, "it does not accept connections"),
        var code => Broken(who, code.ToString(), isJob),
    };

    private static ProviderError Broken(string who, string how, bool isJob) =>
        new(FailureKind.NetworkAfterSend) { MayHaveBeenBilled = isJob, Message = $"{who}: the connection broke after the request was sent ({how})." };

    private static ProviderError NotSent(string who, string why) =>
        new(FailureKind.Network) { Scope = FailureScope.Provider, Message = $"{who}: {why}; the request was not sent." };

    private static string Certificate(Exception e) =>
        e.Message.Contains("NotTimeValid", StringComparison.Ordinal)
            ? "its certificate has expired or is not valid yet. Check this machine's clock; if that is right, the server is at fault."
        : e.Message.Contains("NameMismatch", StringComparison.OrdinalIgnoreCase)
            ? "its certificate is for another name. A proxy or a wrong address may be in between."
        : e.Message.Contains("UntrustedRoot", StringComparison.Ordinal) || e.Message.Contains("PartialChain", StringComparison.Ordinal)
            ? "its certificate is signed by nobody this machine trusts. A proxy that reads TLS traffic needs its root installed."
        : "its certificate or protocol was not accepted.";
}
