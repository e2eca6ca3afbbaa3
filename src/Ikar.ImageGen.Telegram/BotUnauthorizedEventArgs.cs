namespace Ikar.ImageGen.Telegram;

/// <summary>A bot whose token no longer works.</summary>
public sealed class BotUnauthorizedEventArgs : EventArgs
{
    /// <summary>Makes the event's data.</summary>
    /// <param name="botId">The bot's id.</param>
    public BotUnauthorizedEventArgs(long botId) => BotId = botId;

    /// <summary>The bot's id.</summary>
    public long BotId { get; }
}
