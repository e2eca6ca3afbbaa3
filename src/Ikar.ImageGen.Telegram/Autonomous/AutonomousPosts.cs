using System.Security.Cryptography;
using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Telegram.Drawing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Telegram.Autonomous;

/// <summary>Asks the app for a post at each time of the schedule and posts it, until the host stops. A failure costs one post, never the loop.</summary>
internal sealed partial class AutonomousPosts : BackgroundService
{
    private readonly Func<CancellationToken, Task<AutonomousPost?>> _source;
    private readonly PostSchedule _schedule;
    private readonly ITelegramImageReplies _replies;
    private readonly ErrorReporter _reporter;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public AutonomousPosts(
        Func<CancellationToken, Task<AutonomousPost?>> source,
        PostSchedule schedule,
        ITelegramImageReplies replies,
        ErrorReporter reporter,
        TimeProvider time,
        ILogger<AutonomousPosts>? logger = null)
    {
        _source = source;
        _schedule = schedule;
        _replies = replies;
        _reporter = reporter;
        _time = time;
        _log = SafeLogger.Over(logger);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var random = new Random(_schedule.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
        var last = DateTimeOffset.MinValue;
        while (_schedule.Next(Later(_time.GetUtcNow(), last), random) is { } next)
        {
            LogNext(next);
            var wait = next - _time.GetUtcNow();
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, _time, stoppingToken).ConfigureAwait(false);
            // A timer may fire a moment early; the same time must not come twice.
            last = next;
            await PostAsync(stoppingToken).ConfigureAwait(false);
        }

        LogNever();
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private async Task PostAsync(CancellationToken stoppingToken)
    {
        AutonomousPost? post = null;
        try
        {
            post = await _source(stoppingToken).ConfigureAwait(false);
            if (post is not null)
            {
                // What fails here has been told to the sinks and the admin chat by the one who posts.
                await _replies.PostAsync(post.Chat, post.LlmReply, post.Options, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The app's source may throw anything; the next post may work.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e);
            if (post is not null)
            {
                var error = new TelegramImageError { Chat = post.Chat, Message = "an autonomous post failed", IsPublic = true, Exception = e };
                await _reporter.ReportAsync(error, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    [LoggerMessage(EventId = 771, Level = LogLevel.Debug, Message = "The next autonomous post is due at {Next}")]
    private partial void LogNext(DateTimeOffset next);

    [LoggerMessage(EventId = 772, Level = LogLevel.Error, Message = "An autonomous post failed; the next one will be tried")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(EventId = 773, Level = LogLevel.Warning, Message = "Every time of the schedule is in the quiet hours: nothing will be posted")]
    private partial void LogNever();
}
