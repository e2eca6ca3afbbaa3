using System.Runtime.CompilerServices;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Xunit;
using TelegramCall = Ikar.ImageGen.Testing.TelegramCall;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

/// <summary>A bot with the whole package over an emulated Telegram: real client, real connections, a scripted painter.</summary>
internal sealed class EmulatedApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly EmulatorBot _bot;
    private int _offset;

    private EmulatedApp(EmulatorBot bot, Action<TelegramImageOptions>? configure, IImageButtonStore? store, ILoggerFactory? logs)
    {
        _bot = bot;
        var services = new ServiceCollection();
        services.AddSingleton<ITelegramBotClient>(bot.Client);
        if (store is not null)
        {
            services.AddSingleton(store);
        }

        if (logs is not null)
        {
            services.AddSingleton(logs);
            services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        }

        services.AddIkarImageGen(static options => options.UseEnvironmentApiKey = false).AddTelegram(configure);
        services.AddSingleton<IImageGenerator>(Generator);
        _services = services.BuildServiceProvider();
        Anna = Telegram.AddUser("Anna", "en");
        Chat = Telegram.PrivateChat(Anna);
    }

    public TelegramEmulator Telegram => _bot.Emulator;

    public StubGenerator Generator { get; } = new();

    public TelegramUser Anna { get; }

    public TelegramEmulatorChat Chat { get; }

    public ITelegramImageReplies Replies => _services.GetRequiredService<ITelegramImageReplies>();

    public static async Task<EmulatedApp> StartAsync(Action<TelegramImageOptions>? configure = null, IImageButtonStore? store = null, ILoggerFactory? logs = null) =>
        new(await EmulatorBot.StartAsync(), configure, store, logs);

    /// <summary>Fetches the waiting updates and passes them on as an app does.</summary>
    public async Task<List<bool>> PumpAsync()
    {
        var updates = await _bot.Client.SendRequest(new GetUpdatesRequest { Offset = _offset }, TestContext.Current.CancellationToken);
        var handled = new List<bool>();
        foreach (var update in updates)
        {
            _offset = update.Id + 1;
            handled.Add(await Replies.HandleUpdateAsync(update, TestContext.Current.CancellationToken));
        }

        return handled;
    }

    /// <summary>Draws a picture for a person by the command and waits for it.</summary>
    public async Task<int> DrawAsync(TelegramEmulatorChat chat, TelegramUser user, string prompt = "a cat")
    {
        var before = Telegram.Calls.Count(static call => call is { Method: "sendPhoto", Processed: true });
        chat.Say(user, "/image " + prompt);
        await PumpAsync();
        await WaitAsync(calls => calls.Count(static call => call is { Method: "sendPhoto", Processed: true }) > before);
        return chat.History.Last(static message => message["photo"] is not null)["message_id"]!.GetValue<int>();
    }

    /// <summary>Waits for the calls to look like that.</summary>
    public async Task WaitAsync(Func<IReadOnlyList<TelegramCall>, bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var holds = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(TelegramCall? call)
        {
            if (condition(Telegram.Calls))
            {
                holds.TrySetResult();
            }
        }

        Telegram.OnCall += Look;
        try
        {
            Look(null);
            await holds.Task.InTimeAsync(what: what);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{e.Message}\nThe calls: {string.Join(", ", Telegram.Calls)}\nThe chats: {string.Join('\n', Telegram.Transcript)}");
        }
        finally
        {
            Telegram.OnCall -= Look;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _bot.DisposeAsync();
    }
}
