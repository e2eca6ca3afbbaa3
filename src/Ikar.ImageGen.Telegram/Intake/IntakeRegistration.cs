using System.Security.Cryptography;
using Ikar.ImageGen.Telegram.Buttons;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Progress;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Registers queue, commands, buttons and progress.</summary>
internal static class IntakeRegistration
{
    public static void AddTelegramIntake(this IServiceCollection services)
    {
        services.TryAddSingleton(static _ => new SeedSource(RandomNumberGenerator.GetInt32(int.MaxValue)));
        services.TryAddSingleton(static sp => new JobQueue(
            sp.GetRequiredService<IOptions<TelegramImageOptions>>(), sp.GetRequiredService<TimeProvider>(), sp.GetService<ILogger<JobQueue>>()));
        services.TryAddSingleton<ProgressTools>();
        services.TryAddSingleton(static sp => new JobDesk(
            sp.GetRequiredService<JobQueue>(),
            sp.GetRequiredService<ProgressTools>(),
            sp.GetRequiredService<ErrorReporter>(),
            sp.GetServices<IImageJobStore>(),
            sp.GetRequiredService<IOptions<TelegramImageOptions>>(),
            sp.GetService<ILogger<JobDesk>>()));
        services.TryAddSingleton<IImageButtonStore, MemoryButtonStore>();
        services.TryAddSingleton<OriginalPictures>();
        services.TryAddSingleton(static sp => new ButtonBook(
            sp.GetRequiredService<IImageButtonStore>(),
            sp.GetRequiredService<OriginalPictures>(),
            sp.GetRequiredService<IOptions<TelegramImageOptions>>(),
            sp.GetRequiredService<TimeProvider>(),
            sp.GetService<ILogger<ButtonBook>>()));
        services.TryAddSingleton<ButtonPresses>();
        services.TryAddSingleton<BotIdentity>();
        services.TryAddSingleton<Addressing>();
        services.TryAddSingleton<Access>();
        services.TryAddSingleton<DailyLimits>();
        services.TryAddSingleton<SeenUpdates>();
        services.TryAddSingleton<DrawDesk>();
        services.TryAddSingleton<PictureEdits>();
        services.TryAddSingleton(static sp => new BotCommands(
            sp.GetRequiredService<DrawDesk>(),
            sp.GetRequiredService<PictureEdits>(),
            sp.GetRequiredService<Access>(),
            sp.GetRequiredService<ModelRegistry>(),
            sp.GetRequiredService<IOptions<TelegramImageOptions>>(),
            sp.GetService<ImageGenStatistics>()));
        services.TryAddSingleton<UpdateIntake>();
        services.TryAddSingleton<ReplyQueue>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, IntakeShutdown>());
    }
}
