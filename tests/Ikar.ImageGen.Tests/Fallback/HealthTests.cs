using Ikar.ImageGen.Fallback;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

public class HealthTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeProvider _provider = new FakeProvider().With("a/one", "red").With("a/two", "green");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restart_does_not_forget_what_is_parked_and_how_long_things_take()
    {
        _provider.OnCall = (_, call, _) => call.Model.Id == "a/one" ? throw new ImageProviderException(FailureKind.ModelGone, "gone") : Task.FromResult(Pictures.Answer());
        var before = Chain();
        for (var i = 0; i < 10; i++)
        {
            await before.GenerateAsync("a cat", Token);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        var json = before.Health.Export();
        _time.Advance(TimeSpan.FromHours(2));
        var after = Chain();
        after.Health.Import(json);
        var calls = _provider.Calls.Count;
        var result = await after.GenerateAsync("a cat", Token);

        Assert.Equal(calls + 1, _provider.Calls.Count);
        Assert.Equal(FailureKind.ModelGone, result.Attempts[0].Kind);
        Assert.Equal(AttemptStatus.Skipped, result.Attempts[0].Status);
        var two = Assert.Single(after.Health.Read(), route => route.Model == "a/two");
        Assert.Equal((RouteState.Healthy, 11), (two.State, two.Calls));
        Assert.NotNull(two.P95);
    }

    [Fact]
    public async Task An_open_breaker_and_a_pause_survive_and_what_is_over_does_not()
    {
        _provider.OnCall = (_, call, _) => throw (call.Model.Id == "a/one"
            ? new ImageProviderException(FailureKind.InvalidImage, "no picture")
            : new ImageProviderException(FailureKind.RateLimited, "slow down") { RetryAfter = TimeSpan.FromMinutes(5) });
        var before = Chain();
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<ImageGenException>(() => before.GenerateAsync("a cat", Token));
        }

        var soon = Chain();
        soon.Health.Import(before.Health.Export());
        Assert.Equal([RouteState.Open, RouteState.CoolingDown], soon.Health.Read().Select(route => route.State));
        Assert.All(soon.Health.Read(), route => Assert.True(route.Until > _time.GetUtcNow()));

        var json = before.Health.Export();
        _time.Advance(TimeSpan.FromHours(1));
        var late = Chain();
        late.Health.Import(json);
        Assert.Equal([RouteState.HalfOpen, RouteState.Healthy], late.Health.Read().Select(route => route.State));

        soon.Health.Reset();
        Assert.Empty(soon.Health.Read());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"version\":99}")]
    [InlineData("{\"routes\":7}")]
    [InlineData("{\"routes\":null}")]
    [InlineData("{\"routes\":[null]}")]
    [InlineData("{\"scopes\":[{\"model\":null}]}")]
    [InlineData("{\"routes\":[{\"times\":[null]}]}")]
    public void What_is_no_export_is_refused(string json) => Assert.Throws<FormatException>(() => Chain().Health.Import(json));

    [Fact]
    public void The_breaker_doubles_its_pause_after_each_failed_probe_up_to_ten_minutes()
    {
        var circuit = new Circuit();
        var random = new Random(1);
        var now = TimeSpan.Zero;
        for (var i = 0; i < 3; i++)
        {
            circuit.Failed(now, isProbe: false, random);
        }

        var pauses = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            pauses.Add(circuit.OpenFor.TotalSeconds);
            Assert.InRange((circuit.OpenUntil - now).TotalSeconds, circuit.OpenFor.TotalSeconds * 0.85, circuit.OpenFor.TotalSeconds * 1.15);
            now = circuit.OpenUntil;
            circuit.Lease(7, now, now + TimeSpan.FromSeconds(1));
            Assert.False(circuit.Release(8));
            Assert.True(circuit.IsProbing(now));
            Assert.True(circuit.Release(7));
            circuit.Failed(now, isProbe: true, random);
        }

        Assert.Equal([30, 60, 120, 240, 480, 600, 600, 600], pauses);
        circuit.Succeeded(now);
        Assert.Equal(CircuitState.Closed, circuit.StateAt(now));
    }

    [Fact]
    public void Half_of_five_calls_in_two_minutes_open_the_breaker_too()
    {
        var circuit = new Circuit();
        foreach (var failed in new[] { true, false, true, false, true })
        {
            if (failed)
            {
                circuit.Failed(TimeSpan.Zero, isProbe: false, new Random(1));
            }
            else
            {
                circuit.Succeeded(TimeSpan.Zero);
            }
        }

        Assert.Equal(CircuitState.Open, circuit.StateAt(TimeSpan.Zero));
    }

    [Fact]
    public void A_late_failure_extends_the_pause_and_never_shortens_it()
    {
        var circuit = new Circuit();
        for (var i = 0; i < 3; i++)
        {
            circuit.Failed(TimeSpan.Zero, isProbe: false, new Random(1));
        }

        var until = circuit.OpenUntil;
        circuit.Failed(TimeSpan.FromSeconds(1), isProbe: false, new Random(1));
        Assert.True(circuit.OpenUntil >= until);
        circuit.Failed(TimeSpan.FromSeconds(20), isProbe: false, new Random(1));
        Assert.Equal(TimeSpan.FromSeconds(50), circuit.OpenUntil);
    }

    [Fact]
    public void The_latency_book_keeps_the_newest_hundred_and_forgets_after_a_day()
    {
        var book = new LatencyBook();
        for (var i = 0; i < 250; i++)
        {
            book.Succeeded(TimeSpan.FromSeconds(i), TimeSpan.FromSeconds(i));
        }

        Assert.Equal(100, book.Count);
        Assert.Equal(200, book.QuantileOrNull(0.5, TimeSpan.FromSeconds(250))!.Value.TotalSeconds);
        Assert.Null(book.QuantileOrNull(0.5, TimeSpan.FromHours(25)));
    }

    private FallbackImageGenerator Chain() => new([_provider], FallbackImageGeneratorTests.Options("a/one", "a/two"), null, _time, null, new Random(1));
}
