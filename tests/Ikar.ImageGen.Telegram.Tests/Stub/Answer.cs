using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>What the stub does with one call.</summary>
internal delegate Task<HttpResponseMessage> Answer(TelegramCall call, CancellationToken cancellationToken);

internal static class Answers
{
    public static Answer Error(int code, string description, string? parameters = null) => (_, _) => Task.FromResult(Json(
        (HttpStatusCode)code,
        $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"{{(parameters is null ? "" : ",\"parameters\":" + parameters)}}}"""));

    public static Answer Flood(int seconds) => Error(429, $"Too Many Requests: retry after {seconds}", $$"""{"retry_after":{{seconds}}}""");

    public static Answer Moved(long chat) => Error(400, "Bad Request: group chat was upgraded to a supergroup chat", $$"""{"migrate_to_chat_id":{{chat}}}""");

    public static Answer Page(HttpStatusCode status) => (_, _) => Task.FromResult(
        new HttpResponseMessage(status) { Content = new StringContent("<html><h1>Bad Gateway</h1></html>", Encoding.UTF8, "text/html") });

    public static Answer Refused() => (_, _) =>
        throw new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));

    public static Answer Reset() => (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset", new IOException("reset"));

    /// <summary>Never answers.</summary>
    public static Answer Silence() => async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException();
    };

    public static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
