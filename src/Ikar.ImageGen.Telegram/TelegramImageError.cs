using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram;

/// <summary>A failure, for <see cref="IImageErrorSink"/>. Holds neither token nor prompt.</summary>
public sealed class TelegramImageError
{
    /// <summary>The chat.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>What happened, in one or a few lines for developers.</summary>
    public required string Message { get; init; }

    /// <summary>True if it was a channel or an autonomous post, where the public is told nothing.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The drawing's failure, if drawing failed.</summary>
    public ImageGenException? Failure { get; init; }

    /// <summary>The exception from Telegram or from the app's own code, if one was thrown.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Finished pictures that did not arrive.</summary>
    public IReadOnlyList<ImageResult> Undelivered { get; init; } = [];
}
