using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>Together: OpenAI-like, but with a diffuser's parameters, and "steps" for num_inference_steps.</summary>
internal sealed class TogetherRoute : Route
{
    private static readonly RouteCapabilities Capabilities = new() { Loras = false };

    public override string Id => "together";

    public override string DirectBase => "https://api.together.xyz";

    public override bool TakesPictures => true;

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) => Capabilities;

    public override Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken)
    {
        var id = call.Target.ProviderModelId;
        var isKontext = Has(id, "kontext");
        var body = new JsonObject { ["prompt"] = call.Call.Prompt, ["model"] = id, ["response_format"] = "base64" };
        call.Parameters.AddCommon(body, steps: "steps");
        if (call.Call.Steps is not null)
        {
            call.Parameters.Rename("num_inference_steps", "steps");
        }

        // Together's documentation: schnell and Kontext take proportions, the others pixels.
        if (isKontext || Has(id, "schnell"))
        {
            call.Parameters.AddAspectRatio(body);
        }
        else
        {
            call.Parameters.AddWidthAndHeight(body);
        }

        if (call.Call.Source is { } source)
        {
            var picture = DataUri.From(source);
            if (isKontext && Has(id, "flux.1"))
            {
                body["image_url"] = picture;
            }
            else
            {
                body["reference_images"] = new JsonArray(picture);
            }
        }

        call.Parameters.AddStrength(body);
        call.Parameters.AddCount(body, "n");
        call.Parameters.Drop("loras", call.Call.Loras.Count > 0);
        call.Parameters.AddNative(body);
        return Base64Answer.DrawAsync(call, "/v1/images/generations", body, cancellationToken);
    }

    private static bool Has(string id, string word) => id.Contains(word, StringComparison.OrdinalIgnoreCase);
}
