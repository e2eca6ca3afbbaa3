using System.Runtime.CompilerServices;
using Xunit;

namespace Ikar.ImageGen.Tests;

/// <summary>Puts an end to waiting: a test that waits in vain fails and says for what, instead of holding up the whole run.</summary>
internal static class Patience
{
    /// <summary>Far more than any wait takes on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Lets other work go on until the condition holds; with a step, moves a clock or the like in between.</summary>
    public static async Task UntilAsync(Func<bool> condition, Action? step = null, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        for (var end = Environment.TickCount64 + (long)Limit.TotalMilliseconds; !condition();)
        {
            Assert.True(Environment.TickCount64 < end, $"Waited in vain for {what}");
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            step?.Invoke();
            await Task.Yield();
        }
    }
}
