using Ikar.ImageGen.Telegram.Tests.Stub;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public void Adding_twice_is_harmless_and_both_settings_count()
    {
        using var services = new ServiceCollection()
            .AddSingleton<ITelegramBotClient>(new TelegramBotClient("123456:secret-token"))
            .AddIkarImageGen(static options => options.UseEnvironmentApiKey = false)
            .AddTelegram(static options => options.Language = "ru")
            .AddTelegram(static options => options.MaxPictures = 2)
            .Services.BuildServiceProvider();

        Assert.Single(services.GetServices<ITelegramImageReplies>());
        var options = services.GetRequiredService<IOptions<TelegramImageOptions>>().Value;
        Assert.Equal(("ru", 2), (options.Language, options.MaxPictures));
    }

    [Fact]
    public async Task Missing_client_says_what_to_register()
    {
        await using var services = new ServiceCollection()
            .AddIkarImageGen(static options => options.UseEnvironmentApiKey = false)
            .AddTelegram()
            .Services.BuildServiceProvider();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            services.GetRequiredService<ITelegramImageReplies>().ReplyAsync(Bench.Private(), "text", TestContext.Current.CancellationToken));
        Assert.Contains("AddSingleton<ITelegramBotClient>", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<TelegramImageOptions>> Wrong => new()
    {
        { "Language", static options => options.Language = "Russian" },
        { "Delivery", static options => options.Delivery = (DeliveryMode)9 },
        { "MaxPictures", static options => options.MaxPictures = 0 },
        { "MaxPictures", static options => options.MaxPictures = 11 },
        { "KeepFinishedFor", static options => options.KeepFinishedFor = TimeSpan.FromDays(1) },
        { "UploadTimeout", static options => options.UploadTimeout = TimeSpan.Zero },
        { "IndicatorLimit", static options => options.IndicatorLimit = TimeSpan.Zero },
        { "Russian", static options => options.Russian = null! },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Options_that_can_not_work_are_named(string option, Action<TelegramImageOptions> set)
    {
        using var services = new ServiceCollection().AddIkarImageGen().AddTelegram(set).Services.BuildServiceProvider();
        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<TelegramImageOptions>>().Value);
        Assert.Contains(option, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_made_anew_for_each_call_is_fine()
    {
        await using var bench = new Bench();
        await using var services = new ServiceCollection()
            .AddTransient<ITelegramBotClient>(_ => new TelegramBotClient(new TelegramBotClientOptions("123456:secret-token") { RetryThreshold = 0, RetryCount = 1 }, new HttpClient(bench.Telegram, disposeHandler: false)))
            .AddIkarImageGen(static options => options.UseEnvironmentApiKey = false)
            .AddTelegram()
            .Services.AddSingleton<IImageGenerator>(bench.Generator).BuildServiceProvider();
        var delivery = await services.GetRequiredService<ITelegramImageReplies>().ReplyAsync(Bench.Private(), Bench.Block(), TestContext.Current.CancellationToken);

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
    }
}
