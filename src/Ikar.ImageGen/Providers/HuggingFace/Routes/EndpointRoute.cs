namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>A dedicated Inference Endpoint: its address is the whole address, body and answer are hf-inference's.</summary>
internal sealed class EndpointRoute : Route
{
    public const string RouteId = "endpoint";

    public override string Id => RouteId;

    public override string? DirectBase => null;

    public override bool TakesPictures => true;

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) => PipelineBody.Capabilities;

    public override Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken) => PipelineBody.DrawAsync(call, "", cancellationToken);
}
