using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing;

/// <summary>One generation as the emulator understood it.</summary>
public sealed class GenerationCall
{
    /// <summary>The Hub's id of the model.</summary>
    public required string ModelId { get; init; }

    /// <summary>The route id: "hf-inference", "fal-ai", …</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's own name for the model.</summary>
    public required string ProviderModelId { get; init; }

    /// <summary>How many generations of this model came before; 0 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>The prompt as it arrived; empty if there was none.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>The parameters: the body as JSON, or the part of it that holds them. Null if the body was a picture.</summary>
    public JsonObject? Parameters { get; init; }

    /// <summary>The seed as it arrived.</summary>
    public long? Seed { get; init; }

    /// <summary>The size as it arrived.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>How many pictures were asked for.</summary>
    public int Count { get; init; } = 1;
}
