using Ikar.ImageGen.Testing;
using Telegram.Bot;

namespace TelegramBot;

/// <summary>Plays a scripted conversation with the real bot over emulated servers and prints what people in the chats see.</summary>
internal static class Conversation
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> PlayAsync()
    {
        await using var huggingFace = await HuggingFaceEmulator.StartAsync();
        await using var telegram = await TelegramEmulator.StartAsync();
        // The first model is busy on this day, so that the fallback shows.
        huggingFace.Model("stabilityai/stable-diffusion-3-medium-diffusers").Answers(Fault.Loading(seconds: 20));
        huggingFace.AnswerWith(static call => call.Prompt.Contains("snail", StringComparison.Ordinal) ? Fault.Slow(TimeSpan.FromMinutes(1)) : Answer.Picture());

        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var options = new TelegramBotClientOptions(telegram.Token, telegram.Endpoint.ToString()) { RetryThreshold = 0 };
        builder.Services.AddSingleton<ITelegramBotClient>(new TelegramBotClient(options));
        builder.Services.AddIkarImageGen(huggingFace.Configure).AddTelegram(static options => options.ProgressAfter = TimeSpan.FromSeconds(1));
        builder.Services.AddSingleton<Assistant>().AddSingleton<Bot>().AddHostedService<Polling>();
        using var host = builder.Build();
        await host.StartAsync();
        // The host takes Ctrl+C and says so here.
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            await PlayAsync(telegram, stopping);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Console.Error.WriteLine("Interrupted.");
            return 130;
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private static async Task PlayAsync(TelegramEmulator telegram, CancellationToken cancellationToken)
    {
        var anna = telegram.AddUser("Анна", "ru");
        var bob = telegram.AddUser("Bob", "en");
        var chat = telegram.PrivateChat(anna);
        var group = telegram.AddGroup("Cats and dogs");
        var titles = new Dictionary<long, string> { [chat.Id] = "private", [group.Id] = "group" };
        telegram.OnLine += line => Console.WriteLine($"{titles[line.ChatId],-8} {line}");

        Title("A private chat");
        chat.Say(anna, "Привет!");
        await telegram.WaitForAsync(chat, texts: 1, cancellationToken: cancellationToken);
        chat.Say(anna, "Нарисуй кота в космосе");
        await telegram.WaitForAsync(chat, photos: 1, cancellationToken: cancellationToken);
        Title("The button “again”");
        chat.Press(anna, LastPhoto(chat), "Ещё");
        await telegram.WaitForAsync(chat, photos: 2, cancellationToken: cancellationToken);
        Title("A command");
        chat.Say(anna, "/styles");
        await telegram.WaitForAsync(chat, texts: 3, cancellationToken: cancellationToken);

        Title("A group: the bot answers only when it is spoken to");
        group.Say(anna, "Who has seen my cat?");
        group.Say(bob, $"@{telegram.BotUsername} draw a dog by the sea");
        await telegram.WaitForAsync(group, photos: 1, cancellationToken: cancellationToken);
        Title("A slow picture: progress, and a change of mind");
        group.Say(bob, $"@{telegram.BotUsername} draw a snail");
        await telegram.WaitForAsync(group, texts: 3, cancellationToken: cancellationToken);
        group.Press(bob, LastMessage(group), "Stop");
        await telegram.WaitForAsync(group, text: "Stopped.", cancellationToken: cancellationToken);

        Console.WriteLine();
        var refused = telegram.Calls.Count(static call => call.Error is not null);
        Console.WriteLine($"{Photos(chat) + Photos(group)} pictures arrived; {telegram.Calls.Count} calls of the Bot API, {refused} refused.");
    }

    private static async Task WaitForAsync(this TelegramEmulator telegram, TelegramEmulatorChat chat, int photos = 0, int texts = 0, string? text = null, CancellationToken cancellationToken = default)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(TelegramCall? call)
        {
            if (Photos(chat) >= photos && Texts(chat) >= texts && (text is null || chat.History.Any(message => (string?)message["text"] == text)))
            {
                arrived.TrySetResult();
            }
        }

        telegram.OnCall += Look;
        Look(null);
        try
        {
            await arrived.Task.WaitAsync(Patience, cancellationToken);
        }
        finally
        {
            telegram.OnCall -= Look;
        }
    }

    private static int Photos(TelegramEmulatorChat chat) => chat.History.Count(static message => message["photo"] is not null);

    private static int Texts(TelegramEmulatorChat chat) => chat.History.Count(static message => message["text"] is not null && (bool)message["from"]!["is_bot"]!);

    private static int LastPhoto(TelegramEmulatorChat chat) => (int)chat.History.Last(static message => message["photo"] is not null)["message_id"]!;

    private static int LastMessage(TelegramEmulatorChat chat) => (int)chat.History[^1]["message_id"]!;

    private static void Title(string text) => Console.WriteLine($"\n— {text}");
}
