using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Pipeline;

public class OnceImageGeneratorTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_identical_seeded_requests_make_one_call()
    {
        var gate = new TaskCompletionSource();
        var stub = new StubGenerator(async (_, _) =>
        {
            await gate.Task;
            return StubGenerator.Result();
        });
        var once = new OnceImageGenerator(stub, _time);

        var tasks = Enumerable.Range(0, 100).Select(_ => once.GenerateAsync(new ImageRequest("a cat") { Seed = 7 }, Token)).ToArray();
        gate.SetResult();
        var results = await Task.WhenAll(tasks);

        Assert.Equal(1, stub.Calls);
        Assert.Equal(100, results.Distinct().Count());
        Assert.Equal(99, results.Count(result => result.FromCache));
    }

    [Fact]
    public async Task Two_people_who_ask_for_a_cat_get_two_cats()
    {
        var stub = new StubGenerator((_, _) => Task.FromResult(StubGenerator.Result()));
        var once = new OnceImageGenerator(stub, _time);

        await Task.WhenAll(once.GenerateAsync("a cat", Token), once.GenerateAsync("a cat", Token));

        Assert.Equal(2, stub.Calls);
    }

    [Fact]
    public async Task One_who_gives_up_does_not_stop_the_others_and_the_last_one_stops_the_work()
    {
        var stopped = new TaskCompletionSource();
        var stub = new StubGenerator(async (_, token) =>
        {
            await using var registration = token.Register(() => stopped.TrySetResult());
            await Task.Delay(Timeout.Infinite, token);
            return StubGenerator.Result();
        });
        var once = new OnceImageGenerator(stub, _time);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var request = new ImageRequest("a cat") { Seed = 7 };
        var tasks = new[] { once.GenerateAsync(request, first.Token), once.GenerateAsync(request, second.Token) };

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tasks[0]);
        Assert.False(stopped.Task.IsCompleted);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tasks[1]);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task A_request_id_replays_its_picture_for_ten_minutes()
    {
        var stub = new StubGenerator((_, _) => Task.FromResult(StubGenerator.Result()));
        var once = new OnceImageGenerator(stub, _time);
        var request = new ImageRequest("a cat") { RequestId = "message 1" };

        var first = await once.GenerateAsync(request, Token);
        _time.Advance(TimeSpan.FromMinutes(9));
        var second = await once.GenerateAsync(request, Token);
        Assert.Equal(1, stub.Calls);
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
        Assert.Same(first.Image, second.Image);

        _time.Advance(TimeSpan.FromMinutes(2));
        await once.GenerateAsync(request, Token);
        Assert.Equal(2, stub.Calls);
    }

    [Fact]
    public async Task A_request_id_under_way_is_joined()
    {
        var gate = new TaskCompletionSource<ImageResult>();
        var stub = new StubGenerator((_, _) => gate.Task);
        var once = new OnceImageGenerator(stub, _time);
        var request = new ImageRequest("a cat") { RequestId = "message 1" };

        var tasks = new[] { once.GenerateAsync(request, Token), once.GenerateAsync(request, Token) };
        gate.SetResult(StubGenerator.Result());
        await Task.WhenAll(tasks);

        Assert.Equal(1, stub.Calls);
    }

    [Fact]
    public async Task The_same_id_with_another_request_is_refused()
    {
        var once = new OnceImageGenerator(new StubGenerator((_, _) => Task.FromResult(StubGenerator.Result())), _time);
        await once.GenerateAsync(new ImageRequest("a cat") { RequestId = "message 1" }, Token);

        var error = await Assert.ThrowsAsync<ImageGenException>(() => once.GenerateAsync(new ImageRequest("a dog") { RequestId = "message 1" }, Token));

        Assert.Equal(FailureKind.InvalidRequest, error.Kind);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var fails = true;
        var stub = new StubGenerator((_, _) => fails ? Task.FromException<ImageResult>(new ImageGenException(FailureKind.Transient, "x")) : Task.FromResult(StubGenerator.Result()));
        var once = new OnceImageGenerator(stub, _time);
        var request = new ImageRequest("a cat") { RequestId = "message 1" };
        await Assert.ThrowsAsync<ImageGenException>(() => once.GenerateAsync(request, Token));

        fails = false;
        Assert.False((await once.GenerateAsync(request, Token)).FromCache);
    }

    [Fact]
    public async Task Different_ids_with_the_same_seed_share_one_call()
    {
        var gate = new TaskCompletionSource<ImageResult>();
        var stub = new StubGenerator((_, _) => gate.Task);
        var once = new OnceImageGenerator(stub, _time);

        var tasks = Enumerable.Range(0, 3).Select(i => once.GenerateAsync(new ImageRequest("a cat") { RequestId = $"message {i}", Seed = 7 }, Token)).ToArray();
        gate.SetResult(StubGenerator.Result());
        await Task.WhenAll(tasks);

        Assert.Equal(1, stub.Calls);
    }

    [Fact]
    public async Task At_most_64_megabytes_are_held()
    {
        var picture = new byte[20 * 1024 * 1024];
        Fallback.Pictures.Gif.CopyTo(picture, 0);
        var image = GeneratedImage.FromBytes(picture);
        var stub = new StubGenerator((_, _) => Task.FromResult(new ImageResult { Images = [image], Model = new ImageModel("a/one"), Provider = "red", Prompt = "p" }));
        var once = new OnceImageGenerator(stub, _time);
        for (var i = 0; i < 4; i++)
        {
            await once.GenerateAsync(new ImageRequest("a cat") { RequestId = $"message {i}" }, Token);
        }

        Assert.True((await once.GenerateAsync(new ImageRequest("a cat") { RequestId = "message 3" }, Token)).FromCache);
        Assert.False((await once.GenerateAsync(new ImageRequest("a cat") { RequestId = "message 0" }, Token)).FromCache);
    }

    [Fact]
    public async Task Everybody_who_waits_sees_the_progress()
    {
        var gate = new TaskCompletionSource();
        var stub = new StubGenerator(async (request, _) =>
        {
            await gate.Task;
            request.Progress!.Report(new ImageProgress { Stage = ImageProgressStage.Drawing });
            return StubGenerator.Result();
        });
        var once = new OnceImageGenerator(stub, _time);
        var seen = new List<int>();
        var tasks = Enumerable.Range(0, 2).Select(i => once.GenerateAsync(new ImageRequest("a cat") { Seed = 1, Progress = new Listener(() => seen.Add(i)) }, Token)).ToArray();
        gate.SetResult();
        await Task.WhenAll(tasks);

        Assert.Equal([0, 1], seen.Order());
    }

    [Fact]
    public void The_fingerprint_changes_with_everything_that_changes_the_picture()
    {
        var request = new ImageRequest("a cat");
        ImageRequest[] others =
        [
            new("a dog"), request with { EnglishPrompt = "x" }, request with { NegativePrompt = "" }, request with { NegativePrompt = "x" }, request with { Style = "x" }, request with { Mood = "x" },
            request with { Model = "a/b" }, request with { Models = ["a/b"] }, request with { Models = ["a", "b"] }, request with { Size = new ImageSize(1, 2) }, request with { Steps = 1 },
            request with { GuidanceScale = 1 }, request with { Seed = 1 }, request with { Count = 2 }, request with { AllowFallback = false }, request with { RequireAllParameters = true },
            request with { Source = GeneratedImage.FromBytes(Fallback.Pictures.Gif) }, request with { Strength = 0.5 }, request with { Loras = [new ImageLora("x")] },
            request with { AdditionalParameters = new Dictionary<string, System.Text.Json.Nodes.JsonNode?> { ["x"] = 1 } },
        ];

        var prints = others.Append(request).Select(Ikar.ImageGen.Pipeline.RequestFingerprint.Of).ToArray();
        Assert.Equal(prints.Length, prints.Distinct().Count());
        Assert.Equal(prints[^1], Ikar.ImageGen.Pipeline.RequestFingerprint.Of(request with { Timeout = TimeSpan.FromSeconds(1), RequestId = "x", Cacheable = true, Warnings = ["x"] }));
    }

    private sealed class Listener(Action heard) : IProgress<ImageProgress>
    {
        public void Report(ImageProgress value) => heard();
    }
}
