using Ikar.ImageGen;
using Ikar.ImageGen.Telegram;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.DependencyInjection;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Intake;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the delivery to Telegram chats.</summary>
public static class TelegramImageGenBuilderExtensions
{
    /// <summary>Registers <see cref="ITelegramImageReplies"/> and <see cref="TelegramImageEvents"/>. The app registers its <see cref="ITelegramBotClient"/> itself. Calling it twice is harmless.</summary>
    /// <param name="builder">What <c>AddIkarImageGen</c> returned.</param>
    /// <param name="configure">Changes the defaults.</param>
    /// <returns>The builder.</returns>
    public static ImageGenBuilder AddTelegram(this ImageGenBuilder builder, Action<TelegramImageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<TelegramImageOptions, TelegramImageOptionsValidator>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static sp => new TelegramImageEvents(sp.GetService<ILogger<TelegramImageEvents>>()));
        services.TryAddSingleton(static sp => new FloodGate(sp.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<FileIdCache>();
        services.TryAddSingleton<PostLedger>();
        services.TryAddSingleton(static sp => new TelegramCaller(
            () => sp.GetService<ITelegramBotClient>() ?? throw new InvalidOperationException(
                "Register your bot's ITelegramBotClient, for example services.AddSingleton<ITelegramBotClient>(new TelegramBotClient(token))."),
            sp.GetRequiredService<FloodGate>(),
            sp.GetRequiredService<TelegramImageEvents>(),
            sp.GetRequiredService<IOptions<TelegramImageOptions>>(),
            sp.GetRequiredService<TimeProvider>(),
            sp.GetService<ILogger<TelegramCaller>>()));
        services.TryAddSingleton<MessageSender>();
        services.TryAddSingleton<PictureSender>();
        services.TryAddSingleton<AlbumSender>();
        services.TryAddSingleton(static sp => new Indicator(
            sp.GetRequiredService<TelegramCaller>(),
            sp.GetRequiredService<IOptions<TelegramImageOptions>>(),
            sp.GetRequiredService<IOptions<ImageGenOptions>>(),
            sp.GetRequiredService<TimeProvider>(),
            sp.GetService<ILogger<Indicator>>()));
        services.TryAddSingleton(static sp => new ErrorReporter(
            sp.GetServices<IImageErrorSink>(),
            sp.GetRequiredService<MessageSender>(),
            sp.GetRequiredService<IOptions<TelegramImageOptions>>(),
            sp.GetService<ILogger<ErrorReporter>>()));
        services.TryAddSingleton<DeliveryDesk>();
        services.TryAddSingleton<Painter>();
        services.TryAddSingleton<ReplyWorkflow>();
        services.AddTelegramIntake();
        services.TryAddSingleton<ITelegramImageReplies, TelegramImageReplies>();
        return builder;
    }
}
