using Ikar.ImageGen.Tests.Fallback;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ikar.ImageGen.Tests.Pipeline;

public class GeneratorOnionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_layer_added_is_the_outermost_and_statistics_see_everything()
    {
        var seen = new List<string>();
        await using var services = Services(builder => builder
            .Use((inner, _) => new StubGenerator((request, token) =>
            {
                seen.Add("first");
                return inner.GenerateAsync(request, token);
            }))
            .Use((inner, _) => new StubGenerator((request, token) =>
            {
                seen.Add("second");
                return inner.GenerateAsync(request, token);
            })));

        var result = await services.GetRequiredService<IImageGenerator>().GenerateAsync("a cat", Token);

        Assert.Equal("fake", result.Provider);
        Assert.Equal(["first", "second"], seen);
        Assert.Equal(1, services.GetRequiredService<ImageGenStatistics>().Snapshot().Successful);
        Assert.Equal(1, Assert.Single(services.GetRequiredService<IModelHealth>().Read(), route => route.Provider == "fake").Calls);
    }

    [Fact]
    public async Task A_layer_that_is_null_is_refused_with_its_number()
    {
        await using var services = Services(builder => builder.Use((inner, _) => inner).Use((_, _) => null!));

        var error = Assert.Throws<InvalidOperationException>(services.GetRequiredService<IImageGenerator>);

        Assert.Contains("number 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registering_twice_is_harmless_and_gives_one_generator()
    {
        await using var services = Services(builder => builder.Services.AddIkarImageGen());

        Assert.Single(services.GetServices<IImageGenerator>());
        Assert.Same(services.GetRequiredService<IImageGenerator>(), services.GetRequiredService<IImageGenerator>());
        Assert.NotNull(services.GetRequiredService<ModelRegistry>());
    }

    [Fact]
    public async Task A_delivery_that_failed_never_draws_again()
    {
        await using var services = Services(_ => { });
        var generator = services.GetRequiredService<IImageGenerator>();
        var request = new ImageRequest("a cat") { RequestId = "message 1" };

        await generator.GenerateAsync(request, Token);
        var again = await generator.GenerateAsync(request, Token);

        Assert.True(again.FromCache);
        Assert.Equal(1, services.GetRequiredService<ImageGenStatistics>().Snapshot().Calls);
        Assert.Equal(0.5, services.GetRequiredService<ImageGenStatistics>().Snapshot().HitRate);
    }

    [Fact]
    public async Task What_happens_on_a_cancellation_can_not_be_changed()
    {
        await using var services = Services(builder => builder.Services.AddIkarImageGen(options => options.FailureActions[FailureKind.Cancelled] = FailureAction.Retry));

        var error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(services.GetRequiredService<IImageGenerator>);

        Assert.Contains("Cancelled", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_throws_loses_no_picture_and_blocks_no_other_request()
    {
        await using var services = Services(builder => builder.Services.AddSingleton(typeof(ILogger<>), typeof(FullDisk<>)));
        var generator = services.GetRequiredService<IImageGenerator>();

        await generator.GenerateAsync("a cat", Token);
        var second = await generator.GenerateAsync(new ImageRequest("a dog") { RequestId = "message 1" }, Token);

        Assert.Equal("fake", second.Provider);
        Assert.Equal(2, services.GetRequiredService<ImageGenStatistics>().Snapshot().Successful);
    }

    private static ServiceProvider Services(Action<ImageGenBuilder> configure)
    {
        var services = new ServiceCollection();
        var builder = services.AddIkarImageGen(options => options.UseEnvironmentApiKey = false);
        services.AddSingleton<IImageProvider>(new EverythingProvider());
        configure(builder);
        return services.BuildServiceProvider();
    }

    /// <summary>Serves every model, before any other route.</summary>
    private sealed class EverythingProvider : IImageProvider
    {
        public string Name => "fake";

        public ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken) =>
            new([new ImageRoute { Provider = "fake", ProviderModelId = model.Id, Preference = RoutePreference.First, MaxConcurrency = 1 }]);

        public Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken) => Task.FromResult(Pictures.Answer());
    }

    private sealed class FullDisk<T> : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new IOException("The disk is full.");

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("The disk is full.");
    }
}
