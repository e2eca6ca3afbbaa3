namespace Ikar.ImageGen.Telegram;

/// <summary>What the buttons under one picture or album need to work. Plain data, good for JSON.</summary>
public sealed class ImageButtons
{
    /// <summary>The name that the buttons carry; at most 32 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The message that asked for the picture; new pictures reply to it.</summary>
    public int? MessageId { get; init; }

    /// <summary>The forum topic.</summary>
    public int? MessageThreadId { get; init; }

    /// <summary>Who asked.</summary>
    public long? UserId { get; init; }

    /// <summary>The user's language_code.</summary>
    public string? Language { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The file id of the first picture as a photo, if Telegram has confirmed it.</summary>
    public string? FileId { get; init; }

    /// <summary>What was asked for, one entry per prompt.</summary>
    public IReadOnlyList<ImageButtonsRequest> Requests { get; init; } = [];
}
