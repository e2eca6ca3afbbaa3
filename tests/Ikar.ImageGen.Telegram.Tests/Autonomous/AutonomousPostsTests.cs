using Ikar.ImageGen.Telegram.Autonomous;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Autonomous;

[Collection(VirtualTime.Name)]
public sealed class AutonomousPostsTests
{
    private static readonly PostSchedule EveryTenMinutes = PostSchedule.Every(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));

    [Fact]
    public async Task The_source_is_asked_at_each_time_and_its_post_arrives()
    {
        await using var bench = new Bench();
        var asked = 0;
        using var posts = Posts(bench, _ => Task.FromResult<AutonomousPost?>(new AutonomousPost("@news", Bench.Block($"picture {++asked}")) { Options = new TelegramPostOptions { Silent = true } }));
        await posts.StartAsync(TestContext.Current.CancellationToken);
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Count() == 3, TimeSpan.FromMinutes(1));
        await posts.StopAsync(TestContext.Current.CancellationToken);
        Assert.All(bench.Telegram.Of("sendPhoto"), static photo => Assert.Equal("@news true", $"{photo["chat_id"]} {photo["disable_notification"]}", ignoreCase: true));
        Assert.Empty(bench.Telegram.Of("sendChatAction"));
        Assert.True(bench.Telegram.Of("sendPhoto").Last().At - bench.Telegram.Of("sendPhoto").First().At >= TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task A_timer_that_fires_early_does_not_post_twice_for_one_time()
    {
        await using var bench = new Bench();
        var asked = 0;
        var times = PostSchedule.At(new TimeOnly(12, 30), new TimeOnly(13, 0));
        using var posts = new AutonomousPosts(
            _ =>
            {
                asked++;
                return Task.FromResult<AutonomousPost?>(null);
            },
            times,
            bench.Replies,
            bench.Get<ErrorReporter>(),
            new EarlyClock(bench.Time));
        await posts.StartAsync(TestContext.Current.CancellationToken);
        var end = bench.Time.GetUtcNow() + TimeSpan.FromMinutes(90);
        await bench.Until(() => bench.Time.GetUtcNow() >= end, TimeSpan.FromMinutes(1));
        await posts.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_failing_source_costs_one_post_and_nothing_to_say_costs_none()
    {
        await using var bench = new Bench();
        var asked = 0;
        using var posts = Posts(bench, _ => ++asked switch
        {
            1 => throw new InvalidOperationException("the app's own trouble"),
            2 => Task.FromResult<AutonomousPost?>(null),
            _ => Task.FromResult<AutonomousPost?>(new AutonomousPost(-100, "good morning")),
        });
        await posts.StartAsync(TestContext.Current.CancellationToken);
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any(), TimeSpan.FromMinutes(1));
        await posts.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_failed_drawing_stays_silent_in_public_and_is_told_to_the_app()
    {
        await using var bench = new Bench();
        bench.Generator.Fails(FailureKind.QuotaExceeded);
        using var posts = Posts(bench, static _ => Task.FromResult<AutonomousPost?>(new AutonomousPost("@news", "```json\n{\"description\": \"a cat\"}\n```")));
        await posts.StartAsync(TestContext.Current.CancellationToken);
        await bench.Until(() => bench.Sink.Errors.Count > 0, TimeSpan.FromMinutes(1));
        await posts.StopAsync(TestContext.Current.CancellationToken);
        Assert.Empty(bench.Telegram.Messages);
        Assert.True(bench.Sink.Errors[0].IsPublic);
    }

    [Fact]
    public async Task Each_addition_is_a_loop_of_its_own_beside_the_queues_end()
    {
        var services = new ServiceCollection();
        services.AddIkarImageGen(static options => options.UseEnvironmentApiKey = false)
            .AddAutonomousPosts(static _ => Task.FromResult<AutonomousPost?>(null), EveryTenMinutes)
            .AddAutonomousPosts(static (_, _) => Task.FromResult<AutonomousPost?>(null), EveryTenMinutes);
        services.AddSingleton<global::Telegram.Bot.ITelegramBotClient>(new global::Telegram.Bot.TelegramBotClient("123456:secret-token"));
        await using var provider = services.BuildServiceProvider();
        Assert.Equal(2, provider.GetServices<IHostedService>().OfType<AutonomousPosts>().Count());
    }

    private static AutonomousPosts Posts(Bench bench, Func<CancellationToken, Task<AutonomousPost?>> source) =>
        new(source, EveryTenMinutes, bench.Replies, bench.Get<ErrorReporter>(), bench.Time);
}
