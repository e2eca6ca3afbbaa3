namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>A row of the Hub's mapping.</summary>
internal sealed record EmulatedRoute(string Provider, string ProviderId, string Status, string Task, string? LoraWeights);
