using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Takes a request in whole.</summary>
internal static class RequestReading
{
    public static async Task<EmulatedRequest> ReadAsync(HttpContext context, TimeProvider time)
    {
        var at = time.GetUtcNow();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in context.Request.Headers)
        {
            headers[name] = values.ToString();
        }

        var isRerouted = headers.Remove(ReroutingHandler.HostHeader, out var trueHost);
        return new EmulatedRequest
        {
            Method = context.Request.Method,
            Host = trueHost ?? context.Request.Host.Value ?? "",
            IsRerouted = isRerouted,
            IsHttps = context.Request.IsHttps,
            Path = mark < 0 ? target : target[..mark],
            Query = mark < 0 ? "" : target[mark..],
            Headers = headers,
            Body = body.ToArray(),
            At = at,
        };
    }
}
