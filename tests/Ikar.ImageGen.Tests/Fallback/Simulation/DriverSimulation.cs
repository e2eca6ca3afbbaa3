using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>Runs a scenario through the real generator on a fake clock, moment by moment, and tells it in the simulator's words.</summary>
internal static class DriverSimulation
{
    /// <summary>The trace.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="moments">When the simulator saw something happen: the clock is moved to each of them in turn.</param>
    public static string Trace(Scenario scenario, IReadOnlyList<SimMoment> moments)
    {
        // Without a context nearly every continuation runs at once on this thread; the rest is waited for at each moment.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return Run(scenario, moments);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static string Run(Scenario scenario, IReadOnlyList<SimMoment> moments)
    {
        var time = new FakeTimeProvider();
        var start = time.GetTimestamp();
        var backend = new SimBackend(scenario, time);
        var over = 0;
        var generator = new FallbackImageGenerator([backend], scenario.Options, new ModelRegistry(), time, null, new Random(scenario.Seed));
        var tasks = new Task<ImageResult>?[scenario.Requests.Count];
        var ended = new TimeSpan[tasks.Length];
        var timers = new List<ITimer>();
        for (var i = 0; i < tasks.Length; i++)
        {
            var (index, request) = (i, scenario.Requests[i]);
            timers.Add(time.CreateTimer(_ => Begin(index, request), null, request.At, Timeout.InfiniteTimeSpan));
        }

        foreach (var moment in moments)
        {
            time.Advance(moment.At - time.GetElapsedTime(start));
            SpinWait.SpinUntil(() => Volatile.Read(ref backend.Calls) >= moment.Calls && Volatile.Read(ref over) >= moment.Ended, TimeSpan.FromSeconds(5));
        }

        var text = new StringBuilder();
        for (var i = 0; i < tasks.Length; i++)
        {
            Tell(text, i, tasks[i], ended[i]);
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }

        return text.ToString();

        void Begin(int index, SimRequest request)
        {
            var began = time.GetTimestamp();
            var source = new CancellationTokenSource();
            if (request.CancelAfter is { } after)
            {
                timers.Add(time.CreateTimer(_ => source.Cancel(), null, after, Timeout.InfiniteTimeSpan));
            }

            tasks[index] = Noting(generator.GenerateAsync(request.Request, source.Token));

            async Task<ImageResult> Noting(Task<ImageResult> task)
            {
                try
                {
                    return await task;
                }
                finally
                {
                    ended[index] = time.GetElapsedTime(began);
                    Interlocked.Increment(ref over);
                }
            }
        }
    }

    private static void Tell(StringBuilder text, int index, Task<ImageResult>? task, TimeSpan elapsed)
    {
        if (task is not { IsCompleted: true })
        {
            text.Append("request never ended\n");
        }
        else if (task.IsCompletedSuccessfully)
        {
            Simulator.Append(text, index, task.Result.Attempts, true, elapsed);
        }
        else
        {
            try
            {
                task.GetAwaiter().GetResult();
            }
            catch (OperationCanceledException e)
            {
                Simulator.Append(text, index, ((ImageGenException)e.InnerException!).Attempts, false, elapsed);
            }
            catch (ImageGenException e)
            {
                Simulator.Append(text, index, e.Attempts, false, elapsed);
            }
        }
    }
}
