using System.Text.Json;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Fetches the result of a finished job from an address of its own. It is paid for by now, so a broken connection is no reason to lose it.
/// An error that the provider answers is the job's own and is not asked for again.</summary>
internal static class JobResult
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>Returns what <paramref name="read"/> finds in the answer.</summary>
    /// <exception cref="ImageProviderException">The job failed, or the connection broke again and again.</exception>
    public static async Task<T> FetchAsync<T>(RouteCall call, string path, Func<HttpResponseMessage, JsonElement, T> read, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await call.SendAsync(HttpMethod.Get, path, content: null, cancellationToken).ConfigureAwait(false);
                using var json = await call.ReadJsonAsync(response, jobAccepted: true, cancellationToken).ConfigureAwait(false);
                return read(response, json.RootElement);
            }
            catch (ImageProviderException e) when (e.Kind is FailureKind.Network or FailureKind.NetworkAfterSend)
            {
                if (attempt == Waits.Length)
                {
                    throw new ImageProviderException(FailureKind.NetworkAfterSend, "The job is done, but its result could not be fetched: " + e.Message, e) { MayHaveBeenBilled = true };
                }
            }

            await Task.Delay(Waits[attempt], call.Http.Time, cancellationToken).ConfigureAwait(false);
        }
    }
}
