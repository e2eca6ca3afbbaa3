namespace Ikar.ImageGen.Fallback;

/// <summary>Work that nobody waits for any more.</summary>
internal static class Abandoned
{
    /// <summary>Looks away: what it throws later is nobody's business.</summary>
    public static void Forget(Task? task)
    {
        if (task is { IsCompleted: false })
        {
            _ = task.ContinueWith(
                static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
