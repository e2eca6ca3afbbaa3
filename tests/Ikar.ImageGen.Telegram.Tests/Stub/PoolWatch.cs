namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>Knows when the thread pool has nothing to do but the test, which is when a test may move its clock.</summary>
internal static class PoolWatch
{
    private static readonly Lazy<Task<int>> Idle = new(WarmUpAsync);

    /// <summary>Compiles the path once, so that the first test's clock does not outrun the compiler.</summary>
    public static Task ReadyAsync() => Idle.Value;

    /// <summary>Waits until the condition holds or nothing moves any more; says whether it holds.</summary>
    public static async Task<bool> SettlesAsync(Func<bool>? condition = null)
    {
        var usual = await Idle.Value;
        var giveUp = Environment.TickCount64 + 5_000;
        for (var idle = 0; idle < 5 && Environment.TickCount64 < giveUp;)
        {
            if (condition?.Invoke() == true)
            {
                return true;
            }

            await TurnAsync();
            idle = ThreadPool.PendingWorkItemCount == 0 && BusyThreads() <= usual ? idle + 1 : 0;
        }

        return condition?.Invoke() == true;
    }

    /// <summary>Comes back after everything that is queued in the pool now. (Task.Yield goes before it.)</summary>
    private static Task TurnAsync()
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ThreadPool.UnsafeQueueUserWorkItem(static turn => turn.SetResult(), turn, preferLocal: false);
        return turn.Task;
    }

    private static async Task<int> WarmUpAsync()
    {
        await using var bench = new Bench();
        await bench.Replies.EnqueueReplyAsync(Bench.Private(), static _ => Task.FromResult(Bench.Block()));
        while (!bench.Telegram.Calls.Any(static call => call.Method == "sendPhoto") || !bench.Telegram.Calls.Any(static call => call.Method == "sendChatAction"))
        {
            await TurnAsync();
        }

        var fewest = int.MaxValue;
        for (var i = 0; i < 2_000; i++)
        {
            await TurnAsync();
            fewest = Math.Min(fewest, BusyThreads());
        }

        return fewest;
    }

    private static int BusyThreads()
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return all - free;
    }
}
