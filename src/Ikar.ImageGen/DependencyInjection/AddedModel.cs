namespace Ikar.ImageGen.DependencyInjection;

/// <summary>A model that the app added to the registry.</summary>
internal sealed record AddedModel(ImageModel Model);
