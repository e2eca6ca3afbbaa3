using System.Net;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Emulator;

public sealed class EmulatorFaultTests
{
    private const string Sd3 = "stabilityai/stable-diffusion-3-medium-diffusers";
    private const string Dev = "black-forest-labs/FLUX.1-dev";
    private const string Glm = "zai-org/GLM-Image";
    private const string Sd3Path = "/hf-inference/models/" + Sd3;
    private const string FalPath = "/fal-ai/fal-ai/flux/dev?_subdomain=queue";
    private const string ReplicatePath = "/replicate/v1/models/black-forest-labs/flux-dev/predictions";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Answer, int, string> Statuses => new()
    {
        { Fault.Loading(12.5), 503, "12.5" },
        { Fault.Gone(), 410, "no longer supported by provider hf-inference" },
        { Fault.RateLimited(3), 429, "Too many requests" },
        { Fault.OutOfCredit(), 402, "depleted your monthly included credits" },
        { Fault.OutOfCredit("hf-inference"), 402, "provider hf-inference" },
        { Fault.BadToken(), 401, "Invalid username or password." },
        { Fault.Forbidden(), 403, "sufficient permissions" },
        { Fault.Gated(), 403, "not in the authorized list" },
        { Fault.NotFound(), 404, "Not Found" },
        { Fault.NotSupported(), 400, "Model not supported by provider" },
        { Fault.BadParameter("width", "too wide"), 400, "width: too wide" },
        { Fault.Status(418, "teapot", "text/plain"), 418, "teapot" },
        { Fault.Status(500), 500, "error" },
        { Fault.Html(), 502, "<!DOCTYPE html>" },
        { Fault.HtmlWith200(), 200, "<html>" },
        { Fault.JsonWith200(), 200, "{\"error\":" },
        { Fault.Empty(), 200, "" },
        { Fault.DeepJson(), 200, "[[[[[[[[" },
        { Fault.RedirectLoop(), 307, "" },
        { Fault.Redirect("http://10.0.0.1/x"), 307, "" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Faults_of_status_answer_as_the_service_does(Answer fault, int status, string contains)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(fault);

        using var response = await client.PostAsync(Sd3Path, """{"inputs":"x"}""");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(contains, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_before_the_headers_reaches_the_client_as_a_broken_connection()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.ResetBeforeHeaders());

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(Sd3Path, """{"inputs":"x"}"""));

        Assert.False(emulator.Requests[0].ClientLeft);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("half")]
    public async Task Headers_arrive_and_the_body_breaks_off(string how)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(how == "reset" ? Fault.Reset() : Fault.HalfBody());

