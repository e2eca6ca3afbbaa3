using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Pipeline;
using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen;

/// <summary>Draws what is asked for twice only once: identical requests under way share one picture, and a <see cref="ImageRequest.RequestId"/> seen within
/// ten minutes replays its finished picture. Usable without a container.</summary>
/// <remarks>Requests are shared when they have a <see cref="ImageRequest.RequestId"/>, a <see cref="ImageRequest.Seed"/> or <see cref="ImageRequest.Cacheable"/> = true:
/// two people who ask for "a cat" expect two cats. Failures are never kept. At most 64 MB of finished pictures are held.</remarks>
public sealed class OnceImageGenerator : IImageGenerator
{
    private readonly IImageGenerator _inner;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly object _gate = new();
    private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);
    private readonly ReplayStore _finished;

    /// <summary>Puts the layer over a generator.</summary>
    /// <param name="inner">The generator.</param>
    /// <param name="timeProvider">The clock; null takes the system's.</param>
    /// <param name="logger">Where to log; null logs nothing.</param>
    public OnceImageGenerator(IImageGenerator inner, TimeProvider? timeProvider = null, ILogger<OnceImageGenerator>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        (_inner, _time, _logger) = (inner, timeProvider ?? TimeProvider.System, SafeLogger.Over(logger));
        _finished = new ReplayStore(_time);
    }

    /// <inheritdoc/>
    public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.RequestId is { } id ? ByIdAsync(request, id, cancellationToken)
            : IsShared(request) ? JoinAsync("same:" + RequestFingerprint.Of(request), null, request, cancellationToken)
            : _inner.GenerateAsync(request, cancellationToken);
    }

    private static bool IsShared(ImageRequest request) => (request.Seed is not null && request.Cacheable != false) || request.Cacheable == true;

    private async Task<ImageResult> ByIdAsync(ImageRequest request, string id, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var fingerprint = RequestFingerprint.Of(request);
        lock (_gate)
        {
            if (_finished.Find(id) is { } finished)
            {
                Check(id, finished.Fingerprint, fingerprint);
                OnceLog.Replayed(_logger, id);
                ImageGenDiagnostics.Replays.Add(1, new KeyValuePair<string, object?>("ikar.replay.kind", "finished"));
                return finished.Result.Copy(fromCache: true, _time.GetElapsedTime(started));
            }
        }

        return await JoinAsync("id:" + id, fingerprint, request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ImageResult> JoinAsync(string key, string? fingerprint, ImageRequest request, CancellationToken cancellationToken)
    {
        Flight flight;
        bool leads;
        lock (_gate)
        {
            leads = !_flights.TryGetValue(key, out flight!);
            if (leads)
            {
                _flights.Add(key, flight = new Flight(key, fingerprint));
            }
            else
            {
                Check(request.RequestId ?? "", flight.Fingerprint, fingerprint);
            }

            flight.Join(request.Progress);
        }

        if (leads)
        {
            flight.Work = RunAsync(flight, request);
        }
        else
        {
            OnceLog.Joined(_logger, request.RequestId);
            ImageGenDiagnostics.Replays.Add(1, new KeyValuePair<string, object?>("ikar.replay.kind", "joined"));
        }

        try
        {
            var result = await WaitAsync(flight, request, cancellationToken).ConfigureAwait(false);
            return leads ? result : result.Copy(fromCache: true, result.Elapsed);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Leave(flight, request);
            throw flight.Result.Exception?.InnerException is { } ended ? new OperationCanceledException("The caller gave up.", ended.InnerException ?? ended, cancellationToken)
                : new OperationCanceledException("The caller gave up.", cancellationToken);
        }
        catch (TimeoutException e)
        {
            Leave(flight, request);
            throw new ImageGenException(FailureKind.DeadlineExceeded, "An identical request that was under way did not finish within this one's time.", e);
        }
    }

    // The work belongs to all who wait for it: it ends with the last of them, not with the one who began it.
    private async Task RunAsync(Flight flight, ImageRequest request)
    {
        try
        {
            var shared = request with { Progress = flight };
            var result = await (flight.Fingerprint is not null && IsShared(request)
                ? JoinAsync("same:" + flight.Fingerprint, null, shared, flight.Token)
                : _inner.GenerateAsync(shared, flight.Token)).ConfigureAwait(false);
            lock (_gate)
            {
                Remove(flight);
                if (request.RequestId is { } id && flight.Fingerprint is { } fingerprint)
                {
                    _finished.Keep(id, fingerprint, result);
                }
            }

            flight.Succeed(result);
        }
#pragma warning disable CA1031 // Handed on to everybody who waits.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                Remove(flight);
            }

            flight.Fail(e);
        }
        finally
        {
            flight.Dispose();
        }
    }

    private async Task<ImageResult> WaitAsync(Flight flight, ImageRequest request, CancellationToken cancellationToken)
    {
        if (flight.Result.IsCompleted)
        {
            return await flight.Result.ConfigureAwait(false);
        }

        return request.Timeout is { } timeout && timeout > TimeSpan.Zero
            ? await flight.Result.WaitAsync(timeout + Flight.Grace, _time, cancellationToken).ConfigureAwait(false)
            : await flight.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Leave(Flight flight, ImageRequest request)
    {
        lock (_gate)
        {
            if (!flight.Leave(request.Progress))
            {
                return;
            }

            Remove(flight);
        }

        flight.Cancel();
    }

    private void Remove(Flight flight)
    {
        if (_flights.TryGetValue(flight.Key, out var current) && current == flight)
        {
            _flights.Remove(flight.Key);
        }
    }

    private static void Check(string id, string? known, string? fingerprint)
    {
        if (known != fingerprint)
        {
            throw new ImageGenException(FailureKind.InvalidRequest, $"The RequestId \"{id}\" was used for another request within the last ten minutes; give each request its own.");
        }
    }
}
