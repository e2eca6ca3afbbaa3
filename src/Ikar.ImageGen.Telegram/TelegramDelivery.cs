using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram;

/// <summary>What arrived in the chat.</summary>
public sealed class TelegramDelivery
{
    /// <summary>How it ended.</summary>
    public required TelegramDeliveryStatus Status { get; init; }

    /// <summary>The messages that Telegram confirmed, in order: texts, pictures, and the apology if there was one.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>The drawn pictures, delivered or not: a picture that could not be sent is not lost.</summary>
    public IReadOnlyList<ImageResult> Results { get; init; } = [];

    /// <summary>Why a picture was not drawn. The chat has been told; channels and posts stay silent.</summary>
    public ImageGenException? Failure { get; init; }

    /// <summary>Telegram's error that kept something from arriving, without the token.</summary>
    public string? TelegramError { get; init; }

    /// <summary>True if something was sent a second time after an unknown outcome, which only happens with <see cref="TelegramImageOptions.AllowDuplicates"/>.</summary>
    public bool MayBeDuplicate { get; init; }

    /// <summary>The chat's new id, if the group became a supergroup meanwhile.</summary>
    public long? MigratedToChatId { get; init; }
}
