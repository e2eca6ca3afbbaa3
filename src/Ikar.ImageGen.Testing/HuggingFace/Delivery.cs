using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>The ways in which a reply goes over the wire, or does not.</summary>
internal static class Delivery
{
    /// <summary>Sends the whole reply.</summary>
    public static async Task WholeAsync(HttpContext context, Func<Reply> make, TimeProvider time, CancellationToken cancellationToken)
    {
        var reply = make();
        var length = reply.Stream is null ? reply.Body.Length : reply.StreamLength;
        Start(context, reply, HasBody(context, reply) ? length : null);
        if (reply.Stream is { } stream)
        {
            await stream(context.Response.Body, cancellationToken).ConfigureAwait(false);
        }
        else if (HasBody(context, reply))
        {
            await context.Response.Body.WriteAsync(reply.Body, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Never answers; ends when the client leaves.</summary>
    public static Task HangAsync(HttpContext context, Func<Reply> make, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);

    /// <summary>Resets the connection before a byte of the answer.</summary>
    public static Task ResetBeforeHeadersAsync(HttpContext context, Func<Reply> make, TimeProvider time, CancellationToken cancellationToken)
    {
        Reset(context);
        return Task.CompletedTask;
    }

    /// <summary>Sends the headers and the first bytes, at most half of the body, then resets the connection.</summary>
    public static async Task ResetAfterHeadersAsync(HttpContext context, Func<Reply> make, TimeProvider time, CancellationToken cancellationToken)
    {
        var reply = make();
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            // Past Kestrel, whose own buffer a reset would throw away: these bytes are with the client's system before the reset is.
            byte[] start = [.. Head(reply), .. reply.Body.Span[..Math.Min(16, reply.Body.Length / 2)]];
            await connection.Socket.SendAsync(start, cancellationToken).ConfigureAwait(false);
        }

        Reset(context);
    }

    /// <summary>Promises the whole body, sends half of it, and closes the connection in good order: Kestrel does so when a handler wrote too little.</summary>
    public static async Task HalfBodyAsync(HttpContext context, Func<Reply> make, TimeProvider time, CancellationToken cancellationToken)
    {
        var reply = make();
        await PartAsync(context, reply, reply.Body.Length / 2, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends the headers and half of the body, then nothing for ever; ends when the client leaves.</summary>
    public static async Task StallAsync(HttpContext context, Func<Reply> make, TimeProvider time, CancellationToken cancellationToken)
    {
        var reply = make();
        await PartAsync(context, reply, reply.Body.Length / 2, cancellationToken).ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(false);
    }

    private static byte[] Head(Reply reply)
    {
        var head = new StringBuilder(FormattableString.Invariant($"HTTP/1.1 {reply.Status} {ReasonPhrases.GetReasonPhrase(reply.Status)}\r\n"));
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: {reply.ContentType}\r\nContent-Length: {Math.Max(reply.Body.Length, 1)}\r\n");
        foreach (var (name, value) in reply.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return Encoding.ASCII.GetBytes(head.Append("\r\n").ToString());
    }

    private static async Task PartAsync(HttpContext context, Reply reply, int length, CancellationToken cancellationToken)
    {
        Start(context, reply, Math.Max(reply.Body.Length, length + 1));
        await context.Response.Body.WriteAsync(reply.Body[..length], cancellationToken).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Start(HttpContext context, Reply reply, long? length)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = length;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }
    }

    private static bool HasBody(HttpContext context, Reply reply) => reply.Status is not (204 or 304) && !HttpMethods.IsHead(context.Request.Method);

    private static void Reset(HttpContext context)
    {
        // Lingering for no time makes the close a TCP reset; without it the client would see an orderly end.
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new System.Net.Sockets.LingerOption(enable: true, seconds: 0);
            connection.Socket.Close(0);
        }

        context.Abort();
    }
}
