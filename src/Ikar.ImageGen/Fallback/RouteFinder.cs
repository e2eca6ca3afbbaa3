namespace Ikar.ImageGen.Fallback;

/// <summary>Asks every backend for the ways to a model, all at once and for a limited time.</summary>
internal sealed class RouteFinder(IReadOnlyList<IImageProvider> backends, TimeProvider time)
{
    /// <summary>The routes of all backends; one that fails or takes too long is noted and does not hold up the others.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<RouteLookup> FindAsync(ImageModel model, ImageRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        var routes = new List<(IImageProvider Backend, ImageRoute Route)>();
        var failures = new List<FailureReport>();
        CancellationTokenSource? timer = null;
        try
        {
            var started = new List<(IImageProvider Backend, Task<IReadOnlyList<ImageRoute>> Task)>();
            foreach (var backend in backends)
            {
                try
                {
                    timer ??= Timed.Source(limit, time);
                    var asked = backend.GetRoutesAsync(model, request, timer.Token);
                    if (asked.IsCompletedSuccessfully && started.Count == 0)
                    {
                        Add(routes, backend, asked.Result);
                    }
                    else
                    {
                        started.Add((backend, asked.AsTask()));
                    }
                }
#pragma warning disable CA1031 // One backend's trouble, of whatever sort, must not hide the others' routes.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    failures.Add(FailureReading.Read(e));
                }
            }

            using var cancellation = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
            foreach (var (backend, task) in started)
            {
                try
                {
                    Add(routes, backend, await task.WaitAsync(timer!.Token).ConfigureAwait(false));
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    throw;
                }
                catch (OperationCanceledException e) when (timer!.IsCancellationRequested)
                {
                    failures.Add(new FailureReport(FailureKind.Timeout, $"{backend.Name} did not name its routes in time") { Exception = e });
                }
#pragma warning disable CA1031
                catch (Exception e)
#pragma warning restore CA1031
                {
                    failures.Add(FailureReading.Read(e));
                }
            }
        }
        finally
        {
            timer?.Dispose();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new RouteLookup(routes, failures);
    }

    private static void Add(List<(IImageProvider Backend, ImageRoute Route)> routes, IImageProvider backend, IReadOnlyList<ImageRoute> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            routes.Add((backend, found[i]));
        }
    }
}
