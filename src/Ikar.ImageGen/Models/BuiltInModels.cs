namespace Ikar.ImageGen.Models;

/// <summary>The built-in models as one readable table; docs/models.md shows the same and a test compares the two.</summary>
/// <remarks>Steps, guidance and negative prompt of the default chain are the product's own settings. All other figures are those of the model's card on the Hub,
/// https://huggingface.co/ followed by the id, or of its diffusers pipeline. Seed routes are where a model was seen served in 2026.</remarks>
internal static class BuiltInModels
{
    private const string StabilityLicense = "Stability AI Community License (gated)";
    private const string FluxLicense = "FLUX.1 [dev] Non-Commercial License (gated)";
    private const string Apache = "Apache-2.0";

    private static readonly string[] EnglishAndChinese = ["en", "zh"];

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
            DefaultSize = new(512, 512), MaxSize = 1024, SizeMultiple = 16, FreeTier = true, Strengths = ImageStrengths.Text,
            TypicalDuration = TimeSpan.FromSeconds(3.94), Quality = ImageQuality.Excellent, License = StabilityLicense,
            SeedRoutes = Routes(("hf-inference", "stabilityai/stable-diffusion-3-medium-diffusers"), ("fal-ai", "fal-ai/stable-diffusion-v3-medium")),
        },
        new("stabilityai/stable-diffusion-xl-base-1.0")
        {
            Name = "Stable Diffusion XL", Family = "Stable Diffusion XL", Description = "Open and well known, with the largest choice of styles and adapters.",
            Steps = 30, MaxSteps = 50, GuidanceScale = 7.0, NegativePrompt = "blurry, low quality",
            DefaultSize = new(512, 512), MaxSize = 1024, SizeMultiple = 8, FreeTier = true, Strengths = ImageStrengths.Anime | ImageStrengths.PixelArt,
            TypicalDuration = TimeSpan.FromSeconds(3.27), Quality = ImageQuality.VeryGood, License = "CreativeML Open RAIL++-M",
            SeedRoutes = Routes(("nscale", "stabilityai/stable-diffusion-xl-base-1.0")),
        },
        new("black-forest-labs/FLUX.1-dev")
        {
            Name = "FLUX.1 dev", Family = "FLUX.1", Description = "Fine detail, hands and short texts; not for commercial use without a licence.",
            Steps = 25, MaxSteps = 50, GuidanceScale = 8.0, NegativePrompt = "blurry, low quality", SupportsNegativePrompt = false,
            DefaultSize = new(512, 512), MaxSize = 1024, SizeMultiple = 16, FreeTier = true,
            Strengths = ImageStrengths.Photo | ImageStrengths.Text | ImageStrengths.Logo,
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
        new("black-forest-labs/FLUX.1-Krea-dev")
        {
            Name = "FLUX.1 Krea", Family = "FLUX.1", Description = "FLUX.1 dev tuned away from the glossy look: natural photographs.",
            Steps = 28, MaxSteps = 50, GuidanceScale = 4.5, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 1440, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(9), Quality = ImageQuality.Excellent, License = FluxLicense,
            Strengths = ImageStrengths.Photo,
            SeedRoutes = Routes(("fal-ai", "fal-ai/flux/krea")),
        },
        new("black-forest-labs/FLUX.1-Kontext-dev")
        {
            Name = "FLUX.1 Kontext", Family = "FLUX.1", Description = "Changes a given picture as the prompt says.",
            Steps = 28, MaxSteps = 50, GuidanceScale = 2.5, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 1440, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(12), Quality = ImageQuality.Excellent, License = FluxLicense,
            Tasks = ImageTasks.ImageToImage,
            SeedRoutes = Routes(("replicate", "black-forest-labs/flux-kontext-dev")),
        },
        new("black-forest-labs/FLUX.2-dev")
        {
            Name = "FLUX.2 dev", Family = "FLUX.2", Description = "Very large; texts, layouts and several subjects at once.",
            Steps = 28, MaxSteps = 50, GuidanceScale = 4.0, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 2048, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(20), Quality = ImageQuality.Excellent, License = "FLUX.2 [dev] Non-Commercial License (gated)",
            Strengths = ImageStrengths.Photo | ImageStrengths.Text | ImageStrengths.Logo,
            SeedRoutes = Routes(("replicate", "black-forest-labs/flux-2-dev")),
        },
        new("black-forest-labs/FLUX.2-klein-4B")
        {
            Name = "FLUX.2 klein 4B", Family = "FLUX.2", Description = "Small and quick, free for commercial use.",
            Steps = 4, MaxSteps = 8, GuidanceScale = 1.0, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 2048, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(3), Quality = ImageQuality.VeryGood, License = Apache,
            SeedRoutes = Routes(("replicate", "black-forest-labs/flux-2-klein-4b")),
        },
        new("Qwen/Qwen-Image")
        {
            Name = "Qwen-Image", Family = "Qwen-Image", Description = "The best of the open models at texts inside the picture, in English and Chinese.",
            Steps = 50, MaxSteps = 50, GuidanceScale = 4.0,
            DefaultSize = new(1328, 1328), MaxSize = 1664, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(15), Quality = ImageQuality.Excellent, License = Apache,
            Strengths = ImageStrengths.Text | ImageStrengths.Logo, Languages = EnglishAndChinese,
            SeedRoutes = Routes(("fal-ai", "fal-ai/qwen-image"), ("replicate", "qwen/qwen-image")),
        },
        new("Qwen/Qwen-Image-2512")
        {
            Name = "Qwen-Image 2512", Family = "Qwen-Image", Description = "Qwen-Image of December 2025: more natural people and finer texts.",
            Steps = 50, MaxSteps = 50, GuidanceScale = 4.0,
            DefaultSize = new(1328, 1328), MaxSize = 1664, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(15), Quality = ImageQuality.Excellent, License = Apache,
            Strengths = ImageStrengths.Text | ImageStrengths.Photo | ImageStrengths.Logo, Languages = EnglishAndChinese,
        },
        new("Qwen/Qwen-Image-Edit-2511")
        {
            Name = "Qwen-Image Edit 2511", Family = "Qwen-Image", Description = "Changes a given picture as the prompt says, texts in it too.",
            Steps = 40, MaxSteps = 50, GuidanceScale = 4.0,
            DefaultSize = new(1024, 1024), MaxSize = 1664, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(15), Quality = ImageQuality.Excellent, License = Apache,
            Strengths = ImageStrengths.Text,
            Tasks = ImageTasks.ImageToImage, Languages = EnglishAndChinese,
        },
        new("Tongyi-MAI/Z-Image-Turbo")
        {
            Name = "Z-Image Turbo", Family = "Z-Image", Description = "Photographs in eight steps.",
            Steps = 8, MaxSteps = 9, SupportsGuidance = false, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 1536, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(3), Quality = ImageQuality.VeryGood, License = Apache,
            Strengths = ImageStrengths.Photo | ImageStrengths.Text, Languages = EnglishAndChinese,
            SeedRoutes = Routes(("fal-ai", "fal-ai/z-image/turbo"), ("replicate", "prunaai/z-image-turbo"), ("wavespeed", "wavespeed-ai/z-image/turbo")),
        },
        new("Tongyi-MAI/Z-Image")
        {
            Name = "Z-Image", Family = "Z-Image", Description = "The undistilled Z-Image: slower, more varied.",
            Steps = 50, MaxSteps = 50, GuidanceScale = 5.0,
            DefaultSize = new(1024, 1024), MaxSize = 1536, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(12), Quality = ImageQuality.Excellent, License = Apache,
            Strengths = ImageStrengths.Photo, Languages = EnglishAndChinese,
            SeedRoutes = Routes(("fal-ai", "fal-ai/z-image/base")),
        },
        new("HiDream-ai/HiDream-I1-Full")
        {
            Name = "HiDream I1 Full", Family = "HiDream", Description = "Follows long prompts closely.",
            Steps = 50, MaxSteps = 50, GuidanceScale = 5.0,
            DefaultSize = new(1024, 1024), MaxSize = 1360, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(20), Quality = ImageQuality.Excellent, License = "MIT",
            SeedRoutes = Routes(("fal-ai", "fal-ai/hidream-i1-full")),
        },
        new("HiDream-ai/HiDream-I1-Fast")
        {
            Name = "HiDream I1 Fast", Family = "HiDream", Description = "HiDream in sixteen steps.",
            Steps = 16, MaxSteps = 28, SupportsGuidance = false, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 1360, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(7), Quality = ImageQuality.VeryGood, License = "MIT",
        },
        new("stabilityai/stable-diffusion-3.5-large")
        {
            Name = "Stable Diffusion 3.5 Large", Family = "Stable Diffusion 3", Description = "The large sibling of Stable Diffusion 3.",
            Steps = 28, MaxSteps = 50, GuidanceScale = 3.5,
            DefaultSize = new(1024, 1024), MaxSize = 1440, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(8), Quality = ImageQuality.Excellent, License = StabilityLicense,
            Strengths = ImageStrengths.Text,
            SeedRoutes = Routes(("fal-ai", "fal-ai/stable-diffusion-v35-large")),
        },
        new("stabilityai/stable-diffusion-3.5-large-turbo")
        {
            Name = "Stable Diffusion 3.5 Large Turbo", Family = "Stable Diffusion 3", Description = "The same in four steps.",
            Steps = 4, MaxSteps = 8, SupportsGuidance = false, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 1440, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(3), Quality = ImageQuality.VeryGood, License = StabilityLicense,
        },
        new("stabilityai/stable-diffusion-3.5-medium")
        {
            Name = "Stable Diffusion 3.5 Medium", Family = "Stable Diffusion 3", Description = "Smaller and quicker than Large.",
            Steps = 40, MaxSteps = 50, GuidanceScale = 4.5,
            DefaultSize = new(1024, 1024), MaxSize = 1440, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(8), Quality = ImageQuality.VeryGood, License = StabilityLicense,
        },
        new("tencent/HunyuanImage-2.1")
        {
            Name = "HunyuanImage 2.1", Family = "Hunyuan", Description = "Large pictures of 2048 pixels a side.",
            Steps = 50, MaxSteps = 50, GuidanceScale = 3.5,
            DefaultSize = new(2048, 2048), MaxSize = 2560, SizeMultiple = 32,
            TypicalDuration = TimeSpan.FromSeconds(25), Quality = ImageQuality.Excellent, License = "Tencent Hunyuan Community License",
            Strengths = ImageStrengths.Text, Languages = EnglishAndChinese,
        },
        new("zai-org/GLM-Image")
        {
            Name = "GLM-Image", Family = "GLM", Description = "Posters and diagrams with much text.",
            Steps = 50, MaxSteps = 50, GuidanceScale = 1.5, SupportsNegativePrompt = false,
            DefaultSize = new(1280, 1280), MaxSize = 2048, SizeMultiple = 32,
            TypicalDuration = TimeSpan.FromSeconds(30), Quality = ImageQuality.VeryGood, License = "MIT",
            Strengths = ImageStrengths.Text | ImageStrengths.Logo, Languages = EnglishAndChinese,
            SeedRoutes = Routes(("fal-ai", "fal-ai/glm-image")),
        },
        new("ByteDance/SDXL-Lightning")
        {
            Name = "SDXL Lightning", Family = "Stable Diffusion XL", Description = "Stable Diffusion XL in four steps.",
            Steps = 4, MaxSteps = 8, SupportsGuidance = false, SupportsNegativePrompt = false,
            DefaultSize = new(1024, 1024), MaxSize = 1024, SizeMultiple = 8,
            TypicalDuration = TimeSpan.FromSeconds(2), Quality = ImageQuality.Good, License = "CreativeML Open RAIL++-M",
        },
        new("lodestones/Chroma1-HD")
        {
            Name = "Chroma1 HD", Family = "Chroma", Description = "Illustration and anime, free for commercial use.",
            Steps = 40, MaxSteps = 50, GuidanceScale = 3.0,
            DefaultSize = new(1024, 1024), MaxSize = 1440, SizeMultiple = 16,
            TypicalDuration = TimeSpan.FromSeconds(15), Quality = ImageQuality.VeryGood, License = Apache,
            Strengths = ImageStrengths.Anime,
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
