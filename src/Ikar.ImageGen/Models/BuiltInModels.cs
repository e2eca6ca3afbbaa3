namespace Ikar.ImageGen.Models;

/// <summary>The built-in models as one readable table. docs/models.md is checked against it.</summary>
internal static class BuiltInModels
{
    private const string StabilityLicense = "Stability AI Community License (gated)";
    private const string FluxLicense = "FLUX.1 [dev] Non-Commercial License (gated)";

    /// <summary>The ids of the default chain, in order of preference.</summary>
    public static readonly string[] DefaultChain =
    [
        "stabilityai/stable-diffusion-3-medium-diffusers",
        "stabilityai/stable-diffusion-xl-base-1.0",
        "black-forest-labs/FLUX.1-dev",
        "black-forest-labs/FLUX.1-schnell",
    ];

    public static readonly ImageModel[] All =
    [
        new("stabilityai/stable-diffusion-3-medium-diffusers")
        {
            Name = "Stable Diffusion 3", Family = "Stable Diffusion 3", Description = "An all-rounder that follows long prompts well.",
            Steps = 20, MaxSteps = 50, GuidanceScale = 7.5, NegativePrompt = "blurry, low quality, distorted",
            DefaultSize = new(512, 512), MaxSize = 1024, SizeMultiple = 16, FreeTier = true,
            TypicalDuration = TimeSpan.FromSeconds(3.94), Quality = ImageQuality.Excellent, License = StabilityLicense,
            SeedRoutes = Routes(("hf-inference", "stabilityai/stable-diffusion-3-medium-diffusers"), ("fal-ai", "fal-ai/stable-diffusion-v3-medium")),
        },
        new("stabilityai/stable-diffusion-xl-base-1.0")
        {
            Name = "Stable Diffusion XL", Family = "Stable Diffusion XL", Description = "Open and well known, with the largest choice of styles and adapters.",
            Steps = 30, MaxSteps = 50, GuidanceScale = 7.0, NegativePrompt = "blurry, low quality",
            DefaultSize = new(512, 512), MaxSize = 1024, SizeMultiple = 8, FreeTier = true,
            TypicalDuration = TimeSpan.FromSeconds(3.27), Quality = ImageQuality.VeryGood, License = "CreativeML Open RAIL++-M",
            SeedRoutes = Routes(("nscale", "stabilityai/stable-diffusion-xl-base-1.0")),
        },
        new("black-forest-labs/FLUX.1-dev")
        {
            Name = "FLUX.1 dev", Family = "FLUX.1", Description = "Fine detail, hands and short texts; not for commercial use without a licence.",
            Steps = 25, MaxSteps = 50, GuidanceScale = 8.0, NegativePrompt = "blurry, low quality", SupportsNegativePrompt = false,
            DefaultSize = new(512, 512), MaxSize = 1024, SizeMultiple = 16, FreeTier = true, Strengths = ImageStrengths.Photo | ImageStrengths.Text,
            TypicalDuration = TimeSpan.FromSeconds(4.20), Quality = ImageQuality.Excellent, License = FluxLicense,
            SeedRoutes = Routes(("fal-ai", "fal-ai/flux/dev"), ("replicate", "black-forest-labs/flux-dev"), ("wavespeed", "wavespeed-ai/flux-dev")),
        },
        new("black-forest-labs/FLUX.1-schnell")
        {
            Name = "FLUX.1 schnell", Family = "FLUX.1", Description = "The fastest of the four, in four steps.",
            Steps = 4, MaxSteps = 4, SupportsGuidance = false, SupportsNegativePrompt = false,
            DefaultSize = new(512, 512), MaxSize = 1024, SizeMultiple = 16, FreeTier = true,
            TypicalDuration = TimeSpan.FromSeconds(2.70), Quality = ImageQuality.Good, License = "Apache-2.0 (repository gated)",
            SeedRoutes = Routes(("nscale", "black-forest-labs/FLUX.1-schnell"), ("fal-ai", "fal-ai/flux/schnell"),
                ("replicate", "black-forest-labs/flux-schnell"), ("wavespeed", "wavespeed-ai/flux-schnell")),
        },
    ];

    private static Dictionary<string, string> Routes(params ReadOnlySpan<(string Provider, string Id)> routes)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (provider, id) in routes)
        {
            table.Add(provider, id);
        }

        return table;
    }
}
