using Ikar.ImageGen.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Telegram;

/// <summary>What an app must know to keep its own data right. Resolve the one instance from the container and subscribe.</summary>
public sealed partial class TelegramImageEvents
{
    private readonly ILogger _log;

    /// <summary>Makes the events.</summary>
    /// <param name="logger">Gets what a subscriber throws.</param>
    public TelegramImageEvents(ILogger<TelegramImageEvents>? logger = null) => _log = SafeLogger.Over(logger);

    /// <summary>A group became a supergroup: store its new id. The call at hand has been repeated there.</summary>
    public event EventHandler<ChatMigratedEventArgs>? ChatMigrated;

    /// <summary>A chat can't be written to any more: the bot was blocked or kicked, the chat or topic is gone.</summary>
    public event EventHandler<ChatUnavailableEventArgs>? ChatUnavailable;

    /// <summary>The token was revoked (401). No call of this bot is made any more; start again with a new token.</summary>
    public event EventHandler<BotUnauthorizedEventArgs>? BotUnauthorized;

    internal void Raise(ChatMigratedEventArgs args) => Raise(ChatMigrated, args);

    internal void Raise(ChatUnavailableEventArgs args) => Raise(ChatUnavailable, args);

    internal void Raise(BotUnauthorizedEventArgs args) => Raise(BotUnauthorized, args);

    private void Raise<T>(EventHandler<T>? handlers, T args)
    {
        try
        {
            handlers?.Invoke(this, args);
        }
#pragma warning disable CA1031 // A subscriber's mistake must not cost the user the picture.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogSubscriberFailed(e, typeof(T).Name);
        }
    }

    [LoggerMessage(EventId = 701, Level = LogLevel.Error, Message = "A subscriber of {Event} threw")]
    private partial void LogSubscriberFailed(Exception exception, string @event);
}
