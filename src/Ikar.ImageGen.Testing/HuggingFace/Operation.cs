namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>What a request to a provider wants, and of what: the provider's model id for a generation, otherwise the job's id.</summary>
internal readonly record struct Operation(EmulatedRequestKind Kind, string Id);
