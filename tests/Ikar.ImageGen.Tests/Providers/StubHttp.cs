using System.Net;
using System.Text;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>Answers requests from a function and remembers them with their bodies.</summary>
internal sealed class StubHttp(Func<StubRequest, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly List<StubRequest> _requests = [];

    public IReadOnlyList<StubRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>A client over this handler, with the Timeout that the library wants.</summary>
    public HttpClient Client() => new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Text(string text, HttpStatusCode status, string type = "text/plain") =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, type) };

    public static HttpResponseMessage Bytes(byte[] bytes) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var recorded = await StubRequest.FromAsync(request, cancellationToken);
        lock (_requests)
        {
            _requests.Add(recorded);
        }

        var response = answer(recorded);
        response.RequestMessage ??= request;
        return response;
    }
}
