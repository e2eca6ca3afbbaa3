using Ikar.ImageGen.Telegram;
using Ikar.ImageGen.Telegram.Autonomous;
using Ikar.ImageGen.Telegram.Drawing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds posts on the bot's own initiative.</summary>
public static class AutonomousPostsExtensions
{
    /// <summary>Adds a loop in the host that asks for the next post at the schedule's times and posts it. Each call adds a loop of its own; <c>AddTelegram</c>
    /// is included.</summary>
    /// <param name="builder">What <c>AddIkarImageGen</c> returned.</param>
    /// <param name="source">Gives the next post; null leaves this time out.</param>
    /// <param name="schedule">When.</param>
    /// <returns>The builder.</returns>
    public static ImageGenBuilder AddAutonomousPosts(this ImageGenBuilder builder, Func<CancellationToken, Task<AutonomousPost?>> source, PostSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder.AddAutonomousPosts((_, cancellationToken) => source(cancellationToken), schedule);
    }

    /// <summary>Adds a loop in the host that asks for the next post at the schedule's times and posts it. Each call adds a loop of its own; <c>AddTelegram</c>
    /// is included.</summary>
    /// <param name="builder">What <c>AddIkarImageGen</c> returned.</param>
    /// <param name="source">Gives the next post, with the app's services at hand; null leaves this time out.</param>
    /// <param name="schedule">When.</param>
    /// <returns>The builder.</returns>
    public static ImageGenBuilder AddAutonomousPosts(
        this ImageGenBuilder builder,
        Func<IServiceProvider, CancellationToken, Task<AutonomousPost?>> source,
        PostSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(schedule);
        builder.AddTelegram();
        builder.Services.AddSingleton<IHostedService>(sp => new AutonomousPosts(
            cancellationToken => source(sp, cancellationToken),
            schedule,
            sp.GetRequiredService<ITelegramImageReplies>(),
            sp.GetRequiredService<ErrorReporter>(),
            sp.GetRequiredService<TimeProvider>(),
            sp.GetService<ILogger<AutonomousPosts>>()));
        return builder;
    }
}
