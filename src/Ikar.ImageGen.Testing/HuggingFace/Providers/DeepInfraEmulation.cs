namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>deepinfra: OpenAI's image API under a path of its own.</summary>
internal sealed class DeepInfraEmulation() : OpenAiStyleEmulation("deepinfra", "api.deepinfra.com", "/v1/openai/images/generations", "img")
{
    protected override string ResponseFormat => "b64_json";
}
