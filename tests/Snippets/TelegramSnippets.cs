using System.Text.Json;
using Ikar.ImageGen;
using Ikar.ImageGen.Telegram;
using Ikar.ImageGen.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Snippets;

internal static class TelegramSnippets
{
    #region telegram-handler
    public static async Task HandleAsync(Update update, ITelegramImageReplies replies, IChatModel llm)
    {
        if (await replies.HandleUpdateAsync(update))
        {
            return; // a command, a button, a picture to change: the library's
        }

        if (update.Message is { Text: { } text } message)
        {
            await replies.EnqueueReplyAsync(message, token => llm.AnswerAsync(PromptInstructions.English, text, token));
        }
    }
    #endregion

    public static void Setup(IServiceCollection services, string token)
    {
        #region telegram-setup
        services.AddSingleton<ITelegramBotClient>(
            new TelegramBotClient(new TelegramBotClientOptions(token) { RetryThreshold = 0 }));
        services.AddIkarImageGen().AddTelegram();
        #endregion
    }

    public static async Task Menu(ITelegramBotClient bot, CancellationToken cancellationToken)
    {
        #region telegram-menu
        // Once, when the bot starts; the list without a language is for everybody else.
        await bot.SendRequest(new SetMyCommandsRequest { Commands = [new("image", "draws what you describe"), new("cancel", "stops your pictures")] }, cancellationToken);
        await bot.SendRequest(
            new SetMyCommandsRequest { Commands = [new("image", "рисует то, что вы опишете"), new("cancel", "останавливает ваши картинки")], LanguageCode = "ru" },
            cancellationToken);
        #endregion
    }

    public static async Task Private(ITelegramImageReplies replies, Message message, string llmReply, CancellationToken cancellationToken)
    {
        #region telegram-private
        TelegramDelivery delivery = await replies.ReplyAsync(message, llmReply, cancellationToken);
        if (delivery.Failure is { } failure)
        {
            // The person has been told already, in their language; this is for your own records.
            Console.WriteLine($"{failure.Kind} after {failure.Attempts.Count} attempts");
        }
        #endregion
    }

    public static void Group(IServiceCollection services)
    {
        #region telegram-group
        services.AddIkarImageGen().AddTelegram(options =>
        {
            options.TriggerWords.Add("ikar");           // "Ikar, draw a cat" is for the bot
            options.PicturesPerUserPerDay = 20;
            options.PicturesPerChatPerDay = 100;
            options.Admins.Add(123456789);              // may see /stats, has no limits
            options.DeleteGroupApologiesAfter = TimeSpan.FromSeconds(30);
        });
        #endregion
    }

    public static async Task Channel(ITelegramImageReplies replies, string llmReply, CancellationToken cancellationToken)
    {
        #region telegram-channel
        TelegramDelivery delivery = await replies.PostAsync(
            "@my_channel",
            llmReply,
            new TelegramPostOptions { DedupeKey = "2026-11-22 morning", Silent = true },
            cancellationToken);
        Console.WriteLine(delivery.Status);
        #endregion
    }

    public static void Autonomous(IServiceCollection services, IChatModel llm)
    {
        #region telegram-autonomous
        services.AddIkarImageGen()
            .AddTelegram(options => options.AdminChat = 123456789)
            .AddAutonomousPosts(
                async token => new AutonomousPost("@my_channel", await llm.AnswerAsync(PromptInstructions.English, "Write a post about today's weather.", token)),
                PostSchedule.Every(TimeSpan.FromHours(2), TimeSpan.FromHours(5)).WithQuietHours(new TimeOnly(22, 0), new TimeOnly(8, 0)));
        #endregion
    }

