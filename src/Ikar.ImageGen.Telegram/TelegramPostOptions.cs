using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram;

/// <summary>How one post of <see cref="ITelegramImageReplies.PostAsync"/> is made.</summary>
public sealed class TelegramPostOptions
{
    /// <summary>The forum topic to post to.</summary>
    /// <value>The default is null: none.</value>
    public int? MessageThreadId { get; set; }

    /// <summary>The topic of a channel's direct messages to post to.</summary>
    /// <value>The default is null: none.</value>
    public long? DirectMessagesTopicId { get; set; }

    /// <summary>Whether the post arrives without a sound.</summary>
    /// <value>The default is false.</value>
    public bool Silent { get; set; }

    /// <summary>Whether the post can't be forwarded or saved.</summary>
    /// <value>The default is false.</value>
    public bool ProtectContent { get; set; }

    /// <summary>Whether the pictures are hidden behind a spoiler.</summary>
    /// <value>The default is false.</value>
    public bool HasSpoiler { get; set; }

    /// <summary>As what pictures are sent; null takes <see cref="TelegramImageOptions.Delivery"/>.</summary>
    /// <value>The default is null.</value>
    public DeliveryMode? Delivery { get; set; }

    /// <summary>A name for this post. A second post to the same chat under the same name is not made.</summary>
    /// <value>The default is null: every call posts.</value>
    public string? DedupeKey { get; set; }

    /// <summary>The language of captions: "ru" or "en".</summary>
    /// <value>The default is null: <see cref="TelegramImageOptions.Language"/>.</value>
    public string? Language { get; set; }

    /// <summary>Whether pictures carry the caption that the options describe.</summary>
    /// <value>The default is false: a post speaks for itself.</value>
    public bool Caption { get; set; }

    /// <summary>Buttons under the post.</summary>
    /// <value>The default is null.</value>
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}
