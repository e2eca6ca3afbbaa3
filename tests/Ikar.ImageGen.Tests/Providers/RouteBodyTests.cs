using System.Text.Json.Nodes;
using Ikar.ImageGen.Fallback;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>The parameter matrix of the protocol, section 6, and where we do better than the official clients, section 16.</summary>
public sealed class RouteBodyTests
{
    private const string Dropped4 = "negative_prompt,steps,guidance_scale,seed";

    // Everything at once: 768x1024, 30 steps, guidance 3.5, seed 42, negative "blurry". Route, its id of the model, the body, what is dropped, a word of the warnings.
    public static TheoryData<string, string, string, string, string> Full => new()
    {
        { "hf-inference", "some/id", """{"inputs":"a cat","parameters":{"negative_prompt":"blurry","width":768,"height":1024,"num_inference_steps":30,"guidance_scale":3.5,"seed":42}}""", "", "" },
        { "fal-ai", "fal-ai/flux/dev", """{"prompt":"a cat","negative_prompt":"blurry","image_size":{"width":768,"height":1024},"num_inference_steps":30,"guidance_scale":3.5,"seed":42}""", "", "" },
        { "replicate", "black-forest-labs/flux-dev", """{"input":{"prompt":"a cat","negative_prompt":"blurry","aspect_ratio":"3:4","num_inference_steps":30,"guidance":3.5,"seed":42}}""", "", "aspect_ratio 3:4" },
        { "replicate", "me/flux-trained", """{"input":{"prompt":"a cat","negative_prompt":"blurry","aspect_ratio":"3:4","num_inference_steps":30,"guidance_scale":3.5,"seed":42}}""", "", "aspect_ratio 3:4" },
        { "replicate", "stability-ai/sdxl:77ab", """{"version":"77ab","input":{"prompt":"a cat","negative_prompt":"blurry","width":768,"height":1024,"num_inference_steps":30,"guidance_scale":3.5,"seed":42}}""", "", "" },
        { "together", "some/id", """{"prompt":"a cat","model":"some/id","response_format":"base64","negative_prompt":"blurry","width":768,"height":1024,"steps":30,"guidance_scale":3.5,"seed":42}""", "", "steps" },
        { "together", "bfl/FLUX.1-schnell", """{"prompt":"a cat","model":"bfl/FLUX.1-schnell","response_format":"base64","negative_prompt":"blurry","aspect_ratio":"3:4","steps":30,"guidance_scale":3.5,"seed":42}""", "", "aspect_ratio 3:4" },
        { "nscale", "some/id", """{"prompt":"a cat","model":"some/id","response_format":"b64_json","size":"768x1024"}""", Dropped4, "" },
        { "deepinfra", "some/id", """{"prompt":"a cat","model":"some/id","response_format":"b64_json","size":"768x1024"}""", Dropped4, "" },
        { "wavespeed", "some/id", """{"prompt":"a cat","negative_prompt":"blurry","size":"768*1024","num_inference_steps":30,"guidance_scale":3.5,"seed":42}""", "", "" },
        { "zai-org", "glm-image", """{"prompt":"a cat","model":"glm-image","size":"768x1024"}""", Dropped4, "" },
    };

    [Theory]
    [MemberData(nameof(Full))]
    public async Task Each_route_gets_the_parameters_under_its_own_names(string route, string id, string body, string dropped, string warning)
    {
        using var world = new FakeWorld().Serves(route, id);

        var result = await world.DrawAsync(FullCall());

        AssertBody(body, world);
        Assert.Equal(dropped, string.Join(',', result.DroppedParameters));
        Assert.Contains(warning, string.Join('|', result.Warnings), StringComparison.Ordinal);
        Assert.Equal(FakeWorld.Picture, result.Images[0].Data.ToArray());
    }

    [Theory]
    [MemberData(nameof(Full))]
    public async Task What_a_route_says_it_can_is_what_it_sends(string route, string id, string body, string dropped, string warning)
    {
        _ = (body, warning);
        using var world = new FakeWorld().Serves(route, id);

        var can = (await world.RoutesAsync())[0].Capabilities;

        Assert.Equal(!dropped.Contains("negative_prompt", StringComparison.Ordinal), can.NegativePrompt);
        Assert.Equal(!dropped.Contains("steps", StringComparison.Ordinal), can.Steps);
        Assert.Equal(!dropped.Contains("guidance_scale", StringComparison.Ordinal), can.GuidanceScale);
        Assert.Equal(!dropped.Contains("seed", StringComparison.Ordinal), can.Seed);
        Assert.True(can.Size);
    }

    [Theory]
    [InlineData("nscale", "some/id", "negative_prompt")]
    [InlineData("replicate", "black-forest-labs/flux-dev", "size")]
    public async Task Requiring_all_parameters_refuses_before_anything_is_sent(string route, string id, string parameter)
    {
        using var world = new FakeWorld().Serves(route, id);

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync(FullCall(requireAll: true)));