    #region telegram-polling
    public static async Task PollAsync(ITelegramBotClient bot, Func<Update, Task> handle, CancellationToken stop)
    {
        // Name what you use: an unset list keeps the one of the bot's last start.
        UpdateType[] allowed = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.StoppedMessageGeneration];
        for (var next = 0; !stop.IsCancellationRequested;)
        {
            try
            {
                foreach (var update in await bot.SendRequest(new GetUpdatesRequest { Offset = next, Timeout = 50, AllowedUpdates = allowed }, stop))
                {
                    next = update.Id + 1;
                    await handle(update); // returns at once
                }
            }
            catch (Telegram.Bot.Exceptions.RequestException) when (!stop.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromSeconds(3), stop); // Telegram.Bot does not pause by itself
            }
        }
    }
    #endregion

    public static void Webhook(WebApplication app, IChatModel llm, string secret)
    {
        #region telegram-webhook
        app.MapPost("/telegram", async (HttpRequest request, ITelegramImageReplies replies) =>
        {
            if (request.Headers["X-Telegram-Bot-Api-Secret-Token"] != secret)
            {
                return Results.Unauthorized();
            }

            var update = await JsonSerializer.DeserializeAsync<Update>(request.Body, JsonBotAPI.Options);
            await HandleAsync(update!, replies, llm); // returns at once, so Telegram gets its 200 in time
            return Results.Ok();
        });
        #endregion
    }

    public static void Words(IServiceCollection services)
    {
        #region telegram-texts
        services.AddIkarImageGen().AddTelegram(options =>
        {
            options.Language = "ru";                                   // null follows each user
            options.Russian.QueueFull = "Все кисти заняты, загляните через минуту.";
            options.Styles.Clear();
            options.Styles.Add(new TelegramStyle("ukiyo-e", "Укиё-э", "Ukiyo-e"));
        });
        #endregion
    }

    public static void Stores(IServiceCollection services)
    {
        #region telegram-stores
        services.AddSingleton<IImageButtonStore, MyButtons>();  // buttons survive a restart
        services.AddSingleton<IImageJobStore, MyJobs>();        // so do jobs that a stopping bot could not finish
        services.AddSingleton<IImageErrorSink, MyErrors>();     // told what the public is not
        #endregion
    }

    public static void Events(IServiceProvider services)
    {
        #region telegram-events
        var events = services.GetRequiredService<TelegramImageEvents>();
        events.ChatMigrated += (_, e) => Console.WriteLine($"store the new id: {e.OldChatId} -> {e.NewChatId}");
        events.ChatUnavailable += (_, e) => Console.WriteLine($"{e.Chat} is gone: {e.Reason}");
        events.BotUnauthorized += (_, e) => Console.WriteLine($"the token of {e.BotId} was revoked");
        #endregion
    }

    public static async Task Emulator(CancellationToken cancellationToken)
    {
        #region telegram-emulator
        await using var telegram = await TelegramEmulator.StartAsync(cancellationToken);
        var bot = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.Endpoint.ToString()) { RetryThreshold = 0 });

        var anna = telegram.AddUser("Anna", language: "en");
        var chat = telegram.PrivateChat(anna);
        telegram.Fail(TelegramFault.TooManyRequests(retryAfterSeconds: 3), method: "sendPhoto");
        chat.Say(anna, "draw a cat");

        var updates = await bot.SendRequest(new GetUpdatesRequest(), cancellationToken);
        // ... pass them to your bot, then look at what happened:
        foreach (var line in telegram.Transcript)
        {
            Console.WriteLine(line);
        }
        #endregion
    }

    private sealed class MyButtons : IImageButtonStore
    {
        public ValueTask SaveAsync(ImageButtons buttons, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<ImageButtons?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult<ImageButtons?>(null);
    }

    private sealed class MyJobs : IImageJobStore
    {
        public ValueTask<bool> SaveAsync(IReadOnlyList<TelegramPendingJob> jobs, CancellationToken cancellationToken) => ValueTask.FromResult(true);
    }

    private sealed class MyErrors : IImageErrorSink
    {
        public ValueTask ReportAsync(TelegramImageError error, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
