using System.Net;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Emulator;

public sealed class EmulatorRouteTests
{
    private const string Sd3 = "stabilityai/stable-diffusion-3-medium-diffusers";
    private const string Dev = "black-forest-labs/FLUX.1-dev";
    private const string Schnell = "black-forest-labs/FLUX.1-schnell";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int, string> Refusals => new()
    {
        { "/hf-inference/models/" + Sd3, """{"prompt":"x"}""", 422, "missing field `inputs`" },
        { "/hf-inference/models/" + Sd3, """{"inputs":"x","parameters":{"width":500,"height":500}}""", 400, "divisible by 16 but are 500 and 500" },
        { "/hf-inference/models/nobody/nothing", """{"inputs":"x"}""", 404, "Model nobody/nothing does not exist" },
        { "/hf-inference/models/" + Dev, """{"inputs":"x"}""", 410, "deprecated and no longer supported by provider hf-inference" },
        { "/fal-ai/fal-ai/flux/dev?_subdomain=queue", "{}", 422, "value_error.missing" },
        { "/fal-ai/fal-ai/flux/dev", """{"prompt":"x","image_size":"huge"}""", 422, "square_hd" },
        { "/fal-ai/fal-ai/flux/schnell", """{"prompt":"x","num_inference_steps":13}""", 422, "less than or equal to 12" },
        { "/fal-ai/fal-ai/flux/unknown", """{"prompt":"x"}""", 400, "Model not supported by provider fal-ai" },
        { "/replicate/v1/models/black-forest-labs/flux-dev/predictions", """{"input":{"prompt":"x"},"seed":1}""", 422, "Additional property seed is not allowed" },
        { "/replicate/v1/models/black-forest-labs/flux-dev/predictions", """{"input":{}}""", 422, "Input validation failed" },
        { "/replicate/v1/models/black-forest-labs/flux-schnell/predictions", """{"input":{"prompt":"x","num_inference_steps":5}}""", 422, "less than or equal to 4" },
        { "/replicate/v1/models/black-forest-labs/flux-dev/predictions", """{"input":{"prompt":"x","aspect_ratio":"7:5"}}""", 422, "aspect_ratio must be one of" },
        { "/nscale/v1/images/generations", $$"""{"model":"{{Schnell}}"}""", 400, "prompt is required" },
        { "/nscale/v1/images/generations", $$"""{"model":"{{Schnell}}","prompt":"x","size":"large"}""", 400, "1024x1024" },
        { "/nscale/v1/images/generations", """{"model":"other","prompt":"x"}""", 400, "Model not supported by provider nscale" },
        { "/wavespeed/api/v3/wavespeed-ai/flux-dev", """{"prompt":"x","size":"64x64"}""", 400, "1024*1024" },
        { "/nowhere/v1/images", "{}", 404, "Not Found" },
        { "/fal-ai/fal-ai/flux/requests/req-9/status", "", 404, "Not Found" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Wrong_orders_are_refused_as_the_provider_does(string path, string body, int status, string contains)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync(path, body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(contains, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Invalid username or password.")]
    [InlineData("hf_somebodyElse", "Invalid username or password.")]
    [InlineData("some-provider-key", "Invalid username or password.")]
    public async Task The_router_wants_a_good_token(string? token, string message)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator) { Token = token };

        using var response = await client.PostAsync("/hf-inference/models/" + Sd3, """{"inputs":"x"}""");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(message, (string?)(await EmulatorClient.JsonAsync(response))["error"]);
    }

    [Theory]
    [InlineData("https://queue.fal.run/fal-ai/flux/dev", "Key own-key", 200)]
    [InlineData("https://queue.fal.run/fal-ai/flux/dev", "Bearer own-key", 401)]
    [InlineData("https://queue.fal.run/fal-ai/flux/dev", "Key hf_emulated", 401)]
    [InlineData("https://fal.run/fal-ai/flux/dev", "Key own-key", 200)]
    [InlineData("https://api.wavespeed.ai/api/v3/wavespeed-ai/flux-dev", "Bearer own-key", 200)]
    [InlineData("https://api.wavespeed.ai/api/v3/wavespeed-ai/flux-dev", "Bearer hf_emulated", 401)]
    [InlineData("https://router.huggingface.co/fal-ai/fal-ai/flux/dev", "Bearer hf_emulated", 200)]
    public async Task The_providers_own_hosts_take_their_own_keys_only(string address, string authorization, int status)
    {
        await using var emulator = await StartAsync();
        using var http = emulator.CreateHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("""{"prompt":"x"}""") };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await http.SendAsync(request, Token);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(address, response.RequestMessage?.RequestUri?.AbsoluteUri);
        Assert.Equal(new Uri(address).Host, emulator.Requests[0].Host);
    }

    [Fact]
    public async Task A_host_that_is_not_played_is_not_reached()
    {
        await using var emulator = await StartAsync();
        using var http = emulator.CreateHttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("https://example.com/"), Token));
    }

    [Theory]
    [InlineData("""{"image_size":{"width":320,"height":192}}""", 320, 192)]
    [InlineData("""{"image_size":"portrait_16_9"}""", 576, 1024)]
    [InlineData("""{"width":320,"height":192}""", 1024, 768)]
    public async Task Fal_draws_the_size_it_understands_and_ignores_plain_sides(string parameters, int width, int height)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var body = JsonNode.Parse(parameters)!;
        body["prompt"] = "x";

        using var response = await client.PostAsync("/fal-ai/fal-ai/flux/dev", body.ToJsonString());

        var image = (await EmulatorClient.JsonAsync(response))["images"]![0]!;
        Assert.Equal((width, height), ((int)image["width"]!, (int)image["height"]!));
    }

    [Fact]
    public async Task Fal_gives_data_addresses_when_asked_to_be_synchronous_and_several_pictures()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync("/fal-ai/fal-ai/flux/dev", """{"prompt":"x","sync_mode":true,"num_images":3}""");

        var images = (await EmulatorClient.JsonAsync(response))["images"]!.AsArray();
        Assert.Equal(3, images.Count);
        Assert.All(images, image => Assert.StartsWith("data:image/png;base64,", (string?)image!["url"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fal_job_in_the_queue_can_be_cancelled_once()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        using var submitted = await client.PostAsync("/fal-ai/fal-ai/flux/dev?_subdomain=queue", """{"prompt":"x"}""");
        var cancel = new Uri(emulator.RouterEndpoint, "/fal-ai" + new Uri((string)(await EmulatorClient.JsonAsync(submitted))["cancel_url"]!).AbsolutePath);

        using var response = await client.SendAsync(HttpMethod.Put, cancel);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(EmulatedRequestKind.Cancel, emulator.Requests[^1].Kind);
        Assert.Equal(Dev, emulator.Requests[^1].ModelId);
    }

    [Theory]
    [InlineData("together", "/together/v1/images/generations", """{"width":128,"height":96,"response_format":"base64"}""", 128, 96)]
    [InlineData("nscale", "/nscale/v1/images/generations", """{"size":"128x96","response_format":"b64_json"}""", 128, 96)]
    [InlineData("deepinfra", "/deepinfra/v1/openai/images/generations", """{"size":"128x96"}""", 128, 96)]
    public async Task Base64_providers_draw_the_size_they_understand(string provider, string path, string parameters, int width, int height)
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(Token);
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).ServedBy(provider, "the-model");
        var body = JsonNode.Parse(parameters)!;
        (body["prompt"], body["model"]) = ("x", "the-model");

        using var response = await client.PostAsync(path, body.ToJsonString());

        var base64 = (string)(await EmulatorClient.JsonAsync(response))["data"]![0]!["b64_json"]!;
        var picture = GeneratedImage.FromBytes(Convert.FromBase64String(base64));
        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task Replicate_draws_the_aspect_ratio_for_flux()
    {
        var sizes = new List<ImageSize>();
        await using var emulator = await HuggingFaceEmulator.StartAsync(
            new HuggingFaceEmulatorOptions { Draw = (_, size, _) => { sizes.Add(size); return TinyPng.Bytes; } }, Token);
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync(
            "/replicate/v1/models/black-forest-labs/flux-dev/predictions", """{"input":{"prompt":"x","aspect_ratio":"16:9"}}""", ("Prefer", "wait"));
        await client.DownloadAsync((string)(await EmulatorClient.JsonAsync(response))["output"]![0]!);

        Assert.Equal([new ImageSize(1360, 768)], sizes);
    }

    [Fact]
    public async Task A_dedicated_endpoint_answers_at_its_own_address()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.SendAsync(HttpMethod.Post, emulator.DedicatedEndpoint("me/mine"), """{"inputs":"x"}""");

        Assert.Equal(TinyPng.Bytes, await EmulatorClient.BytesAsync(response));
        Assert.Single(emulator.Calls("me/mine"));
    }

    [Fact]
    public async Task An_adapter_is_told_from_its_base_model_by_its_repository()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).ServedBy("fal-ai", "fal-ai/flux-lora");
        emulator.Model("org/style").ServedBy("fal-ai", "fal-ai/flux-lora", loraWeights: "style.safetensors");

        using var response = await client.PostAsync(
            "/fal-ai/fal-ai/flux-lora", """{"prompt":"x","loras":[{"path":"https://huggingface.co/org/style/resolve/main/style.safetensors","scale":1}]}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(emulator.Calls("org/style"));
    }

    [Fact]
    public async Task The_list_comes_in_pages_with_mappings_as_arrays()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var (ids, path) = (new List<string>(), "/api/models?pipeline_tag=text-to-image&inference_provider=fal-ai&limit=2&expand[]=inferenceProviderMapping&expand[]=likes");

        while (path is not null)
        {
            using var response = await client.HubAsync(path);
            var page = (await EmulatorClient.JsonAsync(response)).AsArray();
            Assert.InRange(page.Count, 1, 2);
            Assert.All(page, model => Assert.Contains(model!["inferenceProviderMapping"]!.AsArray(), row => (string?)row!["provider"] == "fal-ai"));
            Assert.All(page, model => Assert.Equal((string?)model!["id"], (string?)model["inferenceProviderMapping"]![0]!["hfModelId"]));
            ids.AddRange(page.Select(model => (string)model!["id"]!));
            path = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Contains(Dev, ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(HuggingFaceEmulator.Token, 404, "Repository not found")]
    [InlineData(null, 401, "Invalid username or password.")]
    [InlineData("hf_wrong", 401, "Invalid credentials in Authorization header")]
    public async Task The_hub_tells_strangers_nothing_about_missing_models(string? token, int status, string message)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator) { Token = token };

        using var response = await client.HubAsync("/api/models/nobody/nothing?expand=inferenceProviderMapping");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(message, (string?)(await EmulatorClient.JsonAsync(response))["error"]);
        Assert.StartsWith("\"api\";r=999;", response.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_nobody_serves_has_an_empty_mapping()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Dev).ServedByNobody();

        using var response = await client.HubAsync($"/api/models/{Dev}?expand=inferenceProviderMapping");

        Assert.Empty((await EmulatorClient.JsonAsync(response))["inferenceProviderMapping"]!.AsObject());
    }

    [Fact]
    public async Task A_client_is_pointed_at_the_emulator_and_away_from_the_environment()
    {
        await using var emulator = await StartAsync();
        var options = new ImageGenOptions();

        emulator.Configure(options);

        Assert.Equal((emulator.HubEndpoint, emulator.RouterEndpoint), (options.HuggingFace.HubEndpoint, options.HuggingFace.RouterEndpoint));
        Assert.Equal((HuggingFaceEmulator.Token, false), (options.ApiKey, options.UseEnvironmentApiKey));
    }

    [Fact]
    public async Task Disposing_ends_hanging_calls_at_once()
    {
        var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.Hang());
        var call = client.PostAsync("/hf-inference/models/" + Sd3, """{"inputs":"x"}""");
        await emulator.WhenCalledAsync(Sd3, cancellationToken: Token);

        await emulator.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    private static Task<HuggingFaceEmulator> StartAsync() =>
        HuggingFaceEmulator.StartAsync(new HuggingFaceEmulatorOptions { Draw = (_, _, _) => TinyPng.Bytes }, Token);
}
