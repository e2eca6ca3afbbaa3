using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Where to: a chat, a place in it, what is replied to, and how the people there are spoken to.</summary>
internal sealed record DeliveryTarget
{
    /// <summary>The General topic of a forum. Send methods reject its id, chat actions take it.</summary>
    private const int GeneralTopic = 1;

    public required ChatId Chat { get; init; }

    /// <summary>The kind of chat; null when only its id is known.</summary>
    public ChatType? Type { get; init; }

    /// <summary>The forum topic, General included.</summary>
    public int? Topic { get; init; }

    /// <summary>The topic for send methods.</summary>
    public int? SendTopic => Topic == GeneralTopic ? null : Topic;

    public long? DirectMessagesTopic { get; init; }

    public string? Business { get; init; }

    /// <summary>The message that is answered.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>The person who asked; null in channels and posts.</summary>
    public long? User { get; init; }

    /// <summary>The person's language_code; null leaves it to the options.</summary>
    public string? Language { get; init; }

    /// <summary>Nothing is said here when something fails: a channel or an autonomous post.</summary>
    public bool IsPublic { get; init; }

    public bool Silent { get; init; }

    public bool Protect { get; init; }

    /// <summary>Groups, supergroups and channels have negative ids, or names.</summary>
    public bool IsGroup => Type is ChatType.Group or ChatType.Supergroup or ChatType.Channel || (Type is null && Chat.Identifier is not > 0);

    /// <summary>Channels and their direct messages take no chat action.</summary>
    public bool TakesActions { get; init; }

    public ReplyParameters? Reply => ReplyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;

    /// <summary>The place a message came from, answered there.</summary>
    public static DeliveryTarget Of(Message message) => new()
    {
        Chat = message.Chat.Id,
        Type = message.Chat.Type,
        // In plain supergroups replies carry a thread id too, which send methods reject.
        Topic = message.IsTopicMessage ? message.MessageThreadId : null,
        DirectMessagesTopic = message.DirectMessagesTopic?.TopicId,
        Business = message.BusinessConnectionId,
        ReplyTo = message.Id == 0 ? null : message.Id,
        User = message.From?.Id,
        Language = message.From?.LanguageCode,
        IsPublic = message.Chat.Type == ChatType.Channel,
        TakesActions = message.Chat.Type != ChatType.Channel && !message.Chat.IsDirectMessages && message.DirectMessagesTopic is null,
    };

    public static DeliveryTarget Of(ChatId chat, TelegramPostOptions options) => new()
    {
        Chat = chat,
        Topic = options.MessageThreadId,
        DirectMessagesTopic = options.DirectMessagesTopicId,
        Language = options.Language,
        IsPublic = true,
        Silent = options.Silent,
        Protect = options.ProtectContent,
    };

    /// <summary>The same place after the group became a supergroup: reply and topic ids belong to the old chat.</summary>
    public DeliveryTarget MovedTo(long chat) => this with { Chat = chat, Type = ChatType.Supergroup, ReplyTo = null, Topic = null };
}
