using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>Sends a body and reads <c>{"data":[{"b64_json":"…"}]}</c>, the answer of the OpenAI-like image APIs.</summary>
internal static class Base64Answer
{
    public static async Task<ProviderImages> DrawAsync(RouteCall call, string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await call.PostAsync(path, body, cancellationToken).ConfigureAwait(false);
        using var answer = await call.ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        call.ThrowIfError(response, answer, jobAccepted: false);
        var (pictures, urls) = Read(call, response, answer);
        var requestId = RequestIds.Read(response.Headers);
        if (pictures.Count > 0)
        {
            return call.Images([.. pictures.Select(picture => new ProviderImage(picture) { Seed = call.Call.Seed })], requestId);
        }

        return urls.Count > 0
            ? await call.DownloadAsync([.. urls.Select(static url => new JobPicture(url))], requestId, cancellationToken).ConfigureAwait(false)
            : throw call.NotUnderstood(response, answer.Memory, jobAccepted: false);
    }

    private static (List<byte[]> Pictures, List<string> Urls) Read(RouteCall call, HttpResponseMessage response, PooledBody answer)
    {
        try
        {
            return Base64Pictures.Read(answer.Span);
        }
        catch (FormatException e)
        {
            throw new ImageProviderException(FailureKind.InvalidImage, $"{call.Who}: {e.Message}", e) { HttpStatus = (int)response.StatusCode, MayHaveBeenBilled = true };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw call.NotUnderstood(response, answer.Memory, jobAccepted: false);
        }
    }
}
