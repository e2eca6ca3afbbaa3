using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>A silent Kestrel on 127.0.0.1 with several ports of the system's choice, which counts its connections and stops at once.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    /// <summary>The addresses, in the order of the ports.</summary>
    public IReadOnlyList<Uri> Addresses { get; private set; } = [];

    /// <summary>The connections that are open.</summary>
    public Gauge Connections { get; } = new();

    /// <summary>Starts to listen; <paramref name="handle"/> gets each request with the index of the port it came to.</summary>
    public static async Task<LoopbackServer> StartAsync(
        int ports, X509Certificate2? certificate, Func<HttpContext, int, Task> handle, CancellationToken cancellationToken)
    {
        // The empty builder reads no environment, no settings file and logs nothing: an app's own ASP.NET Core settings must not reach us.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        LoopbackServer? server = null;
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>().AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            for (var i = 0; i < ports; i++)
            {
                kestrel.Listen(IPAddress.Loopback, 0, listen =>
                {
                    listen.Protocols = HttpProtocols.Http1;
                    listen.Use(next => connection => server!.CountAsync(next, connection));
                    if (certificate is not null)
                    {
                        listen.UseHttps(certificate);
                    }
                });
            }
        });
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        var app = builder.Build();
        server = new LoopbackServer(app);
        var portIndex = new Dictionary<int, int>();
        app.Run(context => handle(context, portIndex[context.Connection.LocalPort]));
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Addresses = [.. addresses.Select(address => new Uri(address))];
        for (var i = 0; i < server.Addresses.Count; i++)
        {
            portIndex[server.Addresses[i].Port] = i;
        }

        return server;
    }

    /// <summary>Cuts every connection: nobody waits for a request that hangs on purpose.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private async Task CountAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        using var open = Connections.Enter();
        await next(connection).ConfigureAwait(false);
    }
}
