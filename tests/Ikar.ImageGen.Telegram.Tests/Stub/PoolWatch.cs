using System.Collections.Concurrent;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>Knows when the thread pool has nothing left to do, which is when a test may move its clock. Looks from a thread of its own, so that it does not count itself.</summary>
internal static class PoolWatch
{
    private static readonly BlockingCollection<Action> Looks = [];
    private static readonly Lazy<Task<int>> Usual = new(MeasureAsync);
    private static int LeftBehind;

    static PoolWatch()
    {
        var thread = new Thread(static () =>
        {
            foreach (var look in Looks.GetConsumingEnumerable())
            {
                look();
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
    }

    public static Task MeasuredAsync() => Usual.Value;

    /// <summary>Waits until the condition holds or nothing moves any more; says whether it holds.</summary>
    public static async Task<bool> SettlesAsync(Func<bool>? condition = null)
    {
        var usual = (await Usual.Value) + Volatile.Read(ref LeftBehind);
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Looks.Add(() =>
        {
            try
            {
                done.SetResult(Settles(condition, usual));
            }
            catch (Exception e)
            {
                // From this thread it would end the process; it is the test that fails.
                done.SetException(e);
            }
        });
        return await done.Task;
    }

    private static bool Settles(Func<bool>? condition, int usual)
    {
        var giveUp = Environment.TickCount64 + 2_000;
        for (var idle = 0; idle < 5 && Environment.TickCount64 < giveUp;)
        {
            if (condition?.Invoke() == true)
            {
                return true;
            }

            if (ThreadPool.PendingWorkItemCount == 0 && BusyThreads() <= usual)
            {
                idle++;
                Thread.SpinWait(100);
            }
            else
            {
                // Only now: on a busy machine a yield lasts for a whole slice of the others' time.
                idle = 0;
                Thread.Yield();
            }
        }

        if (Environment.TickCount64 >= giveUp && ThreadPool.PendingWorkItemCount == 0 && BusyThreads() is var busy && busy > usual)
        {
            // A thread that another test left blocked; waiting for it at each step would take for ever.
            Interlocked.Add(ref LeftBehind, busy - usual);
        }

        return condition?.Invoke() == true;
    }

    /// <summary>The threads that are busy while the test waits: what the test runner keeps for itself.</summary>
    private static Task<int> MeasureAsync()
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        Looks.Add(() =>
        {
            var fewest = int.MaxValue;
            for (var end = Environment.TickCount64 + 100; Environment.TickCount64 < end;)
            {
                Thread.Yield();
                fewest = Math.Min(fewest, BusyThreads());
            }

            done.SetResult(fewest);
        });
        return done.Task;
    }

    private static int BusyThreads()
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return all - free;
    }
}
