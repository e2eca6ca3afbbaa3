using Ikar.ImageGen.Tests.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Pipeline;

public class ObservedImageGeneratorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ImageGenStatistics _statistics = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Successes_and_failures_are_counted()
    {
        var answers = new Queue<Func<ImageResult>>(
        [
            () => StubGenerator.Result("a/one"),
            () => StubGenerator.Result("a/two"),
            () => StubGenerator.Result("a/one", fromCache: true),
            () => throw new ImageGenException(FailureKind.Auth, "x")
            {
                Attempts = [new GenerationAttempt { Model = new ImageModel("a/one"), Status = AttemptStatus.Failed, Kind = FailureKind.Timeout, MayHaveBeenBilled = true }],
            },
        ]);
        var observed = Observed((_, _) =>
        {
            _time.Advance(TimeSpan.FromSeconds(answers.Count));
            return Task.FromResult(answers.Dequeue()());
        });
        for (var i = 0; i < 3; i++)
        {
            await observed.GenerateAsync("a cat", Token);
        }

        await Assert.ThrowsAsync<ImageGenException>(() => observed.GenerateAsync("a cat", Token));

        var snapshot = _statistics.Snapshot();
        Assert.Equal((4, 3, 1), (snapshot.Total, snapshot.Successful, snapshot.Failed));
        Assert.Equal(1.0 / 3, snapshot.HitRate, 3);
        Assert.Equal(TimeSpan.FromSeconds(3.5), snapshot.AverageDuration);
        Assert.Equal(TimeSpan.FromSeconds(4), snapshot.P95);
        Assert.Equal(Fallback.Pictures.Gif.Length, snapshot.AverageBytes);
        Assert.Equal(1, snapshot.ModelUsage["a/one"]);
        Assert.Equal(1, snapshot.ModelUsage["a/two"]);
        Assert.Equal(2, snapshot.RouteUsage["red"]);
        Assert.Equal(1, snapshot.FailuresByKind[FailureKind.Auth]);
        Assert.Equal(1, snapshot.FailedCallsByKind[FailureKind.Timeout]);
        Assert.Equal((3, 1), (snapshot.Calls, snapshot.CallsPerhapsBilledInVain));

        _statistics.Reset();
        Assert.Equal(0, _statistics.Snapshot().Total);
    }

    [Fact]
    public async Task A_preview_is_no_work_of_the_model_that_was_asked()
    {
        var answers = new Queue<ImageResult>(
            [StubGenerator.Result("a/one"), StubGenerator.Result("a/one", isPreview: true), StubGenerator.Result("a/one", fromCache: true, isPreview: true)]);
        var log = new ListLogger();
        var observed = new ObservedImageGenerator(new StubGenerator((_, _) => Task.FromResult(answers.Dequeue())), _statistics, logger: log.For<ObservedImageGenerator>());
        for (var i = 0; i < 3; i++)
        {
            await observed.GenerateAsync("a cat", Token);
        }

        var snapshot = _statistics.Snapshot();
        Assert.Equal((3, 2), (snapshot.Successful, snapshot.Previews));
        Assert.Equal(1, snapshot.ModelUsage["a/one"]);
        Assert.Equal(2, snapshot.RouteUsage["red"]);
        Assert.Equal([false, true, true], log.Entries.Where(static entry => entry.Id == 2).Select(static entry => entry.Text.Contains("preview: True", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Counting_loses_nothing_under_load()
    {
        var observed = new ObservedImageGenerator(new StubGenerator((_, _) => Task.FromResult(StubGenerator.Result())), _statistics);

        await Parallel.ForAsync(0, 5_000, Token, async (_, token) => await observed.GenerateAsync("a cat", token));

        var snapshot = _statistics.Snapshot();
        Assert.Equal((5_000, 5_000, 5_000), (snapshot.Total, snapshot.Pictures, snapshot.ModelUsage["a/one"]));
    }

    [Fact]
    public async Task A_layer_that_hangs_is_cut_off_soon_after_the_deadline()
    {
        var observed = Observed(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return StubGenerator.Result();
        });

        var task = observed.GenerateAsync(new ImageRequest("a cat") { Timeout = TimeSpan.FromSeconds(5) }, Token);
        _time.Advance(TimeSpan.FromSeconds(8));

        var error = await Assert.ThrowsAsync<ImageGenException>(() => task);
        Assert.Equal(FailureKind.DeadlineExceeded, error.Kind);
    }

    [Fact]
    public async Task What_a_layer_throws_becomes_an_honest_error()
    {
        var observed = Observed((_, _) => throw new InvalidOperationException("secret words"));

        var error = await Assert.ThrowsAsync<ImageGenException>(() => observed.GenerateAsync("a cat", Token));

        Assert.Equal(FailureKind.Unknown, error.Kind);
        Assert.DoesNotContain("secret words", error.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_failure()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var observed = Observed((_, token) => Task.FromCanceled<ImageResult>(token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => observed.GenerateAsync(new ImageRequest("a cat"), source.Token));

        Assert.Equal((0, 1), (_statistics.Snapshot().Failed, _statistics.Snapshot().Cancelled));
    }

    [Fact]
    public async Task Time_that_a_layer_wastes_is_taken_from_the_chain()
    {
        var options = Fallback.FallbackImageGeneratorTests.Options("a/one");
        var provider = new Fallback.FakeProvider().With("a/one", "red");
        var chain = new FallbackImageGenerator([provider], options, null, _time);
        var wasteful = new StubGenerator((request, token) =>
        {
            _time.Advance(TimeSpan.FromSeconds(50));
            return chain.GenerateAsync(request, token);
        });

        var result = await new ObservedImageGenerator(wasteful, _statistics, options, _time).GenerateAsync(new ImageRequest("a cat") { Timeout = TimeSpan.FromSeconds(60) }, Token);

        Assert.True(result.Attempts[0].Timeout <= TimeSpan.FromSeconds(10));
    }

    private ObservedImageGenerator Observed(Func<ImageRequest, CancellationToken, Task<ImageResult>> answer) => new(new StubGenerator(answer), _statistics, null, _time);
}
