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
}
