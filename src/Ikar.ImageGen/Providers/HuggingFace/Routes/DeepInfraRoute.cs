using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>DeepInfra: an OpenAI-like API that knows prompt, size and number, no more.</summary>
internal sealed class DeepInfraRoute : Route
{
    private static readonly RouteCapabilities Capabilities = new()
    {
        Steps = false,
        GuidanceScale = false,
        NegativePrompt = false,
        Seed = false,
        Source = false,
        Loras = false,
    };

    public override string Id => "deepinfra";

    public override string DirectBase => "https://api.deepinfra.com";

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) => Capabilities;

    public override Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["prompt"] = call.Call.Prompt, ["model"] = call.Target.ProviderModelId, ["response_format"] = "b64_json" };
        call.Parameters.AddSizeText(body, 'x');
        call.Parameters.AddCount(body, "n");
        call.Parameters.DropCommon();
        call.Parameters.AddNative(body);
        return Base64Answer.DrawAsync(call, "/v1/openai/images/generations", body, cancellationToken);
    }
}
