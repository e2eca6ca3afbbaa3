using Ikar.ImageGen;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class OfflineSnippets
{
    public static async Task Paint()
    {
        #region offline-paint
        var painter = new OfflinePainter();
        var image = painter.Paint("a ginger cat in space", new ImageSize(768, 512));
        Console.WriteLine(await image.SaveAsync("cat"));
        #endregion
    }

    public static void Add(IServiceCollection services)
    {
        #region offline-add
        services.AddIkarImageGen().AddOfflinePainter();
        #endregion
    }

    public static async Task LastResort()
    {
        #region offline-last-resort
        var services = new ServiceCollection();
        services.AddIkarImageGen().AddOfflinePainter(OfflineUse.LastResort);

        await using var provider = services.BuildServiceProvider();
        var result = await provider.GetRequiredService<IImageGenerator>().GenerateAsync("маяк ночью");
        if (result.IsPreview)
        {
            Console.WriteLine("No model answered; this is only a sketch of what you asked for.");
        }
        #endregion
    }
}
