namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Counts the requests being answered, and tells when there is none.</summary>
internal sealed class InFlight
{
    private readonly object _gate = new();
    private int _count;
    private TaskCompletionSource? _quiet;

    public IDisposable Enter()
    {
        lock (_gate)
        {
            _count++;
        }

        return new Flight(this);
    }

    public Task WhenNoneAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_count == 0)
            {
                return Task.CompletedTask;
            }

            _quiet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _quiet.Task.WaitAsync(cancellationToken);
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_count == 0)
            {
                _quiet?.SetResult();
                _quiet = null;
            }
        }
    }

    private sealed class Flight(InFlight owner) : IDisposable
    {
        public void Dispose() => owner.Leave();
    }
}