        using var response = await client.PostAsync(Sd3Path, """{"inputs":"x"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TinyPng.Bytes.Length, response.Content.Headers.ContentLength);
        await Assert.ThrowsAnyAsync<Exception>(() => EmulatorClient.BytesAsync(response));
    }

    [Fact]
    public async Task A_stalled_body_stops_in_the_middle_until_the_client_leaves()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.StallAfterHeaders());

        using (var response = await client.PostAsync(Sd3Path, """{"inputs":"x"}"""))
        {
            await using var body = await response.Content.ReadAsStreamAsync(Token);
            var half = new byte[TinyPng.Bytes.Length / 2];
            await body.ReadExactlyAsync(half, Token);
            Assert.Equal(TinyPng.Bytes[..half.Length], half);
            Assert.False(body.ReadAsync(new byte[1], 0, 1, Token).IsCompleted);
        }

        await emulator.WhenQuietAsync(Token);
        Assert.True(emulator.Requests[0].ClientLeft);
    }

    [Fact]
    public async Task A_truncated_answer_is_whole_by_http_and_half_a_file()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.Truncated());

        using var response = await client.PostAsync(Sd3Path, """{"inputs":"x"}""");

        Assert.Equal(TinyPng.Bytes[..(TinyPng.Bytes.Length / 2)], await EmulatorClient.BytesAsync(response));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_huge_body_flows_until_the_client_has_had_enough(bool isDeclared)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.HugeBody(isDeclared: isDeclared));

        using (var response = await client.PostAsync(Sd3Path, """{"inputs":"x"}"""))
        {
            Assert.Equal(isDeclared ? 10L * 1024 * 1024 * 1024 : null, response.Content.Headers.ContentLength);
            await using var body = await response.Content.ReadAsStreamAsync(Token);
            await body.ReadExactlyAsync(new byte[4 * 1024 * 1024], Token);
        }

        await emulator.WhenQuietAsync(Token);
        Assert.True(emulator.Requests[0].ClientLeft);
    }

    [Fact]
    public async Task Zeros_packed_a_thousand_times_unpack_to_a_gigabyte()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.GzipOfZeros());

        using var response = await client.PostAsync(Sd3Path, """{"inputs":"x"}""");

        Assert.Equal("gzip", response.Content.Headers.ContentEncoding.Single());
        await using var zeros = new System.IO.Compression.GZipStream(await response.Content.ReadAsStreamAsync(Token), System.IO.Compression.CompressionMode.Decompress);
        var block = new byte[20 * 1024 * 1024];
        await zeros.ReadExactlyAsync(block, Token);
        Assert.True(!block.AsSpan().ContainsAnyExcept((byte)0));
    }

    [Fact]
    public async Task Garbage_stands_within_the_base64()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model("stabilityai/stable-diffusion-xl-base-1.0").ServedBy("nscale").Answers(Fault.GarbageInBase64());

        using var response = await client.PostAsync(
            "/nscale/v1/images/generations", """{"prompt":"x","model":"stabilityai/stable-diffusion-xl-base-1.0","response_format":"b64_json"}""");

        var base64 = (string)(await EmulatorClient.JsonAsync(response))["data"]![0]!["b64_json"]!;
        Assert.Throws<FormatException>(() => Convert.FromBase64String(base64));
    }

    [Fact]
    public async Task A_delay_is_measured_by_the_emulators_clock()
    {
        var clock = new FakeTimeProvider();
        await using var emulator = await StartAsync(new() { TimeProvider = clock });
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.Slow(TimeSpan.FromHours(1)));

        var call = client.PostAsync(Sd3Path, """{"inputs":"x"}""");
        await Patience.UntilAsync(() => call.IsCompleted, () => clock.Advance(TimeSpan.FromMinutes(10)));

        using var response = await call;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_webp_is_declared_to_be_a_png()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.WrongType());

        using var response = await client.PostAsync(Sd3Path, """{"inputs":"x","parameters":{"width":320,"height":256}}""");

        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        var picture = GeneratedImage.FromBytes(await EmulatorClient.BytesAsync(response));
        Assert.Equal(("image/webp", 320, 256), (picture.MediaType, picture.Width, picture.Height));
    }

    [Fact]
    public async Task A_job_that_never_ends_is_polled_in_vain()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).Answers(Fault.PollForEver());
        var status = await SubmitAsync(client, FalPath) + "/status?_subdomain=queue";

        for (var i = 0; i < 50; i++)
        {
            using var response = await client.GetAsync(status);
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        }
    }

    [Fact]
    public async Task Polls_fail_a_given_number_of_times()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).Answers(Fault.Status(500).OnPoll(times: 2));
        var status = await SubmitAsync(client, FalPath) + "/status?_subdomain=queue";

        Assert.Equal([500, 500, 202, 202, 200], await StatusesAsync(5, () => client.GetAsync(status)));
    }

    [Fact]
    public async Task A_failed_job_shows_when_its_result_is_fetched()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).Answers(Fault.Status(500).OnResult());
        var job = await SubmitAsync(client, FalPath);

        Assert.Equal([202, 202, 200], await StatusesAsync(3, () => client.GetAsync(job + "/status?_subdomain=queue")));
        Assert.Equal([500], await StatusesAsync(1, () => client.GetAsync(job + "?_subdomain=queue")));
    }

    [Fact]
    public async Task A_download_fails_once_and_then_gives_the_file()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator) { Token = null };
        using var router = new EmulatorClient(emulator);
        emulator.Model(Dev).Answers(Fault.NotFound().OnDownload(times: 1));
        var address = new Uri(await ReplicateAsync(router));

        Assert.Equal([404, 200], await StatusesAsync(2, () => client.SendAsync(HttpMethod.Get, address)));
    }

    [Fact]
    public async Task A_download_that_carries_a_token_is_refused_and_noted()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var address = new Uri(await ReplicateAsync(client));

        Assert.Equal([400], await StatusesAsync(1, () => client.SendAsync(HttpMethod.Get, address)));
        Assert.Single(emulator.LeakedTokens);
    }

    [Fact]
    public async Task A_slow_prediction_is_polled_and_can_be_cancelled()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).Answers(Answer.Picture().AfterPolls(3));
        using var submitted = await client.PostAsync(ReplicatePath, """{"input":{"prompt":"x"}}""", ("Prefer", "wait"));
        var prediction = await EmulatorClient.JsonAsync(submitted);
        Assert.Equal((HttpStatusCode.Accepted, "starting"), (submitted.StatusCode, (string?)prediction["status"]));
        var path = "/replicate" + new Uri((string)prediction["urls"]!["get"]!).AbsolutePath;

        using var polled = await client.GetAsync(path);
        using var cancelled = await client.PostAsync(path + "/cancel", "{}");
        using var after = await client.GetAsync(path);

        Assert.Equal("starting", (string?)(await EmulatorClient.JsonAsync(polled))["status"]);
        Assert.Equal("canceled", (string?)(await EmulatorClient.JsonAsync(cancelled))["status"]);
        Assert.Equal("canceled", (string?)(await EmulatorClient.JsonAsync(after))["status"]);
        Assert.Equal(EmulatedRequestKind.Cancel, emulator.Requests[2].Kind);
    }

    [Fact]
    public async Task The_checkers_flag_comes_as_each_provider_sends_it()
    {
        await using var emulator = await StartAsync(new() { PollsUntilDone = 0 });
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).ServedBy("fal-ai", "fal-ai/flux/dev").ServedBy("replicate", "black-forest-labs/flux-dev").ServedBy("wavespeed", "w/flux").Answers(Fault.Nsfw());
        emulator.Model(Glm).ServedBy("zai-org", "glm-image").Answers(Fault.Nsfw());

        var fal = await ReadAsync(client.GetAsync(await SubmitAsync(client, FalPath) + "?_subdomain=queue"));
        var replicate = await ReadAsync(client.PostAsync(ReplicatePath, """{"input":{"prompt":"x"}}""", ("Prefer", "wait")));
        await ReadAsync(client.PostAsync("/wavespeed/api/v3/w/flux", """{"prompt":"x"}"""));
        var wavespeed = await ReadAsync(client.GetAsync("/wavespeed/api/v3/predictions/ws-0003/result"));
        await ReadAsync(client.PostAsync("/zai-org/api/paas/v4/async/images/generations", """{"prompt":"x","model":"glm-image"}"""));
        var zai = await ReadAsync(client.GetAsync("/zai-org/api/paas/v4/async-result/zai-0004"));

        Assert.True((bool)fal["has_nsfw_concepts"]![0]!);
        Assert.Equal("failed", (string?)replicate["status"]);
        Assert.Contains("NSFW", (string?)replicate["error"], StringComparison.Ordinal);
        Assert.True((bool)wavespeed["data"]!["has_nsfw_contents"]![0]!);
        Assert.Equal("FAIL", (string?)zai["task_status"]);
    }

    [Fact]
    public async Task The_ticket_names_another_host()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).Answers(Fault.PollUrlOnAnotherHost("https://elsewhere.example"));

        using var response = await client.PostAsync(FalPath, """{"prompt":"x"}""");

        Assert.StartsWith("https://elsewhere.example/fal-ai/flux/requests/", (string?)(await EmulatorClient.JsonAsync(response))["response_url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hub_fails_by_its_own_script()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.HubAnswers(Fault.Status(503), Fault.RateLimited(55), Answer.Picture());

        Assert.Equal([503, 429, 200], await StatusesAsync(3, () => client.HubAsync($"/api/models/{Dev}?expand=inferenceProviderMapping")));
    }

    [Fact]
    public async Task A_script_without_answers_is_refused()
    {
        await using var emulator = await StartAsync();

        Assert.Throws<ArgumentException>(() => emulator.Model(Sd3).Answers());
        Assert.Throws<ArgumentException>(() => emulator.HubAnswers());
    }

    private static async Task<JsonNode> ReadAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        return await EmulatorClient.JsonAsync(response);
    }

    private static Task<HuggingFaceEmulator> StartAsync(HuggingFaceEmulatorOptions? options = null)
    {
        options ??= new HuggingFaceEmulatorOptions();
        options.Draw = (_, _, _) => TinyPng.Bytes;
        return HuggingFaceEmulator.StartAsync(options, Token);
    }

    private static async Task<string> SubmitAsync(EmulatorClient client, string path)
    {
        var ticket = await ReadAsync(client.PostAsync(path, """{"prompt":"x"}"""));
        return "/fal-ai" + new Uri((string)ticket["response_url"]!).AbsolutePath;
    }

    private static async Task<string> ReplicateAsync(EmulatorClient client) =>
        (string)(await ReadAsync(client.PostAsync(ReplicatePath, """{"input":{"prompt":"x"}}""", ("Prefer", "wait"))))["output"]![0]!;

    private static async Task<IReadOnlyList<int>> StatusesAsync(int times, Func<Task<HttpResponseMessage>> send)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var response = await send();
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }
}
