using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>A generation as it came, before it is understood.</summary>
internal sealed record GenerationInput(EmulatedModel Model, EmulatedRoute Route, int Number, EmulatedRequest Request, JsonObject? Body)
{
    /// <summary>The call with the parameters read from <paramref name="parameters"/>.</summary>
    public GenerationCall Call(JsonObject? parameters, string? prompt, ImageSize? size, int count = 1) => new()
    {
        ModelId = Model.Id,
        Provider = Route.Provider,
        ProviderModelId = Route.ProviderId,
        Number = Number,
        Prompt = prompt ?? "",
        Parameters = parameters,
        Seed = JsonReading.Integer(parameters, "seed"),
        Size = size,
        Count = Math.Clamp(count, 1, 4),
    };
}
