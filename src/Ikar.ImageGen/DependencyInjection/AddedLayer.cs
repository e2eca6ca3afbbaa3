namespace Ikar.ImageGen.DependencyInjection;

/// <summary>A layer of the app's own.</summary>
internal sealed record AddedLayer(Func<IImageGenerator, IServiceProvider, IImageGenerator> Wrap);
