using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram;

/// <summary>Turns an LLM's replies into texts and pictures in Telegram chats.</summary>
/// <remarks>Failed drawings are told to the chat and come back in <see cref="TelegramDelivery.Failure"/>; they are not thrown.</remarks>
public interface ITelegramImageReplies
{
    /// <summary>Answers a message: sends the reply's text, draws the pictures its JSON blocks ask for, sends them, and waits until all that is done.</summary>
    /// <param name="message">The user's message, which the pictures reply to.</param>
    /// <param name="llmReply">The LLM's reply as it came, JSON blocks included.</param>
    /// <param name="cancellationToken">Gives up; the provider's job is cancelled too where the provider allows it.</param>
    /// <returns>What arrived.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <remarks>May take minutes. Polling handlers run one after another, so call <see cref="EnqueueReplyAsync"/> from those.</remarks>
    Task<TelegramDelivery> ReplyAsync(Message message, string llmReply, CancellationToken cancellationToken = default);

    /// <summary>Takes the message into the queue and returns at once. Owns the typing indicator while the LLM thinks, the queue, its limits and the
    /// answers.</summary>
    /// <param name="message">The user's message.</param>
    /// <param name="llm">Asks the LLM; called from the queue with a token that is cancelled when the user or the host stops the job.</param>
    /// <returns>False if the message was not taken: the queue is full, the user already waits for enough or is not served, and has been told; or it is chatter
    /// of a group
    /// that is not for the bot, which is ignored (<see cref="TelegramImageOptions.OnlyAddressedInGroups"/>).</returns>
    ValueTask<bool> EnqueueReplyAsync(Message message, Func<CancellationToken, Task<string>> llm);

    /// <summary>Posts to a channel or chat on the bot's own initiative. Nothing is said there when it fails; <see cref="IImageErrorSink"/> is told.</summary>
    /// <param name="chat">The chat's id or @name.</param>
    /// <param name="llmReply">The text, JSON blocks included.</param>
    /// <param name="options">How to post.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What arrived.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<TelegramDelivery> PostAsync(ChatId chat, string llmReply, TelegramPostOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Takes an update that is the library's: commands, buttons, edits by reply. Returns at once; the work goes on in the queue.</summary>
    /// <param name="update">The update, from polling or a webhook.</param>
    /// <param name="cancellationToken">Gives up taking it, not the work.</param>
    /// <returns>True if it was the library's; false if the app should handle it.</returns>
    Task<bool> HandleUpdateAsync(Update update, CancellationToken cancellationToken = default);
}
