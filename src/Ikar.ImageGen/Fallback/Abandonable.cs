namespace Ikar.ImageGen.Fallback;

/// <summary>Waits for work that may never end.</summary>
internal static class Abandonable
{
    /// <summary>Waits until the task ends or the token is cancelled; what an abandoned task throws later is nobody's business any more.</summary>
    public static async Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        try
        {
            return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!task.IsCompleted)
        {
            _ = task.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }
}
