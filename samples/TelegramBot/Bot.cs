using Ikar.ImageGen.Telegram;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TelegramBot;

/// <summary>The whole bot: the library takes its commands, buttons and edits; everything else goes to the assistant.</summary>
internal sealed class Bot(ITelegramImageReplies replies, Assistant assistant)
{
    /// <summary>What to ask Telegram for; a list that is not set keeps that of the bot's last start.</summary>
    public static readonly UpdateType[] Updates = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.StoppedMessageGeneration];

    public async Task HandleAsync(Update update)
    {
        if (!await replies.HandleUpdateAsync(update) && update.Message is { Text: { } text } message)
        {
            await replies.EnqueueReplyAsync(message, token => assistant.AskAsync(text, token));
        }
    }
}
