using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Fallback;

/// <summary>What all requests of a generator share.</summary>
internal sealed class ChainTools(IReadOnlyList<IImageProvider> backends, ImageGenOptions options, ModelRegistry registry, HealthKeeper keeper, Random seeds, ILogger logger)
{
    // Most servers take seeds of 32 bits, some only signed ones.
    private const int SeedLimit = int.MaxValue;

    /// <summary>The options.</summary>
    public ImageGenOptions Options { get; } = options;

    /// <summary>What the options say about the chain.</summary>
    public ChainSettings Settings { get; } = ChainSettings.From(options);

    /// <summary>Chooses the models.</summary>
    public ChainPlanner Planner { get; } = new(options, registry);

    /// <summary>Finds the routes.</summary>
    public RouteFinder Routes { get; } = new(backends, keeper.Time);

    /// <summary>The health and its lock.</summary>
    public HealthKeeper Keeper { get; } = keeper;

    /// <summary>Where to log.</summary>
    public ILogger Logger { get; } = logger;

    /// <summary>A random seed for a picture.</summary>
    public long NextSeed()
    {
        lock (seeds)
        {
            return seeds.Next(SeedLimit);
        }
    }
}
