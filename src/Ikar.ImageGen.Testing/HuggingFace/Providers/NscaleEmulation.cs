namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>nscale: model, prompt, size and n; whatever else comes is not looked at.</summary>
internal sealed class NscaleEmulation() : OpenAiStyleEmulation("nscale", "inference.api.nscale.com", "/v1/images/generations", "img")
{
    protected override string ResponseFormat => "b64_json";

    public override ImageSize DefaultSize(EmulatedModel model) => new(512, 512);
}
