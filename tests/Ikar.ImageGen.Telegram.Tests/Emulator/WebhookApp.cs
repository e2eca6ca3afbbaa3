using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

/// <summary>A web application that refuses the first webhook post and takes the second.</summary>
internal sealed class WebhookApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookApp(WebApplication app) => _app = app;

    public TaskCompletionSource<(string Secret, string Body)> Received { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Url => _app.Urls.First() + "/hook";

    public static async Task<WebhookApp> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var hook = new WebhookApp(app);
        var refuse = true;
        app.Run(async http =>
        {
            if (refuse)
            {
                refuse = false;
                http.Response.StatusCode = 500;
                return;
            }

            using var reader = new StreamReader(http.Request.Body);
            hook.Received.TrySetResult((http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), await reader.ReadToEndAsync()));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return hook;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
