using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>Tells the app what the public is not told: the log, every <see cref="IImageErrorSink"/>, the admin chat.</summary>
internal sealed partial class ErrorReporter
{
    private readonly IReadOnlyList<IImageErrorSink> _sinks;
    private readonly MessageSender _sender;
    private readonly TelegramImageOptions _options;
    private readonly ILogger _log;

    public ErrorReporter(IEnumerable<IImageErrorSink> sinks, MessageSender sender, IOptions<TelegramImageOptions> options, ILogger<ErrorReporter>? logger = null)
    {
        _sinks = [.. sinks];
        _sender = sender;
        _options = options.Value;
        _log = SafeLogger.Over(logger);
    }

    /// <summary>Never throws but for cancellation.</summary>
    public async Task ReportAsync(TelegramImageError error, CancellationToken cancellationToken)
    {
        LogFailed(error.Failure ?? error.Exception, error.Chat.ToString(), error.Message);
        foreach (var sink in _sinks)
        {
            try
            {
                await sink.ReportAsync(error, cancellationToken).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // A sink's own trouble must not become the user's.
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogSinkFailed(e, sink.GetType().Name);
            }
        }

        if (error.IsPublic && _options.AdminChat is { } admin && admin != error.Chat)
        {
            try
            {
                var session = new DeliverySession(new DeliveryTarget { Chat = admin, IsPublic = true });
                await _sender.SendTextAsync(session, new MarkedText($"{error.Chat}: {error.Message}"), markup: null, cancellationToken).ConfigureAwait(false);
            }
            catch (TelegramCallException e)
            {
                LogSinkFailed(e, nameof(TelegramImageOptions.AdminChat));
            }
        }
    }

    [LoggerMessage(EventId = 731, Level = LogLevel.Warning, Message = "Delivery to {Chat} failed: {Problem}")]
    private partial void LogFailed(Exception? exception, string chat, string problem);

    [LoggerMessage(EventId = 732, Level = LogLevel.Error, Message = "{Sink} could not take a failure")]
    private partial void LogSinkFailed(Exception exception, string sink);
}