        Assert.Equal((FailureKind.UnsupportedParameter, parameter), (error.Kind, error.Parameter));
        Assert.False(error.MayHaveBeenBilled);
        Assert.Empty(world.Others);
    }

    [Theory]
    [InlineData("hf-inference", "some/id", "count", "")]
    [InlineData("fal-ai", "fal-ai/flux/dev", "", "\"num_images\":3")]
    [InlineData("replicate", "some/id", "", "\"num_outputs\":3")]
    [InlineData("together", "some/id", "", "\"n\":3")]
    [InlineData("nscale", "some/id", "", "\"n\":3")]
    [InlineData("deepinfra", "some/id", "", "\"n\":3")]
    [InlineData("wavespeed", "some/id", "", "\"num_images\":3")]
    [InlineData("zai-org", "some/id", "count", "")]
    public async Task Several_pictures_have_a_name_of_their_own_on_each_route(string route, string id, string dropped, string sent)
    {
        using var world = new FakeWorld().Serves(route, id);

        var result = await world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "a cat", Count = 3 });

        Assert.Equal(dropped, string.Join(',', result.DroppedParameters));
        Assert.Contains(sent, world.Others.First().Json!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(dropped.Length > 0 ? 1 : 4, (await world.RoutesAsync())[0].Capabilities.MaxCount);
    }

    [Fact]
    public async Task Native_parameters_reach_the_body_and_win_and_a_null_takes_one_out()
    {
        using var world = new FakeWorld().Serves("fal-ai", "fal-ai/flux/dev");

        await world.DrawAsync(new ImageCall
        {
            Model = FakeWorld.Model(),
            Prompt = "a cat",
            Size = new ImageSize(512, 512),
            Seed = 5,
            AdditionalParameters = new Dictionary<string, JsonNode?> { ["image_size"] = "landscape_16_9", ["enable_safety_checker"] = false, ["seed"] = null },
        });

        AssertBody("""{"prompt":"a cat","image_size":"landscape_16_9","enable_safety_checker":false}""", world);
    }

    [Theory]
    [InlineData(1024, 1024, "1:1")]
    [InlineData(1920, 1080, "16:9")]
    [InlineData(1080, 1920, "9:16")]
    [InlineData(1000, 960, "1:1")]
    [InlineData(2560, 1080, "21:9")]
    [InlineData(512, 768, "2:3")]
    public async Task Pixels_become_the_nearest_proportions_where_a_model_takes_no_pixels(int width, int height, string ratio)
    {
        using var world = new FakeWorld().Serves("replicate", "black-forest-labs/flux-schnell");

        await world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "a cat", Size = new ImageSize(width, height) });

        Assert.Equal(ratio, (string?)world.Others.First().Json!["input"]!["aspect_ratio"]);
    }

    [Fact]
    public async Task A_models_default_size_as_proportions_is_told_but_no_reason_to_refuse()
    {
        using var world = new FakeWorld().Serves("replicate", "black-forest-labs/flux-schnell");
        var model = new ImageModel(FakeWorld.ModelId) { DefaultSize = new ImageSize(512, 512) };

        var result = await world.DrawAsync(new ImageCall { Model = model, Prompt = "a cat", Size = new ImageSize(512, 512), RequireAllParameters = true });

        Assert.Contains("aspect_ratio 1:1", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_unset_is_sent()
    {
        using var world = new FakeWorld().Serves("hf-inference");

        await world.DrawAsync();

        AssertBody("""{"inputs":"a cat"}""", world);
    }

    [Fact]
    public async Task Cyrillic_goes_over_the_wire_as_it_is()
    {
        using var world = new FakeWorld().Serves("hf-inference");

        await world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "кот на крыше" });

        Assert.Equal("""{"inputs":"кот на крыше"}""", System.Text.Encoding.UTF8.GetString(world.Others.First().Body!));
    }

    [Fact]
    public async Task Sizes_are_rounded_down_before_they_are_mapped()
    {
        using var world = new FakeWorld().Serves("nscale");
        var model = new ImageModel(FakeWorld.ModelId) { SizeMultiple = 16, MaxSize = 1024 };
        var provider = world.Provider();
        var route = (await world.RoutesAsync(provider, model))[0];
        var composed = CallComposer.Compose(new ImageRequest("a cat") { Size = new ImageSize(1000, 777) }, model, route, seed: null, TimeSpan.FromMinutes(1));

        await provider.GenerateAsync(route, composed.Call, TestContext.Current.CancellationToken);

        Assert.Equal("992x768", (string?)world.Others.First().Json!["size"]);
    }

    private static ImageCall FullCall(bool requireAll = false) => new()
    {
        Model = FakeWorld.Model(),
        Prompt = "a cat",
        NegativePrompt = "blurry",
        Size = new ImageSize(768, 1024),
        Steps = 30,
        GuidanceScale = 3.5,
        Seed = 42,
        RequireAllParameters = requireAll,
    };

    private static void AssertBody(string expected, FakeWorld world)
    {
        var sent = world.Others.First().Json;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), $"sent {sent?.ToJsonString()}");
    }
}
