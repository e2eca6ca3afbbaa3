using System.Security.Cryptography;
using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Fallback;
using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen;

/// <summary>The fallback chain: asks model after model, by route after route, inside one deadline, until one gives a picture.</summary>
/// <remarks>Thread-safe; make one and keep it, because it learns which models are well. Usable without a container.</remarks>
public sealed class FallbackImageGenerator : IImageGenerator
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);
    private readonly ChainTools _tools;

    /// <summary>Makes a chain over backends.</summary>
    /// <param name="providers">The backends, asked for routes in this order.</param>
    /// <param name="options">The settings; null takes the defaults.</param>
    /// <param name="registry">The known models; null takes the built-in ones.</param>
    /// <param name="timeProvider">The clock; null takes the system's.</param>
    /// <param name="logger">Where to log; null logs nothing.</param>
    public FallbackImageGenerator(
        IEnumerable<IImageProvider> providers,
        ImageGenOptions? options = null,
        ModelRegistry? registry = null,
        TimeProvider? timeProvider = null,
        ILogger<FallbackImageGenerator>? logger = null)
        : this(providers, options, registry, timeProvider, logger, new Random(RandomNumberGenerator.GetInt32(int.MaxValue)))
    {
    }

    internal FallbackImageGenerator(
        IEnumerable<IImageProvider> providers, ImageGenOptions? options, ModelRegistry? registry, TimeProvider? timeProvider, ILogger<FallbackImageGenerator>? logger, Random random)
    {
        ArgumentNullException.ThrowIfNull(providers);
        var keeper = new HealthKeeper(timeProvider ?? TimeProvider.System, random);
        _tools = new ChainTools([.. providers], options ?? new ImageGenOptions(), registry ?? new ModelRegistry(), keeper, new Random(random.Next()), SafeLogger.Over(logger));
    }

    /// <summary>What the chain has learnt about models, routes and keys.</summary>
    public IModelHealth Health => _tools.Keeper;

    /// <inheritdoc/>
    public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Problem(request) is { } problem)
        {
            return Task.FromException<ImageResult>(new ImageGenException(FailureKind.InvalidRequest, problem));
        }

        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ImageResult>(cancellationToken)
            : new ChainRun(_tools, request, cancellationToken).GenerateAsync();
    }

    private static string? Problem(ImageRequest request) =>
        request.Count is < 1 or > 100 ? FormattableString.Invariant($"Count is {request.Count}; ask for 1 to 100 pictures.")
        : request.Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > LongestTimeout) ? FormattableString.Invariant($"Timeout is {timeout}; set it above zero and up to a day.")
        : request.Size is { IsEmpty: false } size && (size.Width < 1 || size.Height < 1) ? $"The size {size} has a side below 1."
        : request.Steps < 1 ? FormattableString.Invariant($"Steps is {request.Steps}; set it to 1 or more.")
        : request.Strength is < 0 or > 1 or double.NaN ? FormattableString.Invariant($"Strength is {request.Strength}; set it between 0 and 1.")
        : request.GuidanceScale is { } guidance && !double.IsFinite(guidance) ? "GuidanceScale is no number."
        : null;
}
