using System.Net;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>The library's own pooled clients, made once per process. Time is kept by tokens, so their Timeout is infinite.</summary>
internal static class OwnHttpClients
{
    /// <summary>Talks to the Hub, the router and the providers. Redirects are answers here: a token must not follow one.</summary>
    public static HttpClient Api { get; } = new(Handler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Fetches finished pictures from wherever a provider's answer points, hence checks the address it connects to.</summary>
    public static HttpClient Downloads { get; } = new(DownloadHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler Handler() => new()
    {
        // New connections see changed DNS records; three minutes keep a bot's calls on a warm connection.
        PooledConnectionLifetime = TimeSpan.FromMinutes(3),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
    };

    private static SocketsHttpHandler DownloadHandler()
    {
        var handler = Handler();
        handler.ConnectCallback = CheckedConnection.OpenAsync;
        return handler;
    }
}
