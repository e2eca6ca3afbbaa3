namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Which key may go where: an hf_ token to the Hub and the router only, a provider's key to that provider only.</summary>
internal sealed class HfKeys(ImageGenOptions options)
{
    /// <summary>The token for the Hub, if there is one.</summary>
    public string? HubToken => IsHubToken(options.ApiKey) ? options.ApiKey : null;

    /// <summary>Whether there is any key at all.</summary>
    public bool Any => HubToken is not null || options.HuggingFace.ProviderKeys.Values.Any(static key => !string.IsNullOrWhiteSpace(key));

    /// <summary>The key for a route: its own, else the hf_ token.</summary>
    public string? For(string route) =>
        options.HuggingFace.ProviderKeys.TryGetValue(route, out var own) && !string.IsNullOrWhiteSpace(own) ? own.Trim() : HubToken;

    /// <summary>A label that tells keys apart without saying anything about them.</summary>
    public string Label(string route, string? key) => key is null ? "" : key == HubToken ? "hf" : route + " key";

    public static bool IsHubToken(string? key) => key is not null && key.StartsWith("hf_", StringComparison.Ordinal);
}
