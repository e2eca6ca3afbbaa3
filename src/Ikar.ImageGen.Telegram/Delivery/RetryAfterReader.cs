using System.Text.Json;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Reads how long a 429 asks to wait, without taking the body away from the client.</summary>
internal static class RetryAfterReader
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(5);

    public static async ValueTask<TimeSpan> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.RetryAfter?.Delta is { } header)
        {
            return header;
        }

        try
        {
            // Reading the whole content keeps it in the response, where the client finds it again.
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("parameters", out var parameters)
                && parameters.TryGetProperty("retry_after", out var seconds)
                && seconds.TryGetInt32(out var value)
                    ? TimeSpan.FromSeconds(value)
                    : Unsaid;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or HttpRequestException or IOException)
        {
            return Unsaid;
        }
    }
}
