using Ikar.ImageGen;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class GettingStartedSnippets
{
    public static async Task Draw()
    {
        #region draw
        var services = new ServiceCollection();
        services.AddIkarImageGen();

        await using var provider = services.BuildServiceProvider();
        var generator = provider.GetRequiredService<IImageGenerator>();
        var result = await generator.GenerateAsync("a cat in space");
        Console.WriteLine(await result.Image.SaveAsync("cat"));
        #endregion
    }

    public static void AddModel(IServiceCollection services)
    {
        #region add-model
        services.AddIkarImageGen(options =>
            {
                options.Models.Clear();
                options.Models.Add("me/my-model");
                options.Models.Add("black-forest-labs/FLUX.1-schnell");
            })
            .AddModel(new ImageModel("me/my-model")
            {
                Name = "My model",
                Steps = 30,
                MaxSteps = 50,
                GuidanceScale = 6.5,
                NegativePrompt = "blurry",
                DefaultSize = new ImageSize(768, 768),
                MaxSize = 1024,
                SizeMultiple = 16,
                TypicalDuration = TimeSpan.FromSeconds(6),
            });
        #endregion
    }
}
