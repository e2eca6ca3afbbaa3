namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Which key may go where: an hf_ token to the Hub and the router only, a provider's key to that provider only.</summary>
internal sealed class HfKeys(ImageGenOptions options)
{
    /// <summary>The token for the Hub, if there is one.</summary>
    public string? HubToken => IsHubToken(options.ApiKey) ? options.ApiKey : null;

    /// <summary>Whether there is any key at all.</summary>
    public bool Any => HubToken is not null || options.HuggingFace.ProviderKeys.Values.Any(static key => !string.IsNullOrWhiteSpace(key));

    /// <summary>The key for a route: its own if it is of use there, else the hf_ token.</summary>
    public string? For(string route) =>
        options.HuggingFace.ProviderKeys.TryGetValue(route, out var own) && !string.IsNullOrWhiteSpace(own) && IsOfUse(own.Trim(), route) ? own.Trim() : HubToken;

    /// <summary>A label that tells keys apart without saying anything about them.</summary>
    public string Label(string route, string? key) => key is null ? "" : key == HubToken ? "hf" : route + " key";

    public static bool IsHubToken(string? key) => key is not null && key.StartsWith("hf_", StringComparison.Ordinal);

    // What only the router reaches has no use for a key that the router does not know.
    private static bool IsOfUse(string key, string route) =>
        IsHubToken(key) || Route.Find(route) is null or { DirectBase: not null } or Routes.EndpointRoute;
}
