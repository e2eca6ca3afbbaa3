namespace Ikar.ImageGen;

/// <summary>One way to a model: a provider, its name for the model, and a key.</summary>
public sealed class ImageRoute
{
    /// <summary>The route id, for example "hf-inference" or "fal-ai".</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's own name for the model.</summary>
    public required string ProviderModelId { get; init; }

    /// <summary>Which key pays, by a label that tells keys apart. Never the key.</summary>
    public string KeyLabel { get; init; } = "";

    /// <summary>Whether a call costs nothing.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether the picture is a preview and not a model's work.</summary>
    public bool IsPreview { get; init; }

    /// <summary>When the chain takes this route, compared with the others.</summary>
    /// <value>The default is <see cref="RoutePreference.Normal"/>.</value>
    public RoutePreference Preference { get; init; }

    /// <summary>How many calls may run at once by this route with this key; null is no limit. A request that finds no room goes on to the next route or model; if there is
    /// none, it waits in line, first come, first served, within its own deadline.</summary>
    public int? MaxConcurrency { get; init; }

    /// <summary>The parameters that reach the model by this route.</summary>
    public RouteCapabilities Capabilities { get; init; } = RouteCapabilities.All;

    /// <summary>What the caller should know about this route, for example that the Hub calls it "staging".</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whatever the provider wants to find again in <see cref="IImageProvider.GenerateAsync"/>.</summary>
    public object? State { get; init; }

    /// <summary>The route on one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Provider} ({ProviderModelId})";
}
