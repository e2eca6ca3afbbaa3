using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

/// <summary>The line for a route that allows only so many calls at once.</summary>
public sealed class LineTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<(string Prompt, TaskCompletionSource<ProviderImages> Picture)> _calls = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private int Started
    {
        get
        {
            lock (_calls)
            {
                return _calls.Count;
            }
        }
    }

    [Fact]
    public async Task Who_waits_is_called_up_at_the_moment_there_is_room()
    {
        var generator = Generator(1, _time);
        var first = generator.GenerateAsync("first", Token);
        var second = generator.GenerateAsync("second", Token);
        Assert.Equal(1, Started);

        _time.Advance(TimeSpan.FromMilliseconds(250));
        Draw("first");
        await first;
        await Patience.UntilAsync(() => Started == 2);
        Draw("second");

        Assert.Equal(TimeSpan.FromMilliseconds(250), (await second).Attempts[^1].WaitedBefore);
    }

    [Fact]
    public async Task The_systems_clock_calls_up_too()
    {
        var generator = Generator(1, TimeProvider.System);
        var first = generator.GenerateAsync("first", Token);
        var second = generator.GenerateAsync("second", Token);
        Draw("first");
        await first;
        await Patience.UntilAsync(() => Started == 2);
        Draw("second");

        Assert.NotNull((await second).Image);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task First_come_is_first_served(int most)
    {
        var generator = Generator(most, _time);
        var names = Enumerable.Range(0, 12).Select(i => $"number {i}").ToArray();
        var tasks = new List<Task<ImageResult>>();
        foreach (var name in names)
        {
            tasks.Add(generator.GenerateAsync(new ImageRequest(name) { Timeout = TimeSpan.FromMinutes(10) }, Token));

            // Their looks at other routes fall at different moments.
            _time.Advance(TimeSpan.FromMilliseconds(270));
        }

        for (var i = 0; i < names.Length; i++)
        {
            Assert.Equal(Math.Min(i + most, names.Length), Started);
            _time.Advance(TimeSpan.FromMilliseconds(1700));
            Draw(names[i]);
            var expected = Math.Min(i + 1 + most, names.Length);
            await tasks[i];
            await Patience.UntilAsync(() => Started == expected);
            Assert.Equal(names.Take(expected), _calls.Select(static call => call.Prompt));
        }
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line_and_the_next_one_moves_up()
    {
        var generator = Generator(1, _time);
        using var patience = new CancellationTokenSource();
        var first = generator.GenerateAsync("first", Token);
        var second = generator.GenerateAsync("second", patience.Token);
        var third = generator.GenerateAsync("third", Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Draw("first");
        await first;
        await Patience.UntilAsync(() => Started == 2);
        Draw("third");

        Assert.NotNull((await third).Image);
        Assert.Equal(["first", "third"], _calls.Select(static call => call.Prompt));
    }

    [Fact]
    public async Task A_call_that_fails_or_is_given_up_makes_room_too()
    {
        var generator = Generator(1, _time);
        using var patience = new CancellationTokenSource();
        var first = generator.GenerateAsync("first", patience.Token);
        var second = generator.GenerateAsync("second", Token);
        var third = generator.GenerateAsync("third", Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Patience.UntilAsync(() => Started == 2);
        _calls[1].Picture.SetException(new ImageProviderException(FailureKind.ContentFiltered, "no"));
        await Assert.ThrowsAsync<ImageGenException>(() => second);
        await Patience.UntilAsync(() => Started == 3);
        Draw("third");

        Assert.NotNull((await third).Image);
    }

    [Fact]
    public void Nobody_overtakes_the_one_who_was_called_up()
    {
        var first = new TestChain("one: red#1");
        var second = new TestChain("one: red#1", health: first.Health);
        Assert.Equal(("call one/red", "wait 1"), (first.Wants, second.Wants));

        first.Draw();
        var third = new TestChain("one: red#1, two: green", health: first.Health, now: first.Now);
        var fourth = new TestChain("one: red#1", health: first.Health, now: first.Now);
        Assert.Equal(("call two/green", "wait 1"), (third.Wants, fourth.Wants));

        second.Now = first.Now;
        Assert.Equal("call one/red", second.Wait().Wants);
    }

    [Fact]
    public void Who_finds_another_way_meanwhile_leaves_the_line()
    {
        var first = new TestChain("one: red#1");
        var other = new TestChain("two: green#1", health: first.Health);
        var second = new TestChain("one: red#1, two: green#1", health: first.Health);
        var third = new TestChain("one: red#1", health: first.Health);
        other.Draw(0.5);

        Assert.Equal("call two/green", second.Wait().Wants);
        first.Draw();
        Assert.Equal("call one/red", third.Wait().Wants);
    }

    private FallbackImageGenerator Generator(int most, TimeProvider time)
    {
        var provider = new FakeProvider { OnCall = Call }.With("a/one", new ImageRoute { Provider = "red", ProviderModelId = "m", MaxConcurrency = most });
        return new FallbackImageGenerator([provider], FallbackImageGeneratorTests.Options("a/one"), null, time);
    }

    private Task<ProviderImages> Call(ImageRoute route, ImageCall call, CancellationToken cancellationToken)
    {
        var picture = new TaskCompletionSource<ProviderImages>();
        lock (_calls)
        {
            _calls.Add((call.Prompt, picture));
        }

        return picture.Task;
    }

    private void Draw(string prompt) => _calls.Single(call => call.Prompt == prompt).Picture.SetResult(Pictures.Answer());
}
