using System.Runtime.CompilerServices;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>Puts an end to waiting: a test that waits in vain fails and says for what, instead of holding up the whole run.</summary>
internal static class Patience
{
    /// <summary>Far more than any wait takes on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task InTimeAsync(this Task task, TimeSpan? limit = null, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        try
        {
            await task.WaitAsync(limit ?? Limit, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new TimeoutException($"Waited in vain for {what}");
        }
    }

    public static async Task<T> InTimeAsync<T>(this Task<T> task, TimeSpan? limit = null, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        await ((Task)task).InTimeAsync(limit, what);
        return await task;
    }
}
