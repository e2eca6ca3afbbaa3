using System.Text;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

public class GeneratorBehaviourTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeProvider _provider = new FakeProvider().With("a/one", "red").With("a/two", "green");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{\"error\":\"You have exceeded your monthly included credits\"}", FailureKind.QuotaExceeded)]
    [InlineData("{\"error\":\"Model is currently loading\",\"estimated_time\":20}", FailureKind.ModelLoading)]
    [InlineData("{\"error\":\"Too Many Requests\"}", FailureKind.RateLimited)]
    [InlineData("{\"detail\":[{\"msg\":\"The model does not exist\"}]}", FailureKind.ModelGone)]
    [InlineData("{\"error\":\"something else\"}", FailureKind.InvalidImage)]
    [InlineData("Photo credit: nobody", FailureKind.InvalidImage)]
    [InlineData("<html>Bad gateway</html>", FailureKind.InvalidImage)]
    [InlineData("", FailureKind.InvalidImage)]
    public async Task An_error_that_comes_as_a_picture_goes_to_the_next_model_as_what_it_is(string body, FailureKind kind)
    {
        _provider.OnCall = (_, call, _) => Task.FromResult(call.Model.Id == "a/one" ? Pictures.Bytes(Encoding.UTF8.GetBytes(body)) : Pictures.Answer());

        var result = await Chain(keys: true).GenerateAsync("a cat", Token);

        Assert.Equal("a/two", result.Model.Id);
        Assert.Equal(kind, result.Attempts[0].Kind);
    }

    [Fact]
    public async Task A_refusal_that_comes_as_a_picture_is_a_refusal_and_its_pause_is_kept()
    {
        _provider.OnCall = (_, _, _) => Task.FromResult(Pictures.Bytes("""{"error":"flagged by moderation"}"""u8.ToArray()));
        var refused = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync("a cat", Token));
        _provider.OnCall = (_, call, _) => Task.FromResult(call.Model.Id == "a/one" ? Pictures.Bytes("""{"error":"Too Many Requests","retry_after":7}"""u8.ToArray()) : Pictures.Answer());
        var limited = await Chain().GenerateAsync("a cat", Token);

        Assert.Equal(FailureKind.ContentFiltered, refused.Kind);
        Assert.Equal(TimeSpan.FromSeconds(7), limited.Attempts[0].RetryAfter);
    }

    [Fact]
    public async Task A_flagged_picture_is_a_refusal()
    {
        _provider.OnCall = (_, _, _) => Task.FromResult(new ProviderImages { Images = [new ProviderImage(Pictures.Gif) { IsFlagged = true }] });

        var error = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync("a cat", Token));

        Assert.Equal(FailureKind.ContentFiltered, error.Kind);
        Assert.Single(_provider.Calls);
    }

    [Fact]
    public async Task Another_size_than_asked_is_only_a_warning()
    {
        var result = await Chain().GenerateAsync(new ImageRequest("a cat") { Size = new ImageSize(64, 64) }, Token);

        Assert.Contains(result.Warnings, warning => warning.Contains("1x1 instead of 64x64", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_pictures_come_from_several_calls_with_seeds_that_count_up()
    {
        var provider = new FakeProvider().With("a/one", new ImageRoute { Provider = "red", ProviderModelId = "m", Capabilities = new RouteCapabilities { MaxCount = 1 } });
        var chain = new FallbackImageGenerator([provider], FallbackImageGeneratorTests.Options("a/one"), null, _time);

        var result = await chain.GenerateAsync(new ImageRequest("cats") { Count = 3, Seed = 40 }, Token);

        Assert.Equal(3, result.Images.Count);
        Assert.Equal([40, 41, 42], provider.Sent.Select(call => call.Seed!.Value));
        Assert.Equal([40, 41, 42], result.Images.Select(image => image.Seed!.Value));
        Assert.Equal(3, result.Attempts.Count);
    }

    [Fact]
    public async Task Fewer_pictures_than_asked_are_delivered_with_a_warning_when_a_later_call_fails()
    {
        _provider.OnCall = (_, _, _) => _provider.Calls.Count == 1 ? Task.FromResult(Pictures.Answer(2)) : throw new ImageProviderException(FailureKind.ModelGone, "gone");

        var result = await Chain().GenerateAsync(new ImageRequest("cats") { Count = 4 }, Token);

        Assert.Equal(2, result.Images.Count);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("2 of 4", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task A_random_seed_is_sent_where_the_route_takes_one_and_told(bool option, bool capable, bool sent)
    {
        var provider = new FakeProvider().With("a/one", new ImageRoute { Provider = "red", ProviderModelId = "m", Capabilities = new RouteCapabilities { Seed = capable } });
        var options = FallbackImageGeneratorTests.Options("a/one");
        options.RandomSeed = option;
        var chain = new FallbackImageGenerator([provider], options, null, _time);

        var (first, second) = (await chain.GenerateAsync("a cat", Token), await chain.GenerateAsync("a cat", Token));

        Assert.Equal(sent, provider.Sent[0].Seed is not null);
        Assert.Equal(provider.Sent[0].Seed, first.Seed);
        Assert.True(!sent || first.Seed != second.Seed);
    }

    [Fact]
    public async Task RequireAllParameters_passes_over_who_would_change_or_drop_one()
    {
        var limited = new RouteCapabilities { Steps = false };
        var provider = new FakeProvider().With("a/one", new ImageRoute { Provider = "red", ProviderModelId = "m", Capabilities = limited }).With("a/two", "green").With("a/three", "blue");
        var registry = new ModelRegistry([new ImageModel("a/two") { MaxSteps = 10 }]);
        var chain = new FallbackImageGenerator([provider], FallbackImageGeneratorTests.Options("a/one", "a/two", "a/three"), registry, _time);

        var result = await chain.GenerateAsync(new ImageRequest("a cat") { Steps = 20, RequireAllParameters = true }, Token);

        Assert.Equal("a/three", result.Model.Id);
        Assert.Equal([("a/three", "blue")], provider.Calls);
        Assert.Equal([FailureKind.UnsupportedParameter, FailureKind.UnsupportedParameter, null], result.Attempts.Select(attempt => attempt.Kind));
    }

    [Fact]
    public async Task A_refused_parameter_is_left_out_of_the_second_call_and_named()
    {
        _provider.OnCall = (_, call, _) => call.Steps is null
            ? Task.FromResult(Pictures.Answer())
            : throw new ImageProviderException(FailureKind.UnsupportedParameter, "no steps") { Parameter = "steps", HttpStatus = 422 };

        var result = await Chain().GenerateAsync(new ImageRequest("a cat") { Steps = 20 }, Token);

        Assert.Equal("a/one", result.Model.Id);
        Assert.Contains("steps", result.Attempts[1].DroppedParameters);
        Assert.Contains(result.Warnings, warning => warning.Contains("steps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Progress_is_told_each_thing_once_and_may_throw()
    {
        _provider.OnCall = (_, call, _) => call.Model.Id == "a/one" ? throw new ImageProviderException(FailureKind.ModelGone, "gone") : Task.FromResult(Pictures.Answer());
        var seen = new List<string>();
        var progress = new Listener(step =>
        {
            seen.Add($"{step.Stage} {step.Model?.Id} {step.Provider}{(step.Attempt is null ? "" : $" {step.Attempt.Status}")}");
            throw new InvalidOperationException("the app's own trouble");
        });

        await Chain().GenerateAsync(new ImageRequest("a cat") { Progress = progress }, Token);
        await Chain().GenerateAsync(new ImageRequest("a cat") { Model = "a/nobody", Progress = progress }, Token);

        Assert.Equal(
            ["AttemptStarted a/one red", "AttemptFinished a/one red Failed", "AttemptStarted a/two green", "AttemptFinished a/two green Succeeded", "Skipped a/nobody  Skipped"], seen.Take(5));
    }

    [Fact]
    public async Task A_backend_that_ignores_its_token_does_not_hold_up_the_caller()
    {
        _provider.OnCall = (_, _, _) => new TaskCompletionSource<ProviderImages>().Task;
        using var source = new CancellationTokenSource();
        var task = Chain().GenerateAsync(new ImageRequest("a cat"), source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.WaitAsync(TimeSpan.FromSeconds(30), Token));
    }

    [Fact]
    public async Task Cancelling_while_the_chain_waits_ends_it_at_once()
    {
        _provider.OnCall = (_, _, _) => throw new ImageProviderException(FailureKind.Transient, "busy");
        using var source = new CancellationTokenSource();
        var task = Chain().GenerateAsync(new ImageRequest("a cat") { AllowFallback = false }, source.Token);
        Assert.False(task.IsCompleted);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.Single(_provider.Calls);
    }

    [Fact]
    public async Task What_a_backend_throws_by_mistake_is_a_failed_attempt_that_quotes_nothing()
    {
        _provider.OnCall = (_, call, _) => call.Model.Id == "a/one" ? throw new InvalidOperationException("hf_secretsecretsecret") : Task.FromResult(Pictures.Answer());

        var result = await Chain().GenerateAsync("a cat", Token);

        Assert.Equal(FailureKind.Unknown, result.Attempts[0].Kind);
        Assert.DoesNotContain("secret", result.Attempts[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_a_backends_message_is_blotted_out()
    {
        _provider.OnCall = (_, _, _) => throw new ImageProviderException(FailureKind.Auth, "bad token hf_abcdefghijklmnop\nsee <b>docs</b>");

        var error = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync("a cat", Token));

        Assert.DoesNotContain("abcdefghijklmnop", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Attempts[0].Message);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, -1.0, null)]
    [InlineData(1, null, 0)]
    public async Task A_senseless_request_is_refused_without_a_call(int count, double? timeout, int? steps)
    {
        var request = new ImageRequest("a cat") { Count = count, Timeout = timeout is { } s ? TimeSpan.FromSeconds(s) : null, Steps = steps };

        var error = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync(request, Token));

        Assert.Equal(FailureKind.InvalidRequest, error.Kind);
        Assert.Empty(_provider.Calls);
    }

    [Fact]
    public async Task An_input_picture_goes_only_to_routes_that_take_one()
    {
        var provider = new FakeProvider()
            .With("a/one", new ImageRoute { Provider = "red", ProviderModelId = "m", Capabilities = new RouteCapabilities { Source = false } }).With("a/edit", "blue");
        var chain = new FallbackImageGenerator([provider], FallbackImageGeneratorTests.Options("a/one", "a/edit"), null, _time);

        var result = await chain.GenerateAsync(new ImageRequest("a cat") { Source = GeneratedImage.FromBytes(Pictures.Gif) }, Token);

        Assert.Equal("a/edit", result.Model.Id);
        Assert.Equal([("a/edit", "blue")], provider.Calls);
    }

    // With keys: each model's route has one of its own, so that a spent one does not park the other.
    private FallbackImageGenerator Chain(bool keys = false)
    {
        var provider = _provider;
        if (keys)
        {
            provider = new FakeProvider { OnCall = _provider.OnCall }
                .With("a/one", new ImageRoute { Provider = "red", ProviderModelId = "m", KeyLabel = "first" })
                .With("a/two", new ImageRoute { Provider = "green", ProviderModelId = "m", KeyLabel = "second" });
        }

        return new FallbackImageGenerator([provider], FallbackImageGeneratorTests.Options("a/one", "a/two"), null, _time, null, new Random(1));
    }

    private sealed class Listener(Action<ImageProgress> heard) : IProgress<ImageProgress>
    {
        public void Report(ImageProgress value) => heard(value);
    }
}
