using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Intake;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

[Collection(VirtualTime.Name)]
public sealed class RandomIntakeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_becomes_of_jobs_each_ends_exactly_once_and_is_told_at_most_once(int seed)
    {
        var random = new Random(seed);
        await using var bench = new Bench();
        var desk = bench.Get<JobDesk>();
        var ends = new int[300];
        var worked = new int[300];
        var taken = new bool[300];
        for (var i = 0; i < ends.Length; i++)
        {
            var job = i;
            var message = random.Next(2) == 0 ? Bench.Private(i + 1, chat: random.Next(1, 12)) : Bench.Group(i + 1, chat: -random.Next(1, 4));
            message.From!.Id = random.Next(1, 12);
            var target = DeliveryTarget.Of(message);
            if (random.Next(8) == 0)
            {
                desk.StopUser(message.From.Id, message.Chat.Id);
            }

            var (seconds, fate) = (random.Next(0, 40), random.Next(6));
            taken[i] = desk.Submit(
                target,
                "wish",
                async context =>
                {
                    Interlocked.Increment(ref worked[job]);
                    await Task.Delay(TimeSpan.FromSeconds(seconds), bench.Time, context.Token);
                    context.Job.ReleaseWorker();
                    if (fate < 2)
                    {
                        throw fate == 0 ? new InvalidOperationException() : new IntakeException("no");
                    }
                },
                showQueue: random.Next(2) == 0,
                over: () => Interlocked.Increment(ref ends[job]));
            if (random.Next(4) == 0)
            {
                await PoolWatch.SettlesAsync();
                bench.Time.Advance(TimeSpan.FromSeconds(random.Next(1, 30)));
            }
        }

        var drain = desk.DrainAsync(TestContext.Current.CancellationToken);
        await bench.Until(() => drain.IsCompleted);
        Assert.All(ends, static end => Assert.Equal(1, end));
        Assert.All(worked.Zip(taken), static job => Assert.True(job.First == 0 || (job.First == 1 && job.Second)));
        Assert.InRange(taken.Count(static taken => taken), 50, 290);
        Assert.Equal(0, desk.Queue.Waiting);
        // Progress that was shown as a message is gone or says how it ended.
        var shown = bench.Telegram.Of("sendMessage").Count(static call => call["text"]!.StartsWith("🕓", StringComparison.Ordinal) || call["text"]!.StartsWith("🎨", StringComparison.Ordinal));
        var ended = bench.Telegram.Of("deleteMessage").Count() + bench.Telegram.Of("editMessageText").Count(static call => !call.Has("reply_markup"));
        Assert.Equal((true, shown), (shown > 0, ended));
    }
}
