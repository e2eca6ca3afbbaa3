using System.Collections.Concurrent;
using System.Text.Json;
using Ikar.ImageGen.Telegram.Tests.Stub;

namespace Ikar.ImageGen.Telegram.Tests.Soak;

/// <summary>Notes what the bot begins to send and when it hears of a 429. On the bot's side of the network, because on a busy machine an answer may take long to arrive.</summary>
internal sealed class FloodWatch(TimeProvider time) : DelegatingHandler(new SocketsHttpHandler())
{
    public ConcurrentQueue<TelegramCall> Begun { get; } = new();

    public ConcurrentQueue<(TelegramCall Call, DateTimeOffset HeardAt, TimeSpan Wait)> Floods { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = await TelegramCall.ReadAsync(request, time.GetUtcNow());
        Begun.Enqueue(call);
        var response = await base.SendAsync(request, cancellationToken);
        if ((int)response.StatusCode == 429)
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            var wait = TimeSpan.FromSeconds(body.RootElement.GetProperty("parameters").GetProperty("retry_after").GetInt32());
            Floods.Enqueue((call, time.GetUtcNow(), wait));
        }

        return response;
    }
}
