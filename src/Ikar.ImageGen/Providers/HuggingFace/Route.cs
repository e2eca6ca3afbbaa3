using Ikar.ImageGen.Providers.HuggingFace.Routes;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>How one provider is spoken to: address, headers, body, answer. To add a provider, write one of these and put it into <see cref="All"/>.</summary>
internal abstract class Route
{
    /// <summary>Every provider with pictures in the official clients, and dedicated endpoints.</summary>
    public static readonly Route[] All =
    [
        new HfInferenceRoute(), new FalRoute(), new ReplicateRoute(), new TogetherRoute(), new NscaleRoute(), new DeepInfraRoute(), new WaveSpeedRoute(), new ZaiRoute(),
        new EndpointRoute(),
    ];

    /// <summary>The ids of <see cref="All"/>.</summary>
    public static readonly string[] Ids = [.. All.Select(static route => route.Id)];

    /// <summary>The Hub's id of the provider: "fal-ai".</summary>
    public abstract string Id { get; }

    /// <summary>Where calls with the provider's own key go; null if it is reached by the router only.</summary>
    public abstract string? DirectBase { get; }

    /// <summary>The word before the provider's own key in the Authorization header.</summary>
    public virtual string KeyScheme => "Bearer";

    /// <summary>Whether it can change a picture.</summary>
    public virtual bool TakesPictures => false;

    /// <summary>Which parameters reach the model by this route.</summary>
    public abstract RouteCapabilities CapabilitiesFor(RouteTarget target);

    /// <summary>Headers beside authorization, on every request of this route.</summary>
    public virtual void AddHeaders(HttpRequestMessage request)
    {
    }

    /// <summary>Draws once.</summary>
    public abstract Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken);

    /// <summary>The route of that id, or null.</summary>
    public static Route? Find(string id) => Array.Find(All, route => string.Equals(route.Id, id, StringComparison.OrdinalIgnoreCase));
}
