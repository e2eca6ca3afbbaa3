using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace TelegramBot;

/// <summary>Long polling that survives bad days: it pauses after errors and stops when another bot uses the token, or the token is gone.</summary>
internal sealed class Polling(ITelegramBotClient client, Bot bot, IHostApplicationLifetime host, ILogger<Polling> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var next = 0;
        var pause = TimeSpan.FromSeconds(1);
        await Commands.RegisterAsync(client, log, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var update in await client.SendRequest(new GetUpdatesRequest { Offset = next, Timeout = 50, AllowedUpdates = Bot.Updates }, stoppingToken))
                {
                    next = update.Id + 1;
                    await bot.HandleAsync(update);
                }

                pause = TimeSpan.FromSeconds(1);
            }
            catch (ApiRequestException e) when (e.ErrorCode is 401 or 404 or 409)
            {
                Console.Error.WriteLine($"Telegram does not let this bot poll: {e.Message}. Check the token, and that no other bot uses it.");
                Environment.ExitCode = 69;
                host.StopApplication();
                return;
            }
            catch (RequestException e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Polling failed, the next try is in {Pause}: {Problem}", pause, e.Message);
                await Task.Delay(pause, stoppingToken);
                pause = TimeSpan.FromSeconds(Math.Min(60, pause.TotalSeconds * 2));
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
