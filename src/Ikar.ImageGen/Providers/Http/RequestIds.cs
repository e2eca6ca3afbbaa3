using System.Net.Http.Headers;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Finds the provider's own id of a request, which its support asks for.</summary>
internal static class RequestIds
{
    private static readonly string[] Names = ["x-request-id", "x-fal-request-id", "x-requestid", "cf-ray", "x-amz-cf-id"];

    public static string? Read(HttpResponseHeaders headers)
    {
        foreach (var name in Names)
        {
            if (headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } value)
            {
                return value.Length <= 128 ? value : value[..128];
            }
        }

        return null;
    }
}
