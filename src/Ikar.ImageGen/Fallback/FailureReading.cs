using System.Net.Sockets;

namespace Ikar.ImageGen.Fallback;

/// <summary>Reads what a backend threw. Backends should throw <see cref="ImageProviderException"/>; what others throw is understood as far as it goes.</summary>
internal static class FailureReading
{
    private const int LongestMessage = 400;

    /// <summary>The report.</summary>
    public static FailureReport Read(Exception exception) => exception switch
    {
        ImageProviderException e => new FailureReport(Told(e.Kind), Clean(e.Message))
        {
            HttpStatus = e.HttpStatus,
            RequestId = e.RequestId,
            RetryAfter = e.RetryAfter is { } pause && pause > TimeSpan.Zero ? pause : null,
            Scope = e.Scope,
            MayHaveBeenBilled = e.MayHaveBeenBilled,
            Parameter = e.Parameter,
            Exception = e,
        },
        OperationCanceledException or TimeoutException => Of(FailureKind.Timeout, "an HTTP client's own timeout ended the call", exception),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
            => Of(FailureKind.Network, "the server could not be reached", exception),
        HttpRequestException or IOException or SocketException => Of(FailureKind.NetworkAfterSend, "the connection broke", exception),

        // Foreign messages may quote anything, so only the type is told; the exception itself is the inner one.
        _ => Of(FailureKind.Unknown, $"the backend threw {exception.GetType().Name}", exception),
    };

    /// <summary>The attempt's time ran out; what the backend threw because of it may still know whether it was billed.</summary>
    public static FailureReport TimedOut(TimeSpan limit, Exception exception) =>
        new(FailureKind.Timeout, FormattableString.Invariant($"no picture within {limit.TotalSeconds:0.0} s")) { Exception = exception, RequestId = (exception as ImageProviderException)?.RequestId };

    /// <summary>A short single line without anything that looks like a Hugging Face token.</summary>
    public static string Clean(string message)
    {
        var text = message.AsSpan().Trim();
        text = text.Length > LongestMessage ? text[..LongestMessage] : text;
        if (text.IndexOfAnyInRange('\0', '\u001F') < 0 && !text.Contains("hf_", StringComparison.Ordinal))
        {
            return text.Length == message.Length ? message : text.ToString();
        }

        var line = text.ToString().ReplaceLineEndings(" ");
        for (var at = line.IndexOf("hf_", StringComparison.Ordinal); at >= 0; at = line.IndexOf("hf_", at + 4, StringComparison.Ordinal))
        {
            var end = at + 3;
            while (end < line.Length && char.IsAsciiLetterOrDigit(line[end]))
            {
                end++;
            }

            if (end - at > 10)
            {
                line = string.Concat(line.AsSpan(0, at), "hf_…", line.AsSpan(end));
            }

            if (at + 4 >= line.Length)
            {
                break;
            }
        }

        return string.Create(line.Length, line, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }

    // Only the chain knows whether the caller gave up or the whole request's time ran out.
    private static FailureKind Told(FailureKind kind) => kind switch
    {
        FailureKind.Cancelled => FailureKind.Unknown,
        FailureKind.DeadlineExceeded => FailureKind.Timeout,
        _ => kind,
    };

    private static FailureReport Of(FailureKind kind, string message, Exception exception) => new(kind, message) { Exception = exception };
}
