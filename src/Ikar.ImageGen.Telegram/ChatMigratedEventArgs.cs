namespace Ikar.ImageGen.Telegram;

/// <summary>A group that became a supergroup.</summary>
public sealed class ChatMigratedEventArgs : EventArgs
{
    /// <summary>Makes the event's data.</summary>
    /// <param name="oldChatId">The id until now.</param>
    /// <param name="newChatId">The id from now on.</param>
    public ChatMigratedEventArgs(long oldChatId, long newChatId)
    {
        OldChatId = oldChatId;
        NewChatId = newChatId;
    }

    /// <summary>The id until now; Telegram no longer takes it.</summary>
    public long OldChatId { get; }

    /// <summary>The id from now on.</summary>
    public long NewChatId { get; }
}
