using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace TelegramBot;

/// <summary>The library's commands, as people see them in the menu beside the text box. /stats is left out: it is for administrators.</summary>
internal static class Commands
{
    private static readonly BotCommand[] English =
    [
        new("image", "draws what you describe"),
        new("styles", "lists the styles"),
        new("models", "lists the models"),
        new("cancel", "stops your pictures"),
    ];

    private static readonly BotCommand[] Russian =
    [
        new("image", "рисует то, что вы опишете"),
        new("styles", "показывает стили"),
        new("models", "показывает модели"),
        new("cancel", "останавливает ваши картинки"),
    ];

    /// <summary>Tells Telegram. A menu is no reason not to start: what goes wrong is only logged.</summary>
    public static async Task RegisterAsync(ITelegramBotClient bot, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            // The list without a language is for everybody who has none of their own.
            await bot.SendRequest(new SetMyCommandsRequest { Commands = English }, cancellationToken);
            await bot.SendRequest(new SetMyCommandsRequest { Commands = Russian, LanguageCode = "ru" }, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops already.
        }
        catch (RequestException e)
        {
            log.LogWarning("The menu of commands could not be set: {Problem}", e.Message);
        }
    }
}
