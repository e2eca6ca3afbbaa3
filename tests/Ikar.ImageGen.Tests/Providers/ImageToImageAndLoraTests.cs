using System.Text.Json.Nodes;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class ImageToImageAndLoraTests
{
    private static readonly GeneratedImage Source = GeneratedImage.FromBytes(FakeWorld.Picture);
    private static readonly string Base64 = Convert.ToBase64String(FakeWorld.Picture);
    private static readonly string Data = "data:image/png;base64," + Base64;

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "hf-inference", "some/id", $$$"""{"inputs":"{{{Base64}}}","parameters":{"prompt":"make it snow","target_size":{"width":512,"height":768},"strength":0.6}}""" },
        { "fal-ai", "fal-ai/flux-kontext/dev", $$$"""{"prompt":"make it snow","image_size":{"width":512,"height":768},"strength":0.6,"image_url":"{{{Data}}}","image_urls":["{{{Data}}}"]}""" },
        { "replicate", "bfl/flux-kontext-dev", $$$"""{"input":{"prompt":"make it snow","aspect_ratio":"2:3","strength":0.6,"image":"{{{Data}}}","images":["{{{Data}}}"],"input_image":"{{{Data}}}","input_images":["{{{Data}}}"]}}""" },
        { "together", "bfl/FLUX.1-Kontext-dev", $$$"""{"prompt":"make it snow","model":"bfl/FLUX.1-Kontext-dev","response_format":"base64","aspect_ratio":"2:3","strength":0.6,"image_url":"{{{Data}}}"}""" },
        { "together", "other/edit", $$$"""{"prompt":"make it snow","model":"other/edit","response_format":"base64","width":512,"height":768,"strength":0.6,"reference_images":["{{{Data}}}"]}""" },
        { "wavespeed", "wavespeed-ai/x", $$$"""{"prompt":"make it snow","size":"512*768","strength":0.6,"image":"{{{Base64}}}","images":["{{{Base64}}}"]}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_picture_travels_in_the_form_that_the_route_knows(string route, string id, string body)
    {
        using var world = new FakeWorld().Serves(route, id, task: "image-to-image");

        await world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "make it snow", Source = Source, Size = new ImageSize(512, 768), Strength = 0.6 });

        AssertBody(body, world);
    }

    [Fact]
    public async Task Without_prompt_and_parameters_hf_inference_gets_the_picture_as_it_is()
    {
        using var world = new FakeWorld().Serves("hf-inference", task: "image-to-image");

        await world.DrawAsync(new ImageCall
        {
            Model = FakeWorld.Model(),
            Prompt = "left out",
            Source = Source,
            AdditionalParameters = new Dictionary<string, JsonNode?> { ["prompt"] = null },
        });

        Assert.Equal("image/png", world.Others.First().Header("content-type"));
        Assert.Equal(FakeWorld.Picture, world.Others.First().Body);
    }

    [Fact]
    public async Task The_task_decides_who_is_asked()
    {
        using var world = new FakeWorld().Serves("nscale").Serves("fal-ai", task: "image-to-image").Serves("zai-org", task: "image-to-image").Serves("wavespeed", task: "image-text-to-image");

        Assert.Equal(["nscale"], (await world.RoutesAsync()).Select(static route => route.Provider));
        Assert.Equal(["fal-ai", "wavespeed"], (await world.RoutesAsync(source: Source)).Select(static route => route.Provider));
    }

    [Fact]
    public async Task An_adapters_path_is_escaped_segment_by_segment()
    {
        using var world = new FakeWorld().Serves("fal-ai", "fal-ai/flux-lora", weights: "my weights/style#1 (v2).safetensors");

        await world.DrawAsync();

        Assert.Equal(
            "https://huggingface.co/owner/model/resolve/main/my%20weights/style%231%20%28v2%29.safetensors",
            (string?)world.Others.First().Json!["loras"]![0]!["path"]);
    }

    public static TheoryData<string, string, string> Adapters => new()
    {
        { "fal-ai", "fal-ai/lora", """{"prompt":"a cat","loras":[{"path":"https://huggingface.co/owner/model/resolve/main/w.safetensors","scale":1}],"model_name":"stabilityai/stable-diffusion-xl-base-1.0"}""" },
        { "fal-ai", "fal-ai/flux-lora", """{"prompt":"a cat","loras":[{"path":"https://huggingface.co/owner/model/resolve/main/w.safetensors","scale":1}]}""" },
        { "replicate", "black-forest-labs/flux-dev-lora", """{"input":{"prompt":"a cat","lora_weights":"https://huggingface.co/owner/model"}}""" },
        { "wavespeed", "wavespeed-ai/flux-dev-lora", """{"prompt":"a cat","loras":[{"path":"owner/model","scale":1}]}""" },
        { "together", "some/id", """{"prompt":"a cat","model":"some/id","response_format":"base64"}""" },
    };

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task A_model_that_is_an_adapter_is_drawn_with_on_top_of_its_base(string route, string id, string body)
    {
        using var world = new FakeWorld().Serves(route, id, weights: "w.safetensors");

        await world.DrawAsync();

        AssertBody(body, world);
    }

    [Theory]
    [InlineData("fal-ai", "fal-ai/flux/dev", "/fal-ai/fal-ai/flux-lora", """{"prompt":"a cat","loras":[{"path":"https://huggingface.co/a/b/resolve/main/c.safetensors","scale":0.7}]}""")]
    [InlineData("replicate", "black-forest-labs/flux-dev", "/replicate/v1/models/black-forest-labs/flux-dev-lora/predictions", """{"input":{"prompt":"a cat","lora_weights":"https://huggingface.co/a/b","lora_scale":0.7}}""")]
    [InlineData("wavespeed", "wavespeed-ai/flux-dev", "/wavespeed/api/v3/wavespeed-ai/flux-dev-lora", """{"prompt":"a cat","loras":[{"path":"a/b","scale":0.7}]}""")]
    public async Task Adapters_of_the_callers_own_go_to_the_sister_that_takes_them(string route, string id, string path, string body)
    {
        using var world = new FakeWorld().Serves(route, id);
        var routes = await world.RoutesAsync();

        await world.DrawAsync(new ImageCall { Model = FakeWorld.Model(), Prompt = "a cat", Loras = [new ImageLora("a/b") { WeightsFile = "c.safetensors", Scale = 0.7 }] });

        Assert.True(routes[0].Capabilities.Loras);
        Assert.Equal(path, world.Others.First().Uri.AbsolutePath);
        AssertBody(body, world);
    }

    [Theory]
    [InlineData("hf-inference", "some/id")]
    [InlineData("nscale", "some/id")]
    [InlineData("fal-ai", "fal-ai/qwen-image")]
    public async Task Routes_that_take_no_adapters_say_so(string route, string id)
    {
        using var world = new FakeWorld().Serves(route, id);

        Assert.False((await world.RoutesAsync())[0].Capabilities.Loras);
    }

    private static void AssertBody(string expected, FakeWorld world)
    {
        var sent = world.Others.First().Json;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), $"sent {sent?.ToJsonString()}");
    }
}
