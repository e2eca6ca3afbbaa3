using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

public class FallbackImageGeneratorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeProvider _provider = new FakeProvider().With("a/one", "red").With("a/two", "red").With("a/three", "red");
    private readonly ImageGenOptions _options = Options("a/one", "a/two", "a/three");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_model_answers_when_all_is_well()
    {
        var result = await Chain().GenerateAsync("a cat", Token);

        Assert.Equal("a/one", result.Model.Id);
        Assert.Equal("red", result.Provider);
        Assert.Equal("a cat", result.Prompt);
        Assert.Equal(AttemptStatus.Succeeded, Assert.Single(result.Attempts).Status);
        Assert.NotNull(result.Seed);
    }

    [Fact]
    public async Task Second_model_answers_when_the_first_is_gone()
    {
        _provider.OnCall = (_, call, _) => call.Model.Id == "a/one" ? throw new ImageProviderException(FailureKind.ModelGone, "gone") { HttpStatus = 410 } : Task.FromResult(Pictures.Answer());

        var result = await Chain().GenerateAsync("a cat", Token);

        Assert.Equal("a/two", result.Model.Id);
        Assert.Equal([FailureKind.ModelGone, null], result.Attempts.Select(attempt => attempt.Kind));
        Assert.Equal(410, result.Attempts[0].HttpStatus);
    }

    [Fact]
    public async Task Without_a_key_the_message_is_told_once()
    {
        _provider.LookUpError = new ImageProviderException(FailureKind.Auth, "Set HF_TOKEN or call AddOfflinePainter().");

        var error = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync("a cat", Token));

        Assert.Equal(FailureKind.Auth, error.Kind);
        Assert.Equal(2, error.Message.Split("AddOfflinePainter()").Length);
        Assert.Equal(3, error.Attempts.Count);
        Assert.All(error.Attempts, attempt => Assert.Equal(AttemptStatus.Skipped, attempt.Status));
        Assert.Same(_provider.LookUpError, error.InnerException);
    }

    [Fact]
    public async Task A_typing_error_in_an_id_is_answered_with_the_nearest_known_one()
    {
        _provider.LookUpError = new ImageProviderException(FailureKind.ModelGone, "The Hub knows no such model.");

        var error = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync(new ImageRequest("a cat") { Model = "Qwen/Qwen-Imag", AllowFallback = false }, Token));

        Assert.Contains("nearest known model is Qwen/Qwen-Image.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_does_not_hide_that_nobody_knows_the_model()
    {
        _provider.With("Qwen/Qwen-Imag", new ImageRoute { Provider = "offline", ProviderModelId = "painter", IsPreview = true, Preference = RoutePreference.LastResort });

        var result = await Chain().GenerateAsync(new ImageRequest("a cat") { Model = "Qwen/Qwen-Imag", AllowFallback = false }, Token);

        Assert.True(result.IsPreview);
        Assert.Contains(result.Warnings, warning => warning.Contains("Qwen/Qwen-Image", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_to_ask_again_is_what_the_provider_said_and_not_the_short_pause_before_a_second_try()
    {
        (_options.MaxAttempts, _provider.OnCall) = (2, (_, call, _) => throw (call.Model.Id == "a/one"
            ? new ImageProviderException(FailureKind.Transient, "down") { HttpStatus = 502 }
            : new ImageProviderException(FailureKind.RateLimited, "slow down") { RetryAfter = TimeSpan.FromSeconds(90) }));

        var error = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync("a cat", Token));

        Assert.Equal((FailureKind.RateLimited, TimeSpan.FromSeconds(90)), (error.Kind, error.RetryAfter));
    }

    [Fact]
    public async Task Only_one_model_is_asked_when_fallback_is_off()
    {
        _provider.OnCall = (_, _, _) => throw new ImageProviderException(FailureKind.ModelGone, "gone");

        var error = await Assert.ThrowsAsync<ImageGenException>(() => Chain().GenerateAsync(new ImageRequest("a cat") { AllowFallback = false }, Token));

        Assert.Equal(FailureKind.ModelGone, error.Kind);
        Assert.Equal([("a/one", "red")], _provider.Calls);
    }

    [Fact]
    public async Task Four_hung_models_are_each_tried_within_the_default_time()
    {
        var options = Options("a/one", "a/two", "a/three", "a/four");
        _provider.With("a/four", "red").OnCall = (_, _, _) => new TaskCompletionSource<ProviderImages>().Task;
        var task = Chain(options).GenerateAsync("a cat", Token);
        for (var i = 0; i < 1200 && !task.IsCompleted; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        var error = await Assert.ThrowsAsync<ImageGenException>(() => task.WaitAsync(Patience.Limit, Token));
        Assert.Equal(4, error.Attempts.Count);
        Assert.Equal(["a/one", "a/two", "a/three", "a/four"], error.Attempts.Select(attempt => attempt.Model.Id));
        Assert.All(error.Attempts, attempt => Assert.True(attempt.Timeout >= TimeSpan.FromSeconds(15), attempt.ToString()));
        Assert.True(error.MayHaveBeenBilled);
    }

    [Fact]
    public async Task The_last_resort_is_used_when_everything_else_has_failed()
    {
        _provider.With("a/one", new ImageRoute { Provider = "painter", ProviderModelId = "p", Preference = RoutePreference.LastResort, IsPreview = true, IsFree = true });
        _provider.OnCall = (route, _, _) => route.IsPreview ? Task.FromResult(Pictures.Answer()) : throw new ImageProviderException(FailureKind.QuotaExceeded, "no credit");

        var result = await Chain().GenerateAsync("a cat", Token);

        Assert.True(result.IsPreview);
        Assert.Equal("painter", result.Provider);
        Assert.Single(result.Attempts, attempt => attempt.Status == AttemptStatus.Failed);
        Assert.Equal(2, result.Attempts.Count(attempt => attempt.Status == AttemptStatus.Skipped));
    }

    [Fact]
    public async Task Cancelling_is_no_failure_and_stops_everything()
    {
        using var source = new CancellationTokenSource();
        _provider.OnCall = async (_, _, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return Pictures.Answer();
        };
        var chain = Chain();

        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => chain.GenerateAsync(new ImageRequest("a cat"), source.Token));

        var attempts = Assert.IsType<ImageGenException>(error.InnerException).Attempts;
        Assert.Equal(FailureKind.Cancelled, Assert.Single(attempts).Kind);
        Assert.Equal(0, Assert.Single(chain.Health.Read()).Calls);
    }

    [Fact]
    public async Task An_unknown_model_is_skipped_with_the_nearest_known_id()
    {
        var result = await Chain().GenerateAsync(new ImageRequest("a cat") { Model = "black-forest-labs/FLUX.1-schnel" }, Token);

        Assert.Equal("a/one", result.Model.Id);
        Assert.Contains(result.Warnings, warning => warning.Contains("black-forest-labs/FLUX.1-schnell", StringComparison.Ordinal));
        Assert.Equal(FailureKind.ModelGone, result.Attempts[0].Kind);
    }

    internal static ImageGenOptions Options(params string[] models)
    {
        var options = new ImageGenOptions();
        options.Models.Clear();
        foreach (var model in models)
        {
            options.Models.Add(model);
        }

        return options;
    }

    private FallbackImageGenerator Chain(ImageGenOptions? options = null) =>
        new([_provider], options ?? _options, new ModelRegistry(), _time, null, new Random(1));
}
