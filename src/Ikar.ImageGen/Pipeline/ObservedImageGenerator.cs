using System.Diagnostics;
using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Pipeline;
using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen;

/// <summary>The outermost layer: starts the deadline, counts, logs, traces and measures every request. Usable without a container.</summary>
public sealed class ObservedImageGenerator : IImageGenerator
{
    // The chain ends by itself at the deadline and tells more; this is for layers in between that hang.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly IImageGenerator _inner;
    private readonly ImageGenStatistics _statistics;
    private readonly ImageGenOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Puts the layer over a generator.</summary>
    /// <param name="inner">The generator.</param>
    /// <param name="statistics">Where to count.</param>
    /// <param name="options">The settings; null takes the defaults.</param>
    /// <param name="timeProvider">The clock; null takes the system's.</param>
    /// <param name="logger">Where to log; null logs nothing.</param>
    public ObservedImageGenerator(
        IImageGenerator inner,
        ImageGenStatistics statistics,
        ImageGenOptions? options = null,
        TimeProvider? timeProvider = null,
        ILogger<ObservedImageGenerator>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(statistics);
        (_inner, _statistics, _options) = (inner, statistics, options ?? new ImageGenOptions());
        (_time, _logger) = (timeProvider ?? TimeProvider.System, SafeLogger.Over(logger));
    }

    /// <inheritdoc/>
    public async Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _time.GetTimestamp();
        var timeout = request.Timeout is { } asked && asked > TimeSpan.Zero && asked < TimeSpan.FromDays(1) ? asked : _options.Timeout;
        var model = request.Model ?? (request.Models is { Count: > 0 } own ? own[0] : _options.Models.Count > 0 ? _options.Models[0] : "");
        using var activity = RequestActivity.Start(request, model);
        ObservedLog.Started(_logger, model, request.Prompt.Length);
        using var limit = new CancellationTokenSource(timeout + Grace, _time);
        using var cancellation = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), limit);
        try
        {
            var deadline = started + (long)(timeout.TotalSeconds * _time.TimestampFrequency);
            var result = await _inner.GenerateAsync(request with { Deadline = Math.Min(deadline, request.Deadline ?? long.MaxValue) }, limit.Token).ConfigureAwait(false);
            var took = _time.GetElapsedTime(started);
            _statistics.Succeeded(result, took);
            ObservedLog.Finished(_logger, result.Model.Id, result.Provider, took.TotalSeconds, result.Image.Data.Length, result.Attempts.Count, result.FromCache, result.IsPreview);
            RequestActivity.Finish(activity, result);
            RequestMetrics.Record(model, result, took);
            return result;
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            _statistics.Failed(FailureKind.Cancelled, (e.InnerException as ImageGenException)?.Attempts ?? []);
            ObservedLog.Cancelled(_logger, model, _time.GetElapsedTime(started).TotalSeconds);
            RequestActivity.Fail(activity, FailureKind.Cancelled, "the caller gave up");
            RequestMetrics.Record(model, FailureKind.Cancelled, _time.GetElapsedTime(started));
            throw;
        }
        catch (ImageGenException e)
        {
            Failed(e, model, started, activity);
            throw;
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            var failure = new ImageGenException(FailureKind.DeadlineExceeded, FormattableString.Invariant($"No picture within {timeout.TotalSeconds:0.#} s: a layer did not return in time."), e)
            {
                Attempts = (e.InnerException as ImageGenException)?.Attempts ?? [],
                MayHaveBeenBilled = (e.InnerException as ImageGenException)?.MayHaveBeenBilled ?? false,
            };
            Failed(failure, model, started, activity);
            throw failure;
        }
        catch (Exception e) when (e is not ArgumentException)
        {
            var failure = new ImageGenException(FailureKind.Unknown, $"A layer around the chain threw {e.GetType().Name}; see the inner exception.", e);
            Failed(failure, model, started, activity);
            throw failure;
        }
    }

    private void Failed(ImageGenException e, string model, long started, Activity? activity)
    {
        var took = _time.GetElapsedTime(started);
        _statistics.Failed(e.Kind, e.Attempts);
        ObservedLog.Failed(_logger, model, took.TotalSeconds, e.Kind, e.Attempts.Count, e.Message);
        RequestActivity.Fail(activity, e.Kind, e.Message);
        RequestMetrics.Record(model, e.Kind, took);
    }
}
