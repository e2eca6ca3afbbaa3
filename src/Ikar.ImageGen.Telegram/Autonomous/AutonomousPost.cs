using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram;

/// <summary>What the app's source wants posted.</summary>
public sealed class AutonomousPost
{
    /// <summary>Names a post.</summary>
    /// <param name="chat">The channel's or chat's id or @name.</param>
    /// <param name="llmReply">The text, JSON blocks included.</param>
    public AutonomousPost(ChatId chat, string llmReply)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(llmReply);
        Chat = chat;
        LlmReply = llmReply;
    }

    /// <summary>The channel's or chat's id or @name.</summary>
    public ChatId Chat { get; }

    /// <summary>The text, JSON blocks included.</summary>
    public string LlmReply { get; }

    /// <summary>How to post.</summary>
    /// <value>The default is null: the defaults of <see cref="TelegramPostOptions"/>.</value>
    public TelegramPostOptions? Options { get; init; }
}
