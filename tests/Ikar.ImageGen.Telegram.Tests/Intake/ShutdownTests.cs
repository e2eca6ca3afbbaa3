using Ikar.ImageGen.Telegram.Intake;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

[Collection(VirtualTime.Name)]
public sealed class ShutdownTests
{
    [Fact]
    public async Task A_running_picture_is_delivered_and_waiting_users_are_told()
    {
        await using var bench = new Bench(static options => options.Workers = 1);
        var painting = new TaskCompletionSource();
        bench.Generator.Draw = async (request, _) =>
        {
            await painting.Task;
            return StubGenerator.Result(request, TestPng.Make());
        };
        await bench.Replies.EnqueueReplyAsync(Bench.Private(1, chat: 42), static _ => Task.FromResult(Bench.Block()));
        await bench.Until(() => bench.Generator.Requests.Count == 1);
        await bench.Replies.EnqueueReplyAsync(Bench.Private(2, chat: 43), static _ => throw new InvalidOperationException("must not be asked"));
        var drain = bench.Get<JobDesk>().DrainAsync(TestContext.Current.CancellationToken);
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any(static call => call["chat_id"] == "43"));
        painting.SetResult();
        await bench.Until(() => drain.IsCompleted);
        Assert.Equal("The bot is restarting and could not finish your picture. Please ask again in a minute.", bench.Telegram.Of("sendMessage").Single(static call => call["chat_id"] == "43")["text"]);
        Assert.Equal("42", bench.Telegram.Of("sendPhoto").Single()["chat_id"]);
        Assert.False(await bench.Replies.EnqueueReplyAsync(Bench.Private(3), static _ => Task.FromResult("x")));
    }

    [Fact]
    public async Task What_takes_longer_than_the_grace_is_cancelled_and_its_user_told()
    {
        await using var bench = new Bench();
        bench.Generator.Draw = static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException();
        };
        await bench.Replies.EnqueueReplyAsync(Bench.Private(), static _ => Task.FromResult(Bench.Block()));
        await bench.Until(() => bench.Generator.Requests.Count == 1);
        var begun = bench.Time.GetUtcNow();
        var drain = bench.Get<JobDesk>().DrainAsync(TestContext.Current.CancellationToken);
        await bench.Until(() => drain.IsCompleted);
        Assert.InRange(bench.Time.GetUtcNow() - begun, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(29));
        Assert.Contains("restarting", bench.Telegram.Of("sendMessage").Last()["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_takes_the_jobs_and_nobody_is_troubled()
    {
        var store = new Store();
        await using var bench = new Bench();
        var desk = new JobDesk(bench.Get<JobQueue>(), bench.Get<Ikar.ImageGen.Telegram.Progress.ProgressTools>(), bench.Get<Ikar.ImageGen.Telegram.Drawing.ErrorReporter>(), [store], Microsoft.Extensions.Options.Options.Create(new TelegramImageOptions()));
        var target = Ikar.ImageGen.Telegram.Delivery.DeliveryTarget.Of(Bench.Private(id: 9, language: "ru"));
        Assert.True(desk.Submit(target, "нарисуй кота", static context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.Token), showQueue: false));
        var drain = desk.DrainAsync(TestContext.Current.CancellationToken);
        await bench.Until(() => drain.IsCompleted);
        var job = Assert.Single(store.Jobs);
        Assert.Equal((42L, 9, 42L, "ru", "нарисуй кота"), (job.ChatId, job.MessageId, job.UserId, job.Language, job.Text));
        Assert.Empty(bench.Telegram.Of("sendMessage"));
    }

    private sealed class Store : IImageJobStore
    {
        public List<TelegramPendingJob> Jobs { get; } = [];

        public ValueTask<bool> SaveAsync(IReadOnlyList<TelegramPendingJob> jobs, CancellationToken cancellationToken)
        {
            Jobs.AddRange(jobs);
            return ValueTask.FromResult(true);
        }
    }
}
