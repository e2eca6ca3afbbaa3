using System.Net;
using Ikar.ImageGen.Tests.Fallback;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ikar.ImageGen.Tests.DependencyInjection;

public sealed class AddIkarImageGenTests
{
    private static readonly string FirstModel = new ModelRegistry().DefaultChain[0].Id;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_promised_can_be_resolved_and_works_together()
    {
        await using var services = Services(builder => builder.AddProvider<ServesEverything>());

        var result = await services.GetRequiredService<IImageGenerator>().GenerateAsync("a cat", Token);

        Assert.Equal((FirstModel, "everything"), (result.Model.Id, result.Provider));
        Assert.Equal(1, services.GetRequiredService<ImageGenStatistics>().Snapshot().Successful);
        Assert.NotEmpty(services.GetRequiredService<ModelRegistry>().All);
    }

    [Fact]
    public async Task Registering_twice_is_harmless_and_both_configurations_count()
    {
        var services = new ServiceCollection();
        services.AddIkarImageGen(Offline).AddProvider<ServesEverything>();
        services.AddIkarImageGen(o => o.MaxAttempts = 1).AddProvider<ServesEverything>();
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IImageGenerator>().GenerateAsync("a cat", Token);

        Assert.Equal(2, provider.GetServices<IImageProvider>().Count());
        Assert.Single(result.Attempts, attempt => attempt.Status == AttemptStatus.Succeeded);
        Assert.Equal(1, provider.GetRequiredService<ImageGenStatistics>().Snapshot().Total);
    }

    [Fact]
    public async Task The_apps_layers_run_in_the_order_they_were_added()
    {
        var order = new List<string>();
        await using var services = Services(builder => builder
            .AddProvider<ServesEverything>()
            .Use((inner, _) => new Layer(inner, () => order.Add("first")))
            .Use((inner, _) => new Layer(inner, () => order.Add("second"))));

        await services.GetRequiredService<IImageGenerator>().GenerateAsync("a cat", Token);

        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public void A_layer_that_is_null_is_named_by_its_number()
    {
        using var services = Services(builder => builder.Use((inner, _) => inner).Use((_, _) => null!));

        var error = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IImageGenerator>());

        Assert.Contains("number 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apps_http_client_carries_every_request()
    {
        var hosts = new List<string>();
        var handler = new Handler(request =>
        {
            lock (hosts)
            {
                hosts.Add(request.RequestUri!.Host);
            }

            return new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("Not Found") };
        });
        await using var services = Services(builder => builder.UseHttpClient(_ => new HttpClient(handler)), o => o.ApiKey = "hf_test");

        await Assert.ThrowsAsync<ImageGenException>(() => services.GetRequiredService<IImageGenerator>().GenerateAsync("a cat", Token));

        Assert.Contains("huggingface.co", hosts);
    }

    [Fact]
    public async Task Without_a_key_the_error_says_where_to_put_one_and_how_to_do_without()
    {
        await using var services = Services(_ => { });

        var error = await Assert.ThrowsAsync<ImageGenException>(() => services.GetRequiredService<IImageGenerator>().GenerateAsync("a cat", Token));

        Assert.Equal(FailureKind.Auth, error.Kind);
        Assert.All(
            ["HF_TOKEN", "HF_API_KEY", "HF_API_TOKEN", "HUGGINGFACEHUB_API_TOKEN", "HUGGING_FACE_HUB_TOKEN", "AddOfflinePainter()"],
            word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        Assert.Equal(1, CountOf("AddOfflinePainter", error.Message));
    }

    [Fact]
    public async Task Without_a_key_the_painter_draws_a_preview()
    {
        await using var services = Services(builder => builder.AddOfflinePainter());

        var result = await services.GetRequiredService<IImageGenerator>().GenerateAsync(new ImageRequest("a cat") { Size = new(64, 64) }, Token);

        Assert.True(result.IsPreview);
        var counted = services.GetRequiredService<ImageGenStatistics>().Snapshot();
        Assert.Equal((1, 1), (counted.Successful, counted.Previews));
        Assert.Empty(counted.ModelUsage);
        Assert.Equal(("image/png", 64, 64), (result.Image.MediaType, result.Image.Width, result.Image.Height));
    }

    [Fact]
    public async Task A_registered_translator_is_asked_for_russian_prompts()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IPromptTranslator, CatTranslator>();
        services.AddIkarImageGen(Offline).AddProvider<ServesEverything>();
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IImageGenerator>().GenerateAsync("кот", Token);

        Assert.Equal("a cat", result.Prompt);
    }

    private static ServiceProvider Services(Action<ImageGenBuilder> build, Action<ImageGenOptions>? configure = null)
    {
        var services = new ServiceCollection();
        build(services.AddIkarImageGen(options =>
        {
            Offline(options);
            configure?.Invoke(options);
        }));
        return services.BuildServiceProvider();
    }

    private static void Offline(ImageGenOptions options) => options.UseEnvironmentApiKey = false;

    private static int CountOf(string word, string text) => text.Split(word).Length - 1;

    private sealed class ServesEverything : IImageProvider
    {
        public string Name => "everything";

        public ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken) =>
            new([new ImageRoute { Provider = "everything", ProviderModelId = model.Id }]);

        public Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken) => Task.FromResult(Pictures.Answer());
    }

    private sealed class Layer(IImageGenerator inner, Action onCall) : IImageGenerator
    {
        public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
        {
            onCall();
            return inner.GenerateAsync(request, cancellationToken);
        }
    }

    private sealed class CatTranslator : IPromptTranslator
    {
        public Task<string> ToEnglishAsync(string prompt, CancellationToken cancellationToken) => Task.FromResult("a cat");
    }

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
