using System.Net;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class PollingTests
{
    private const string Fal = "https://router.huggingface.co/fal-ai/fal-ai/x/requests/f1";

    [Fact]
    public async Task Waits_grow_with_jitter_up_to_three_seconds()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        Poll(world, static poll => poll < 15 ? """{"status":"IN_PROGRESS"}""" : """{"status":"COMPLETED"}""");

        await world.DrawAsync();

        var waits = world.Time.Waits.Select(static wait => wait.TotalSeconds).ToList();
        Assert.Equal(16, waits.Count);
        Assert.InRange(waits[0], 0.4, 0.6);
        Assert.All(waits.Zip(Enumerable.Range(0, 16).Select(static i => Math.Min(3, 0.5 * Math.Pow(1.3, i)))), static pair => Assert.InRange(pair.First / pair.Second, 0.799, 1.201));
        Assert.True(waits.Select(static wait => Math.Round(wait, 3)).Distinct().Count() > 10, "the waits are jittered");
    }

    [Fact]
    public async Task Queue_place_and_state_are_told_as_they_change()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        Poll(world, static poll => poll switch { 0 => """{"status":"IN_QUEUE","queue_position":2}""", 1 => """{"status":"IN_PROGRESS"}""", _ => """{"status":"COMPLETED"}""" });
        var progress = new RecordedProgress();

        await world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "a cat", Progress = progress });

        Assert.Equal(["Queued 2", "Drawing ", "Downloading "], progress.Steps.Select(static step => $"{step.Stage} {step.QueuePosition}"));
        Assert.All(progress.Steps, static step => Assert.Equal("fal-ai", step.Provider));
    }

    [Fact]
    public async Task A_pause_that_the_provider_asks_for_is_kept()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        Poll(world, static poll => poll == 0 ? null : """{"status":"COMPLETED"}""", static () =>
        {
            var response = StubHttp.Json("""{"detail":"slow down"}""", HttpStatusCode.TooManyRequests);
            response.Headers.TryAddWithoutValidation("Retry-After", "7");
            return response;
        });

        await world.DrawAsync();

        Assert.Equal(7, world.Time.Waits[1].TotalSeconds);
    }

    [Fact]
    public async Task A_few_failed_asks_are_survived()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        Poll(world, static poll => poll < 4 ? null : """{"status":"COMPLETED"}""", static () => throw new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.Single((await world.DrawAsync()).Images);
    }

    [Fact]
    public async Task A_job_that_is_not_found_yet_is_asked_for_again_and_one_that_stays_lost_does_not_speak_against_the_model()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        Poll(world, static poll => poll == 0 ? null : """{"status":"COMPLETED"}""", static () => StubHttp.Text("404: Not Found", HttpStatusCode.NotFound));
        Assert.Single((await world.DrawAsync()).Images);

        Poll(world, static _ => null, static () => StubHttp.Text("404: Not Found", HttpStatusCode.NotFound));
        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());
        Assert.Equal((FailureKind.Transient, true), (error.Kind, error.MayHaveBeenBilled));
    }

    [Fact]
    public async Task A_run_of_failed_asks_ends_the_wait_as_perhaps_billed_and_cancels_the_job()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        Poll(world, static _ => null, static () => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal((FailureKind.NetworkAfterSend, true), (error.Kind, error.MayHaveBeenBilled));
        await AssertCancelledAsync(world, "PUT", Fal + "/cancel?_subdomain=queue");
    }

    [Fact]
    public async Task A_job_that_never_ends_is_cancelled_when_the_attempts_time_is_up()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        Poll(world, static _ => """{"status":"IN_PROGRESS"}""");

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "a cat", Timeout = TimeSpan.FromSeconds(30) }));

        Assert.Equal((FailureKind.Timeout, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.InRange(world.Time.GetElapsedTime(0).TotalSeconds, 25, 30);
        await AssertCancelledAsync(world, "PUT", Fal + "/cancel?_subdomain=queue");
    }

    [Fact]
    public async Task Without_any_limit_the_wait_ends_after_ten_minutes()
    {
        using var world = new FakeWorld().Serves("wavespeed");
        world.First = static request => request.Uri.AbsolutePath.EndsWith("/result", StringComparison.Ordinal) ? StubHttp.Json("""{"code":200,"data":{"status":"a new word"}}""") : null;

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal(FailureKind.Timeout, error.Kind);
        Assert.InRange(world.Time.GetElapsedTime(0).TotalMinutes, 9.8, 10);
    }

    [Fact]
    public async Task A_caller_who_leaves_gets_out_at_once_and_the_job_is_cancelled()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        using var leave = new CancellationTokenSource();
        Poll(world, poll =>
        {
            if (poll == 2)
            {
                leave.Cancel();
            }

            return """{"status":"IN_QUEUE"}""";
        });

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.DrawAsync(cancellationToken: leave.Token));

        Assert.Equal(leave.Token, thrown.CancellationToken);
        await AssertCancelledAsync(world, "PUT", Fal + "/cancel?_subdomain=queue");
    }

    [Fact]
    public async Task Replicate_is_asked_on_when_a_minute_was_not_enough_and_cancelled_by_post()
    {
        using var world = new FakeWorld().Serves("replicate", "some/id");
        var polls = 0;
        world.First = request =>
            request.Method == "POST" && request.Uri.AbsolutePath.EndsWith("/some/id/predictions", StringComparison.Ordinal)
                ? StubHttp.Json("""{"id":"r1","status":"starting","output":null,"urls":{"get":"https://api.replicate.com/v1/predictions/r1","cancel":"x"}}""", HttpStatusCode.Accepted)
            : request.Method == "GET" && request.Url == "https://router.huggingface.co/replicate/v1/predictions/r1"
                ? StubHttp.Json(++polls < 3 ? """{"status":"processing"}""" : """{"status":"succeeded","output":"https://cdn.test/a.webp"}""")
            : null;

        Assert.Single((await world.DrawAsync()).Images);
        Assert.Equal(3, polls);
        Assert.All(world.Others.Where(static request => request.Method == "GET"), static request => Assert.Null(request.Header("prefer")));

        polls = -1000;
        await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "a cat", Timeout = TimeSpan.FromSeconds(20) }));
        await AssertCancelledAsync(world, "POST", "https://router.huggingface.co/replicate/v1/predictions/r1/cancel");
    }

    [Theory]
    [InlineData("fal-ai", "https://queue.attacker.example/x/requests/1")]
    [InlineData("fal-ai", "https://queue.fal.run.attacker.example/x")]
    [InlineData("fal-ai", "https://evilfal.run/x")]
    [InlineData("fal-ai", "no address")]
    [InlineData("fal-ai", null)]
    [InlineData("wavespeed", "https://attacker.example/api/v3/predictions/1/result")]
    [InlineData("replicate", "https://attacker.example/v1/predictions/1")]
    public async Task An_address_to_ask_on_another_host_is_refused(string route, string? url)
    {
        using var world = new FakeWorld().Serves(route);
        var json = url is null ? "null" : $"\"{url}\"";
        world.First = request => request.Method != "POST" ? null
            : route == "fal-ai" ? StubHttp.Json($$"""{"status":"IN_QUEUE","request_id":"1","response_url":{{json}}}""")
            : route == "wavespeed" ? StubHttp.Json("""{"code":200,"data":{"id":"1","status":"created","urls":{"get":URL}}}""".Replace("URL", json, StringComparison.Ordinal))
            : StubHttp.Json("""{"id":"1","status":"starting","urls":{"get":URL}}""".Replace("URL", json, StringComparison.Ordinal), HttpStatusCode.Accepted);

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal((FailureKind.InvalidImage, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.Single(world.Others);
    }

    [Fact]
    public async Task Jobs_that_fail_say_why()
    {
        using var world = new FakeWorld().Serves("wavespeed");
        world.First = static request => request.Uri.AbsolutePath.EndsWith("/result", StringComparison.Ordinal)
            ? StubHttp.Json("""{"code":200,"data":{"status":"failed","error":"worker ran out of memory"}}""") : null;

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal((FailureKind.Transient, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.Contains("ran out of memory", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fal-ai", """{"images":[{"url":"https://cdn.test/a.png"}],"has_nsfw_concepts":[true]}""")]
    [InlineData("wavespeed", """{"code":200,"data":{"status":"completed","outputs":["https://cdn.test/a.png"],"has_nsfw_contents":[true]}}""")]
    public async Task A_flagged_picture_is_filtered_content_and_not_even_fetched(string route, string result)
    {
        using var world = new FakeWorld().Serves(route);
        world.First = request => request.Uri.AbsolutePath.EndsWith("/result", StringComparison.Ordinal) || request.Uri.AbsolutePath.EndsWith("/requests/f1", StringComparison.Ordinal) ? StubHttp.Json(result) : null;

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal((FailureKind.ContentFiltered, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.DoesNotContain(world.Stub.Requests, static request => request.Uri.Host == "cdn.test");
    }

    [Fact]
    public async Task One_flagged_picture_of_two_is_left_out_with_a_warning()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        world.First = static request => request.Uri.AbsolutePath.EndsWith("/requests/f1", StringComparison.Ordinal)
            ? StubHttp.Json("""{"images":[{"url":"https://cdn.test/a.png"},{"url":"https://cdn.test/b.png"}],"has_nsfw_concepts":[true,false],"seed":42}""") : null;

        var result = await world.DrawAsync();

        Assert.Equal(42, Assert.Single(result.Images).Seed);
        Assert.Contains("1 of 2", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal("/b.png", world.Stub.Requests[^1].Uri.AbsolutePath);
    }

    // The answers to asks for the state, by number; null takes the other function's.
    private static void Poll(FakeWorld world, Func<int, string?> answer, Func<HttpResponseMessage>? otherwise = null)
    {
        var poll = -1;
        world.First = request => !request.Uri.AbsolutePath.EndsWith("/status", StringComparison.Ordinal) ? null
            : answer(Interlocked.Increment(ref poll)) is { } json ? StubHttp.Json(json)
            : otherwise!();
    }

    // Nobody waits for a cancel, so it may come a moment later.
    private static Task AssertCancelledAsync(FakeWorld world, string method, string url) =>
        Patience.UntilAsync(() => world.Stub.Requests.Any(request => request.Method == method && request.Url == url), what: $"{method} {url}");

    private sealed class RecordedProgress : IProgress<ImageProgress>
    {
        public List<ImageProgress> Steps { get; } = [];

        public void Report(ImageProgress value) => Steps.Add(value);
    }
}
