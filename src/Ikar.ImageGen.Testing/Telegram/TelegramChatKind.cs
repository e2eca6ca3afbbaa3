namespace Ikar.ImageGen.Testing;

/// <summary>The kinds of chats that the Telegram emulator has.</summary>
public enum TelegramChatKind
{
    /// <summary>A person and the bot.</summary>
    Private,

    /// <summary>A basic group, which may later be upgraded to a supergroup.</summary>
    Group,

    /// <summary>A supergroup, with or without topics.</summary>
    Supergroup,

    /// <summary>A channel in which the bot is an administrator.</summary>
    Channel,
}
