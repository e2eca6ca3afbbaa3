using System.Net;
using System.Net.Sockets;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Resolves a host, checks every address, and connects to what was checked: a second look-up could answer differently.</summary>
internal static class CheckedConnection
{
    /// <summary>Set on a request that may reach loopback because the endpoint that sent us there is loopback itself.</summary>
    public static readonly HttpRequestOptionsKey<bool> AllowLoopback = new("Ikar.ImageGen.AllowLoopback");

    public static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var endPoint = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(endPoint.Host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken).ConfigureAwait(false);
        if (!IsProxy(context))
        {
            var allowLoopback = context.InitialRequestMessage.Options.TryGetValue(AllowLoopback, out var allowed) && allowed;
            addresses = Array.FindAll(addresses, address => AddressRules.IsAllowed(address, allowLoopback));
            if (addresses.Length == 0)
            {
                throw new ForbiddenAddressException($"{endPoint.Host} is at a private or local address; not connected.");
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A company's proxy is private by nature, and it is the proxy that resolves the picture's host.
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        !string.Equals(context.DnsEndPoint.Host, context.InitialRequestMessage.RequestUri?.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && !string.Equals(context.DnsEndPoint.Host, context.InitialRequestMessage.RequestUri?.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}
