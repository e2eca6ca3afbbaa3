using Microsoft.Extensions.DependencyInjection;

namespace Ikar.ImageGen.Offline.Tests.DependencyInjection;

public sealed class AddOfflinePainterTests
{
    private static readonly ImageModel Model = new() { Id = "any/model" };

    [Fact]
    public async Task Without_a_key_the_painter_is_a_last_resort()
    {
        await using var services = Build(static builder => builder.AddOfflinePainter());

        var route = Assert.Single(await Routes(services));

        Assert.Equal(RoutePreference.LastResort, route.Preference);
    }

    [Fact]
    public async Task With_a_key_it_stays_out_of_the_way()
    {
        await using var services = Build(static builder => builder.AddOfflinePainter(), "hf_test");

        Assert.Empty(await Routes(services));
    }

    [Fact]
    public async Task The_last_use_wins_and_there_is_only_one_painter()
    {
        await using var services = Build(static builder => builder.AddOfflinePainter(OfflineUse.Always).AddOfflinePainter().AddOfflinePainter(OfflineUse.LastResort), "hf_test");

        Assert.Single(services.GetServices<IImageProvider>().OfType<OfflinePainterProvider>());
        Assert.Equal(RoutePreference.LastResort, Assert.Single(await Routes(services)).Preference);
    }

    [Fact]
    public async Task The_painter_itself_can_be_resolved()
    {
        await using var services = Build(static builder => builder.AddOfflinePainter());

        Assert.Equal(64, services.GetRequiredService<OfflinePainter>().Paint("a cat", new(64, 64)).Width);
    }

    [Fact]
    public void A_use_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ServiceCollection().AddIkarImageGen().AddOfflinePainter((OfflineUse)9));

    [Fact]
    public void A_missing_builder_is_refused() => Assert.Throws<ArgumentNullException>(static () => ((ImageGenBuilder)null!).AddOfflinePainter());

    private static ServiceProvider Build(Action<ImageGenBuilder> add, string? key = null)
    {
        var services = new ServiceCollection();
        add(services.AddIkarImageGen(options =>
        {
            options.ApiKey = key;
            options.UseEnvironmentApiKey = false;
        }));
        return services.BuildServiceProvider();
    }

    private static async Task<IReadOnlyList<ImageRoute>> Routes(ServiceProvider services) =>
        await services.GetServices<IImageProvider>().OfType<OfflinePainterProvider>().Single().GetRoutesAsync(Model, new("a cat"), TestContext.Current.CancellationToken);
}
