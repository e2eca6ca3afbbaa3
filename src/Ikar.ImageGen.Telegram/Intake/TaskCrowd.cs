namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Work that nobody awaits at the time, but somebody will at the end.</summary>
internal sealed class TaskCrowd(TimeProvider time)
{
    private readonly object _lock = new();
    private readonly HashSet<Task> _tasks = [];

    /// <summary>Begins some work on the pool. It handles its own exceptions.</summary>
    public void Start(Func<Task> work)
    {
        var task = Task.Run(work);
        lock (_lock)
        {
            _tasks.Add(task);
        }

        _ = task.ContinueWith(
            done =>
            {
                lock (_lock)
                {
                    _tasks.Remove(done);
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    /// <summary>Waits until all of it is done, what it begins meanwhile included.</summary>
    /// <returns>False if the time ran out.</returns>
    public async Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + limit;
        while (true)
        {
            Task[] tasks;
            lock (_lock)
            {
                tasks = [.. _tasks];
            }

            if (tasks.Length == 0)
            {
                return true;
            }

            var left = end - time.GetUtcNow();
            if (left <= TimeSpan.Zero || cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(Task.WhenAll(tasks), Task.Delay(left, time, giveUp.Token)).ConfigureAwait(false);
            await giveUp.CancelAsync().ConfigureAwait(false);
        }
    }
}
