namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>Hugging Face's own servers. Reached by the router only, whatever the token.</summary>
internal sealed class HfInferenceRoute : Route
{
    public override string Id => "hf-inference";

    public override string? DirectBase => null;

    public override bool TakesPictures => true;

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) => PipelineBody.Capabilities;

    public override Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken) =>
        PipelineBody.DrawAsync(call, "/models/" + RoutePath.Escape(call.Target.ModelId), cancellationToken);
}
