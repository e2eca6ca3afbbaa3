using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>Together: sides as numbers, "steps", and a retry-after header even on success.</summary>
internal sealed class TogetherEmulation() : OpenAiStyleEmulation("together", "api.together.xyz", "/v1/images/generations", "img")
{
    protected override string ResponseFormat => "base64";

    public override Reply? Refuse(GenerationCall call, GenerationInput input) =>
        base.Refuse(call, input)
        ?? (JsonReading.Integer(input.Body, "steps") is < 1 or > 50 ? Invalid("steps", "steps must be between 1 and 50") : null);

    public override Reply Finished(Job job) => base.Finished(job).With("retry-after", "2");

    protected override ImageSize? SizeOf(JsonObject? body) => JsonReading.Sides(body);
}
