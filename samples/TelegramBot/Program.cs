using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using TelegramBot;

const string Help = """
    A Telegram bot that talks and draws.

      dotnet run --project samples/TelegramBot -- --emulator          plays a conversation here, without Telegram or any key
      TELEGRAM_BOT_TOKEN=... dotnet run --project samples/TelegramBot  runs the bot by long polling
      ... -- --webhook https://your.host/telegram                      runs it by webhook, listening on ASPNETCORE_URLS

    HF_TOKEN, if set, is used for pictures and for the LLM; without it the bot draws previews and answers from a small script.
    """;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is ["--help" or "-h"])
{
    Console.WriteLine(Help);
    return 0;
}

if (args is ["--emulator"])
{
    return await Conversation.PlayAsync();
}

Uri? webhook = null;
if (args is not [] && !(args is ["--webhook", var address] && Uri.TryCreate(address, UriKind.Absolute, out webhook) && webhook.Scheme == Uri.UriSchemeHttps))
{
    Console.Error.WriteLine("Options: --emulator, --webhook https://your.host/path, --help.");
    return 64;
}

if (Environment.GetEnvironmentVariable("TELEGRAM_BOT_TOKEN")?.Trim() is not { Length: > 0 } token)
{
    Console.Error.WriteLine(
        "TELEGRAM_BOT_TOKEN is not set. Write /newbot to @BotFather in Telegram, set the variable to the token it gives, and start again. To try without: --emulator.");
    return 78;
}

TelegramBotClient bot;
try
{
    // RetryThreshold = 0: the library waits out "too many requests" itself, for all chats at once.
    bot = new TelegramBotClient(new TelegramBotClientOptions(token) { RetryThreshold = 0 });
}
catch (ArgumentException)
{
    Console.Error.WriteLine("TELEGRAM_BOT_TOKEN is no bot token; @BotFather gives one that looks like 123456:ABC-DEF…");
    return 78;
}

IHostApplicationBuilder builder = webhook is null ? Host.CreateApplicationBuilder() : WebApplication.CreateSlimBuilder();
builder.Services.AddSingleton<ITelegramBotClient>(bot);
builder.Services.AddIkarImageGen().AddOfflinePainter().AddTelegram();
builder.Services.AddSingleton<Assistant>().AddSingleton<Bot>();
try
{
    if (webhook is null)
    {
        builder.Services.AddHostedService<Polling>();
        using var host = ((HostApplicationBuilder)builder).Build();
        // Wrong settings show here, in one line, and not in the middle of the host's start.
        host.Services.GetRequiredService<Assistant>();
        await host.RunAsync();
        return Environment.ExitCode;
    }

    await using var app = ((WebApplicationBuilder)builder).Build();
    app.Services.GetRequiredService<Assistant>();
    var secret = Guid.NewGuid().ToString("N");
    app.MapPost(webhook.AbsolutePath, async (HttpRequest request, Bot handler) =>
    {
        if (request.Headers["X-Telegram-Bot-Api-Secret-Token"] != secret)
        {
            return Results.Unauthorized();
        }

        if (await JsonSerializer.DeserializeAsync<Update>(request.Body, JsonBotAPI.Options, request.HttpContext.RequestAborted) is { } update)
        {
            await handler.HandleAsync(update);
        }

        return Results.Ok();
    });
    await Commands.RegisterAsync(bot, app.Logger, CancellationToken.None);
    await bot.SendRequest(new SetWebhookRequest { Url = webhook.ToString(), SecretToken = secret, AllowedUpdates = Bot.Updates });
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException e)
{
    Console.Error.WriteLine(string.Join(" ", e.Failures));
    return 78;
}
catch (Telegram.Bot.Exceptions.RequestException e)
{
    Console.Error.WriteLine($"Telegram: {e.Message}");
    return 69;
}
