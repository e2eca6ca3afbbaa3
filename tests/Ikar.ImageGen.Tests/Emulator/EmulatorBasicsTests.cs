using System.Net;
using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Emulator;

public sealed class EmulatorBasicsTests
{
    private const string Sd3 = "stabilityai/stable-diffusion-3-medium-diffusers";
    private const string Schnell = "black-forest-labs/FLUX.1-schnell";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hub_tells_who_serves_a_model()
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(Token);
        using var client = new EmulatorClient(emulator);

        using var response = await client.HubAsync($"/api/models/{Schnell}?expand[]=inferenceProviderMapping");

        var json = await EmulatorClient.JsonAsync(response);
        Assert.Equal(Schnell, (string?)json["id"]);
        Assert.Equal("fal-ai/flux/schnell", (string?)json["inferenceProviderMapping"]!["fal-ai"]!["providerId"]);
        Assert.Equal("live", (string?)json["inferenceProviderMapping"]!["fal-ai"]!["status"]);
    }

    [Fact]
    public async Task Hf_inference_answers_with_the_picture_itself_and_repeats_it_from_its_cache()
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(Token);
        using var client = new EmulatorClient(emulator);
        const string body = """{"inputs":"a cat in space","parameters":{"width":128,"height":64}}""";

        using var first = await client.PostAsync($"/hf-inference/models/{Sd3}", body);
        using var second = await client.PostAsync($"/hf-inference/models/{Sd3}", body);

        var picture = GeneratedImage.FromBytes(await EmulatorClient.BytesAsync(first));
        Assert.Equal((128, 64), (picture.Width, picture.Height));
        Assert.Equal("image/png", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(picture.Data.ToArray(), await EmulatorClient.BytesAsync(second));
        Assert.Equal("cache", second.Headers.GetValues("x-compute-type").Single());
        Assert.Equal("a cat in space", (string?)emulator.Calls(Sd3)[0].Json!["inputs"]);
    }

    [Fact]
    public async Task Nscale_answers_with_base64()
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(Token);
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync(
            "/nscale/v1/images/generations", $$"""{"prompt":"a boat","model":"{{Schnell}}","response_format":"b64_json","size":"64x96"}""");

        var json = await EmulatorClient.JsonAsync(response);
        var picture = GeneratedImage.FromBytes(Convert.FromBase64String((string)json["data"]![0]!["b64_json"]!));
        Assert.Equal((64, 96), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task A_script_is_played_in_order_and_its_last_entry_repeats()
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(Token);
        using var client = new EmulatorClient(emulator);
        emulator.Model(Sd3).Answers(Fault.Loading(20), Fault.Gone(), Fault.Status(500));

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var response = await client.PostAsync($"/hf-inference/models/{Sd3}", """{"inputs":"x"}""");
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.Gone, HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError], statuses);
        Assert.Equal(["Loading(20)", "Gone", "Status(500)", "Status(500)"], emulator.Calls(Sd3).Select(call => call.Answer));
    }

    [Fact]
    public async Task A_client_that_leaves_a_hanging_call_is_noticed()
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(Token);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", HuggingFaceEmulator.Token);
        emulator.Model(Sd3).Answers(Fault.Hang());
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Token);

        using var content = new StringContent("""{"inputs":"x"}""");
        var call = http.PostAsync(new Uri(emulator.RouterEndpoint, $"/hf-inference/models/{Sd3}"), content, leave.Token);
        await emulator.WhenCalledAsync(Sd3, cancellationToken: Token);

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await emulator.WhenQuietAsync(Token);

        Assert.True(emulator.Requests[0].ClientLeft);
        Assert.Equal(0, emulator.Requests[0].Status);
    }
}
