namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Lets waiters look again whenever something has happened.</summary>
internal sealed class Arrivals
{
    private TaskCompletionSource _next = New();

    public void Tell() => Interlocked.Exchange(ref _next, New()).SetResult();

    public async Task WhenAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before looking, so that what happens in between is not missed.
            var next = Volatile.Read(ref _next).Task;
            if (condition())
            {
                return;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
