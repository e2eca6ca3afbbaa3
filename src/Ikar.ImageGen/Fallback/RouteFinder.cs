namespace Ikar.ImageGen.Fallback;

/// <summary>Asks every backend for the ways to a model, all at once and for a limited time.</summary>
internal sealed class RouteFinder(IReadOnlyList<IImageProvider> backends, TimeProvider time)
{
    /// <summary>The routes of all backends; one that fails or takes too long is noted and does not hold up the others.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<RouteLookup> FindAsync(ImageModel model, ImageRequest request, TimeSpan limit, CancellationToken cancellationToken)
    {
        var source = new CancellationTokenSource();
        var lookup = new Lookup();
        List<(IImageProvider Backend, Task<IReadOnlyList<ImageRoute>> Task)>? waiting = null;
        foreach (var backend in backends)
        {
            try
            {
                var asked = backend.GetRoutesAsync(model, request, source.Token);
                if (asked.IsCompletedSuccessfully && waiting is null)
                {
                    lookup.Add(backend, asked.Result);
                }
                else
                {
                    (waiting ??= []).Add((backend, asked.AsTask()));
                }
            }
#pragma warning disable CA1031 // One backend's trouble, of whatever sort, must not hide the others' routes.
            catch (Exception e)
#pragma warning restore CA1031
            {
                lookup.Add(FailureReading.Read(e));
            }
        }

        if (waiting is null)
        {
            source.Dispose();
            return new(lookup.Result);
        }

        return WaitAsync(waiting, lookup, source, limit, cancellationToken);
    }

    private async ValueTask<RouteLookup> WaitAsync(
        List<(IImageProvider Backend, Task<IReadOnlyList<ImageRoute>> Task)> waiting, Lookup lookup, CancellationTokenSource source, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var owned = source;
        using var timer = Timed.Source(limit, time);
        using var onTime = timer.Token.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
        using var onCancel = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
        foreach (var (backend, task) in waiting)
        {
            try
            {
                lookup.Add(backend, await task.WaitAsync(source.Token).ConfigureAwait(false));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                Abandoned.Forget(task);
                throw;
            }
            catch (OperationCanceledException e) when (source.IsCancellationRequested)
            {
                Abandoned.Forget(task);
                lookup.Add(new FailureReport(FailureKind.Timeout, $"{backend.Name} did not name its routes in time") { Exception = e });
            }
#pragma warning disable CA1031 // As above.
            catch (Exception e)
#pragma warning restore CA1031
            {
                lookup.Add(FailureReading.Read(e));
            }
        }

        return lookup.Result;
    }

    private sealed class Lookup
    {
        private readonly List<(IImageProvider Backend, ImageRoute Route)> _routes = new(2);
        private List<FailureReport>? _failures;

        public RouteLookup Result => new(_routes, _failures ?? (IReadOnlyList<FailureReport>)[]);

        public void Add(IImageProvider backend, IReadOnlyList<ImageRoute> found)
        {
            for (var i = 0; i < found.Count; i++)
            {
                _routes.Add((backend, found[i]));
            }
        }

        public void Add(FailureReport failure) => (_failures ??= []).Add(failure);
    }
}
