using System.Text.Json.Nodes;
using Ikar.ImageGen;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class ProviderSnippets
{
    public static void Order(IServiceCollection services)
    {
        #region providers-order
        services.AddIkarImageGen(options =>
        {
            // Order and filter at once; leave it out for the order of your Hugging Face settings.
            options.HuggingFace.Providers = ["nscale", "fal-ai", "hf-inference"];
        });
        #endregion
    }

    public static void Keys(IServiceCollection services, string falKey)
    {
        #region providers-keys
        services.AddIkarImageGen(options =>
        {
            options.HuggingFace.ProviderKeys["fal-ai"] = falKey; // goes to fal itself, and fal bills you
        });
        #endregion
    }

    public static void BillTo(IServiceCollection services)
    {
        #region providers-bill-to
        services.AddIkarImageGen(options => options.HuggingFace.BillTo = "my-organisation");
        #endregion
    }

    public static void Endpoint(IServiceCollection services)
    {
        #region providers-endpoint
        services.AddIkarImageGen(options =>
        {
            options.HuggingFace.Endpoints["my-team/our-model"] = new Uri("https://abc123.us-east-1.aws.endpoints.huggingface.cloud");
            options.AttemptTimeout = TimeSpan.FromMinutes(5); // one that is scaled to zero takes minutes to wake
            options.Timeout = TimeSpan.FromMinutes(6);
        });
        #endregion
    }

    public static async Task Lora(IImageGenerator generator, CancellationToken cancellationToken)
    {
        #region providers-lora
        // A LoRA repository of the Hub is a model like any other: its base and its weights are found by the Hub's mapping.
        var pixels = await generator.GenerateAsync(new ImageRequest("pixel art, a corgi") { Model = "nerijs/pixel-art-xl" }, cancellationToken);

        // Or put adapters on top of a model, where a route can.
        var styled = await generator.GenerateAsync(
            new ImageRequest("a lighthouse in my style")
            {
                Model = "black-forest-labs/FLUX.1-dev",
                Loras = [new ImageLora("owner/my-style") { WeightsFile = "style.safetensors", Scale = 0.8 }],
            },
            cancellationToken);
        #endregion
    }

    public static async Task ImageToImage(IImageGenerator generator, byte[] photo, CancellationToken cancellationToken)
    {
        #region providers-image-to-image
        var result = await generator.GenerateAsync(
            new ImageRequest("make it snow")
            {
                Model = "black-forest-labs/FLUX.1-Kontext-dev",
                Source = GeneratedImage.FromBytes(photo),
            },
            cancellationToken);
        #endregion
    }

    public static async Task Native(IImageGenerator generator, CancellationToken cancellationToken)
    {
        #region providers-native
        var result = await generator.GenerateAsync(
            new ImageRequest("a lighthouse")
            {
                AdditionalParameters = new Dictionary<string, JsonNode?>
                {
                    ["fal-ai/image_size"] = "landscape_16_9", // to fal only, instead of the size in pixels
                    ["replicate/output_format"] = "png",
                    ["enable_safety_checker"] = true,         // to every route
                },
            },
            cancellationToken);
        #endregion
    }

    public static void Client(IServiceCollection services)
    {
        #region providers-http-client
        services.AddHttpClient("ikar", client => client.Timeout = Timeout.InfiniteTimeSpan);
        services.AddIkarImageGen()
            .UseHttpClient(provider => provider.GetRequiredService<IHttpClientFactory>().CreateClient("ikar"));
        #endregion
    }
}
