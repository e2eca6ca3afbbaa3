namespace Ikar.ImageGen.Pipeline;

/// <summary>Work under way that one or more requests wait for.</summary>
internal sealed class Flight(string key, string? fingerprint) : IProgress<ImageProgress>, IDisposable
{
    /// <summary>The chain ends by itself in time and tells more; this is for one who joined late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly TaskCompletionSource<ImageResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IProgress<ImageProgress>> _progress = [];
    private int _waiting;

    /// <summary>What it is found by.</summary>
    public string Key { get; } = key;

    /// <summary>What exactly was asked for, where the key alone does not say.</summary>
    public string? Fingerprint { get; } = fingerprint;

    /// <summary>Cancelled when nobody waits any more.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What everybody waits for.</summary>
    public Task<ImageResult> Result => _result.Task;

    /// <summary>The work itself; never fails.</summary>
    public Task? Work { get; set; }

    /// <summary>Somebody waits.</summary>
    public void Join(IProgress<ImageProgress>? progress)
    {
        _waiting++;
        if (progress is not null)
        {
            lock (_progress)
            {
                _progress.Add(progress);
            }
        }
    }

    /// <summary>Somebody gave up.</summary>
    /// <returns>Whether nobody is left.</returns>
    public bool Leave(IProgress<ImageProgress>? progress)
    {
        if (progress is not null)
        {
            lock (_progress)
            {
                _progress.Remove(progress);
            }
        }

        return --_waiting == 0;
    }

    /// <summary>Ends the work.</summary>
    public void Cancel()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at the same moment.
        }
    }

    public void Succeed(ImageResult result) => _result.TrySetResult(result);

    public void Fail(Exception exception)
    {
        _result.TrySetException(exception);
        _ = _result.Task.Exception;
    }

    public void Report(ImageProgress value)
    {
        IProgress<ImageProgress>[] all;
        lock (_progress)
        {
            all = [.. _progress];
        }

        foreach (var progress in all)
        {
            progress.Report(value);
        }
    }

    public void Dispose() => _source.Dispose();
}
