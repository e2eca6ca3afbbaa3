using System.Net.Sockets;
using System.Security.Authentication;
using Ikar.ImageGen.Providers.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class TransportErrorsTests
{
    public static TheoryData<string, FailureKind, bool, string> Rows => new()
    {
        { "dns", FailureKind.Network, false, "can't be resolved" },
        { "refused", FailureKind.Network, false, "refuses connections" },
        { "unreachable", FailureKind.Network, false, "can't reach" },
        { "tls", FailureKind.Network, false, "no TLS connection" },
        { "expired certificate", FailureKind.Network, false, "expired" },
        { "wrong name", FailureKind.Network, false, "another name" },
        { "unknown root", FailureKind.Network, false, "nobody this machine trusts" },
        { "proxy", FailureKind.Network, false, "the proxy refused" },
        { "reset", FailureKind.NetworkAfterSend, true, "after the request was sent" },
        { "ended", FailureKind.NetworkAfterSend, true, "ResponseEnded" },
        { "garbled", FailureKind.NetworkAfterSend, true, "InvalidResponse" },
        { "unknown", FailureKind.NetworkAfterSend, true, "after the request was sent" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_breaks_on_the_wire_is_told_by_whether_it_may_have_cost_money(string name, FailureKind kind, bool billed, string says)
    {
        Exception exception = name switch
        {
            "dns" => new HttpRequestException(HttpRequestError.NameResolutionError, "x", new SocketException((int)SocketError.HostNotFound)),
            "refused" => new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.ConnectionRefused)),
            "unreachable" => new HttpRequestException("x", new SocketException((int)SocketError.NetworkUnreachable)),
            "tls" => new HttpRequestException(HttpRequestError.SecureConnectionError),
            "expired certificate" => Tls("errors in the certificate chain: NotTimeValid"),
            "wrong name" => Tls("RemoteCertificateNameMismatch"),
            "unknown root" => Tls("errors in the certificate chain: UntrustedRoot"),
            "proxy" => new HttpRequestException(HttpRequestError.ProxyTunnelError),
            "reset" => new HttpRequestException("x", new IOException("y", new SocketException((int)SocketError.ConnectionReset))),
            "ended" => new HttpIOException(HttpRequestError.ResponseEnded),
            "garbled" => new HttpRequestException(HttpRequestError.InvalidResponse),
            _ => new HttpRequestException("something"),
        };

        var error = TransportErrors.Classify(exception, "nscale", ownClient: false, isJob: true);

        Assert.Equal((kind, billed), (error.Kind, error.MayHaveBeenBilled));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("nscale: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clients_own_timeout_is_told_from_our_connect_timeout()
    {
        var expired = new TaskCanceledException("x", new TimeoutException());

        Assert.Equal((FailureKind.Timeout, true), Of(TransportErrors.Classify(expired, "nscale", ownClient: false, isJob: true)));
        Assert.Equal((FailureKind.Network, false), Of(TransportErrors.Classify(expired, "nscale", ownClient: true, isJob: true)));
    }

    [Fact]
    public async Task A_supplied_clients_timeout_is_a_timeout_and_not_the_callers_leaving()
    {
        using var hanging = new HangingHttp();
        using var client = new HttpClient(hanging) { Timeout = TimeSpan.FromMilliseconds(30) };
        using var world = new FakeWorld().Serves("nscale");
        var routes = await world.RoutesAsync();
        var provider = new HuggingFaceProvider(world.Options, client, new ImpatientTime());

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => provider.GenerateAsync(routes[0], FakeWorld.Call(), TestContext.Current.CancellationToken));

        Assert.Equal((FailureKind.Timeout, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.Contains("Timeout.InfiniteTimeSpan", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(1000, false)]
    [InlineData(0, false)]
    public void A_supplied_client_with_less_patience_than_we_have_is_warned_about(int seconds, bool isWarned)
    {
        using var client = new HttpClient { Timeout = seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds) };
        var logger = new ListLogger();

        _ = new HuggingFaceProvider(new ImageGenOptions { UseEnvironmentApiKey = false }, client, timeProvider: null, logger);

        Assert.Equal(isWarned, logger.Lines.Exists(static line => line.Contains("00:00:10", StringComparison.Ordinal)));
    }

    private static (FailureKind Kind, bool Billed) Of(ProviderError error) => (error.Kind, error.MayHaveBeenBilled);

    private static HttpRequestException Tls(string why) => new(HttpRequestError.SecureConnectionError, "x", new AuthenticationException("The remote certificate is invalid because of " + why));

    private sealed class ListLogger : ILogger<HuggingFaceProvider>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
