using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram;

/// <summary>A chat that can't be written to.</summary>
public sealed class ChatUnavailableEventArgs : EventArgs
{
    /// <summary>Makes the event's data.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="reason">Telegram's words.</param>
    public ChatUnavailableEventArgs(ChatId chat, string reason)
    {
        Chat = chat;
        Reason = reason;
    }

    /// <summary>The chat.</summary>
    public ChatId Chat { get; }

    /// <summary>Telegram's words, for example "Forbidden: bot was blocked by the user".</summary>
    public string Reason { get; }
}
