using Ikar.ImageGen.Telegram.Intake;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

public sealed class JobQueueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_user_has_one_running_job_and_the_others_keep_their_order()
    {
        using var queue = Queue();
        var log = new List<TestJob>();
        var jobs = Enumerable.Range(0, 3).Select(_ => new TestJob(1, log)).ToArray();
        Assert.All(jobs, job => Assert.Equal(QueueVerdict.Taken, queue.TryAdd(job.Queued)));
        foreach (var (job, index) in jobs.Select(static (job, index) => (job, index)))
        {
            await job.Started.InTimeAsync();
            Assert.All(jobs[(index + 1)..], static later => Assert.False(later.Started.IsCompleted));
            job.End();
        }

        Assert.Equal(jobs, log);
    }

    [Fact]
    public async Task A_user_may_have_one_running_and_two_waiting()
    {
        using var queue = Queue();
        var verdicts = Enumerable.Range(0, 5).Select(_ => queue.TryAdd(new TestJob(1).Queued));
        Assert.Equal([QueueVerdict.Taken, QueueVerdict.Taken, QueueVerdict.Taken, QueueVerdict.UserFull, QueueVerdict.UserFull], verdicts);
        Assert.Equal(QueueVerdict.Taken, queue.TryAdd(new TestJob(2).Queued));
    }

    [Fact]
    public async Task Four_jobs_run_and_a_hundred_wait()
    {
        using var queue = Queue();
        var jobs = Enumerable.Range(1, 105).Select(static user => new TestJob(user)).ToArray();
        Assert.Equal(QueueVerdict.Full, jobs.Select(job => queue.TryAdd(job.Queued)).ToList()[^1]);
        await Task.WhenAll(jobs[..4].Select(static job => job.Started)).InTimeAsync();
        Assert.Equal(100, queue.Waiting);
        Assert.False(jobs[4].Started.IsCompleted);
        jobs[0].End();
        await jobs[4].Started.InTimeAsync();
    }

    [Fact]
    public async Task Users_take_turns()
    {
        using var queue = Queue(workers: 1);
        TestJob a1 = new(1), a2 = new(1), a3 = new(1), b1 = new(2);
        foreach (var job in new[] { a1, a2, a3, b1 })
        {
            queue.TryAdd(job.Queued);
        }

        Assert.Equal(3, queue.PlaceOf(a3.Queued));
        a1.End();
        await b1.Started.InTimeAsync();
        Assert.False(a2.Started.IsCompleted);
        Assert.Equal(0, queue.PlaceOf(b1.Queued));
    }

    [Fact]
    public async Task A_job_that_only_waits_for_Telegram_gives_its_worker_away_but_not_its_user()
    {
        using var queue = Queue(workers: 1);
        TestJob first = new(1), sameUser = new(1), other = new(2);
        queue.TryAdd(first.Queued);
        await first.Started.InTimeAsync();
        queue.TryAdd(sameUser.Queued);
        queue.TryAdd(other.Queued);
        first.Queued.ReleaseWorker();
        await other.Started.InTimeAsync();
        other.End();
        await other.Over.InTimeAsync();
        Assert.False(sameUser.Started.IsCompleted);
        first.End();
        await sameUser.Started.InTimeAsync();
    }

    [Fact]
    public async Task A_stop_ends_the_running_job_and_drops_those_behind_it()
    {
        using var queue = Queue();
        TestJob running = new(1), waiting = new(1), other = new(2);
        queue.TryAdd(running.Queued);
        queue.TryAdd(waiting.Queued);
        queue.TryAdd(other.Queued);
        await running.Started.InTimeAsync();
        Assert.Equal(2, queue.Stop(static job => job.Target.User == 1));
        await Task.WhenAll(running.Over, waiting.Over).InTimeAsync();
        Assert.True(waiting.WasDropped);
        Assert.Equal(StopReason.User, running.Queued.Reason);
        Assert.False(other.Over.IsCompleted);
    }

    [Fact]
    public async Task A_drain_lets_running_jobs_finish_and_gives_the_waiting_ones_back()
    {
        using var queue = Queue(workers: 1);
        TestJob running = new(1), waiting = new(2);
        queue.TryAdd(running.Queued);
        queue.TryAdd(waiting.Queued);
        await running.Started.InTimeAsync();
        IReadOnlyList<QueuedJob>? left = null;
        var drain = queue.DrainAsync(
            TimeSpan.FromSeconds(25),
            jobs =>
            {
                left = jobs;
                return Task.CompletedTask;
            },
            Ct);
        Assert.Equal(QueueVerdict.Closed, queue.TryAdd(new TestJob(3).Queued));
        running.End();
        await drain.InTimeAsync();
        Assert.Equal([waiting.Queued], left);
        Assert.Equal(StopReason.None, running.Queued.Reason);
    }

    [Fact]
    public async Task A_drain_stops_what_still_runs_after_the_grace()
    {
        var time = new FakeTimeProvider();
        using var queue = Queue(time: time);
        var stubborn = new TestJob(1);
        queue.TryAdd(stubborn.Queued);
        await stubborn.Started.InTimeAsync();
        var drain = queue.DrainAsync(TimeSpan.FromSeconds(25), static _ => Task.CompletedTask, Ct);
        time.Advance(TimeSpan.FromSeconds(24));
        Assert.Equal(StopReason.None, stubborn.Queued.Reason);
        time.Advance(TimeSpan.FromSeconds(1));
        await stubborn.Over.InTimeAsync();
        Assert.Equal(StopReason.Shutdown, stubborn.Queued.Reason);
        await drain.InTimeAsync();
    }

    [Fact]
    public async Task A_job_that_throws_does_not_stop_its_users_next_one()
    {
        using var queue = Queue();
        var next = new TestJob(1);
        queue.TryAdd(new QueuedJob { Id = "x", Target = next.Queued.Target, Work = static _ => throw new InvalidOperationException(), Dropped = static _ => Task.CompletedTask });
        queue.TryAdd(next.Queued);
        await next.Started.InTimeAsync();
    }

    private static JobQueue Queue(int workers = 4, TimeProvider? time = null) =>
        new(Options.Create(new TelegramImageOptions { Workers = workers }), time ?? TimeProvider.System);
}
