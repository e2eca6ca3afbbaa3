namespace Ikar.ImageGen.Telegram;

/// <summary>A job that a stopping bot could not do, in a form that a store can keep.</summary>
public sealed class TelegramPendingJob
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The message that asked for it; 0 if it is not known.</summary>
    public int MessageId { get; init; }

    /// <summary>The forum topic, if it is in one.</summary>
    public int? MessageThreadId { get; init; }

    /// <summary>The user who asked; null in channels.</summary>
    public long? UserId { get; init; }

    /// <summary>The user's language_code.</summary>
    public string? Language { get; init; }

    /// <summary>The user's words.</summary>
    public string? Text { get; init; }
}
