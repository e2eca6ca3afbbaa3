using System.Net;
using System.Text;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Fetches a finished picture. It is paid for by now, so the download is retried and the generation is not.</summary>
internal sealed class PictureDownloader(HttpExchange http, long maxBytes)
{
    private const int MaxRedirects = 5;

    // A fresh address can answer 404 for a moment (routing, complaint 10).
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>Fetches the picture's bytes, whatever type they are said to be.</summary>
    /// <param name="url">An https: or data: address; http: to loopback if <paramref name="allowLoopback"/>.</param>
    /// <param name="who">The route id, for messages.</param>
    /// <param name="allowLoopback">Whether the endpoint that gave the address is loopback itself.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ImageProviderException">Kind DownloadFailed or InvalidImage.</exception>
    public async Task<byte[]> FetchAsync(string url, string who, bool allowLoopback, CancellationToken cancellationToken)
    {
        if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return FromDataUri(url, who);
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            throw Failed(who, "the address of the picture is none");
        }

        for (var attempt = 0; ; attempt++)
        {
            var (picture, problem, again) = await TryAsync(uri, who, allowLoopback, cancellationToken).ConfigureAwait(false);
            if (picture is not null)
            {
                return picture;
            }

            if (!again || attempt == Waits.Length)
            {
                throw Failed(who, problem!);
            }

            await Task.Delay(Waits[attempt], http.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(byte[]? Picture, string? Problem, bool Again)> TryAsync(Uri uri, string who, bool allowLoopback, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            if (AddressRules.Problem(uri, allowLoopback) is { } forbidden)
            {
                return (null, forbidden, false);
            }

            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, uri);
                request.Options.Set(CheckedConnection.AllowLoopback, allowLoopback);
                using var response = await http.SendDownloadAsync(request, who, cancellationToken).ConfigureAwait(false);

                // A client of the app's may have followed redirects by itself.
                if (response.RequestMessage?.RequestUri is { } final && final != uri && AddressRules.Problem(final, allowLoopback) is { } led)
                {
                    return (null, "it was redirected, and " + led, false);
                }

                if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
                {
                    uri = new Uri(uri, location);
                    continue;
                }

                return response.StatusCode == HttpStatusCode.OK
                    ? (await ReadAsync(response, who, cancellationToken).ConfigureAwait(false), null, false)
                    : (null, FormattableString.Invariant($"the picture's server answered {(int)response.StatusCode}"), IsPassing((int)response.StatusCode));
            }
            catch (ImageProviderException e) when (e.Kind is FailureKind.Network or FailureKind.NetworkAfterSend or FailureKind.Timeout)
            {
                return (null, e.Message, true);
            }
        }

        return (null, "the picture's server redirects in a circle", false);
    }

    private ValueTask<byte[]> ReadAsync(HttpResponseMessage response, string who, CancellationToken cancellationToken) =>
        http.ReadAsync(PictureBody.ReadAsync(response.Content, maxBytes, cancellationToken), who, isJob: false, cancellationToken);

    private static bool IsPassing(int status) => status is 403 or 404 or 408 or 425 or 429 or >= 500;

    private static byte[] FromDataUri(string url, string who)
    {
        try
        {
            return url[..Math.Min(url.Length, 100)].Contains(";base64,", StringComparison.OrdinalIgnoreCase)
                ? Base64Pictures.Decode(Encoding.ASCII.GetBytes(url))
                : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new ImageProviderException(FailureKind.InvalidImage, $"{who}: the picture's data: address holds no base64.") { MayHaveBeenBilled = true };
        }
    }

    private static ImageProviderException Failed(string who, string why) =>
        new(FailureKind.DownloadFailed, $"{who} drew the picture, but it could not be fetched: {why.TrimEnd('.')}.") { MayHaveBeenBilled = true };
}
