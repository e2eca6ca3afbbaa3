namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>One line of what the Hub says about who serves a model.</summary>
internal sealed record ModelMapping(string Provider, string ProviderModelId)
{
    /// <summary>"live", "staging" or "error".</summary>
    public string Status { get; init; } = "live";

    /// <summary>"text-to-image", "image-to-image", or what else the model does there.</summary>
    public string Task { get; init; } = "";

    /// <summary>Whether the model is a LoRA adapter, drawn with on top of another.</summary>
    public bool IsLora { get; init; }

    /// <summary>The weights' file in the adapter's repository.</summary>
    public string? WeightsPath { get; init; }
}
