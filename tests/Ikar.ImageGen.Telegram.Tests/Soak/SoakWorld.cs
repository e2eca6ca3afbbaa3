using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Telegram.Intake;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using EmulatorCall = Ikar.ImageGen.Testing.TelegramCall;

namespace Ikar.ImageGen.Telegram.Tests.Soak;

/// <summary>The whole package on an emulated Telegram in which everything goes wrong now and then.</summary>
internal sealed class SoakWorld : IAsyncDisposable
{
    private readonly object _lock = new();
    private readonly SoakPlan _plan;
    private readonly Random _random;
    private readonly ServiceProvider _services;
    private readonly StubGenerator _generator = new();
    private readonly List<(TelegramEmulatorChat Chat, TelegramUser User)> _places = [];
    private readonly GeneratedImage[] _pictures = [.. Enumerable.Range(0, 20).Select(static n => TestPng.Make(shade: (byte)(n * 10)))];

    private SoakWorld(SoakPlan plan, FastClock time, TelegramEmulator emulator)
    {
        _plan = plan;
        _random = new Random(plan.Seed);
        Time = time;
        Emulator = emulator;
        Watch = new FloodWatch(time);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<ITelegramBotClient>(new TelegramBotClient(new TelegramBotClientOptions(emulator.Token, emulator.Endpoint.ToString()) { RetryThreshold = 0, RetryCount = 1 }, new HttpClient(Watch)));
        services.AddIkarImageGen(static options => options.UseEnvironmentApiKey = false).AddTelegram(options =>
        {
            options.Workers = plan.Workers;
            options.OnlyAddressedInGroups = false;
            // A busy machine may need a second for a call, which is 100 on this clock; what is tested is not the machine.
            options.UploadTimeout = TimeSpan.FromHours(1);
        });
        services.AddSingleton<IImageGenerator>(_generator);
        _services = services.BuildServiceProvider();
        _generator.Draw = DrawAsync;
        emulator.Faults = Fault;
    }

    public FastClock Time { get; }

    public TelegramEmulator Emulator { get; }

    public StubGenerator Generator => _generator;

    public List<SoakRequest> Requests { get; } = [];

    /// <summary>Sends whose outcome the bot can't know, as chat and text.</summary>
    public ConcurrentQueue<EmulatorCall> Doubtful { get; } = new();

    public FloodWatch Watch { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<SoakWorld> StartAsync(SoakPlan plan, CancellationToken cancellationToken)
    {
        var time = new FastClock(plan.Speed);
        return new SoakWorld(plan, time, await TelegramEmulator.StartAsync(new TelegramEmulatorOptions { TimeProvider = time }, cancellationToken));
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Populate();
        var replies = Get<ITelegramImageReplies>();
        var start = Time.GetUtcNow();
        var starts = Enumerable.Range(0, _plan.Requests).Select(_ => _random.NextDouble() * _plan.Span).Order().ToArray();
        for (var i = 0; i < starts.Length; i++)
        {
            if (start + starts[i] - Time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, Time, cancellationToken);
            }

            if (i % 40 == 20)
            {
                SomethingHappens();
            }

            await AskAsync(replies, i);
        }

        var queue = Get<JobQueue>();
        while (queue.Waiting > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Time, cancellationToken);
        }

        await queue.DrainAsync(TimeSpan.FromHours(1), static _ => Task.CompletedTask, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private void Populate()
    {
        for (var i = 0; i < _plan.Chats; i++)
        {
            var user = Emulator.AddUser($"user{i}", i % 2 == 0 ? "ru" : "en");
            _places.Add((i % 10 < 7 ? Emulator.PrivateChat(user) : i % 10 < 9 ? Emulator.AddGroup($"group{i}") : Emulator.AddSupergroup($"super{i}"), user));
        }
    }

    private async Task AskAsync(ITelegramImageReplies replies, int number)
    {
        var (chat, user) = _places[_random.Next(_places.Count)];
        var request = new SoakRequest(number, chat, chat.UpgradedTo is null ? chat.Say(user, $"draw {number}") : chat.UpgradedTo.Say(user, $"draw {number}"));
        Requests.Add(request);
        var think = TimeSpan.FromSeconds(_random.Next(1, 4));
        var text = number % 2 == 0 ? $"text for {number}" : "";
        var message = new Message
        {
            Id = request.Message,
            // As an app that has not stored the new id yet would ask half of the time.
            Chat = new Chat
            {
                Id = chat.UpgradedTo is { } upgraded ? upgraded.Id : chat.Id,
                Type = chat.UpgradedTo is not null ? ChatType.Supergroup : chat.Kind switch { TelegramChatKind.Private => ChatType.Private, TelegramChatKind.Group => ChatType.Group, _ => ChatType.Supergroup },
            },
            From = new User { Id = user.Id, FirstName = user.Name, LanguageCode = user.Language },
            Text = $"draw {number}",
        };
        await replies.EnqueueReplyAsync(message, async token =>
        {
            await Task.Delay(think, Time, token);
            return $"{text}\n\n```json\n{{\"description\": \"picture {number} end\"}}\n```";
        });
    }

    private async Task<ImageResult> DrawAsync(ImageRequest request, CancellationToken cancellationToken)
    {
        int seconds, fate, picture;
        lock (_lock)
        {
            (seconds, fate, picture) = (_random.Next(1, 61), _random.Next(100), _random.Next(_pictures.Length));
        }

        await Task.Delay(TimeSpan.FromSeconds(seconds), Time, cancellationToken);
        return fate switch
        {
            < 3 => throw new ImageGenException(FailureKind.ContentFiltered, "no"),
            < 5 => throw new ImageGenException(FailureKind.Timeout, "late"),
            < 6 => throw new InvalidOperationException("a bug"),
            < 16 => StubGenerator.Result(request, _pictures[picture], _pictures[(picture + 1) % _pictures.Length], _pictures[(picture + 2) % _pictures.Length]),
            _ => StubGenerator.Result(request, _pictures[picture]),
        };
    }

    private void SomethingHappens()
    {
        var (chat, _) = _places[_random.Next(_places.Count)];
        if (chat.Kind == TelegramChatKind.Private && _random.Next(3) == 0)
        {
            chat.Refusal ??= "Forbidden: bot was blocked by the user";
        }
        else if (_places.Where(static place => place.Chat is { Kind: TelegramChatKind.Group, UpgradedTo: null }).ToArray() is { Length: > 0 } groups)
        {
            groups[_random.Next(groups.Length)].Chat.UpgradeToSupergroup();
        }
    }

    private TelegramFault? Fault(EmulatorCall call)
    {
        int dice, seconds;
        lock (_lock)
        {
            (dice, seconds) = (_random.Next(1_000), _random.Next(100) == 0 ? 120 : _random.Next(5, 31));
        }

        if (dice < 25)
        {
            return TelegramFault.TooManyRequests(seconds);
        }

        var fault = dice switch
        {
            < 40 => TelegramFault.ServerError(),
            < 47 => TelegramFault.ResetBefore(),
            < 54 => TelegramFault.ResetAfter(),
            < 60 => TelegramFault.LateAnswer(TimeSpan.FromSeconds(20)),
            _ => null,
        };
        if (fault is not null && dice < 54 && call.Method.StartsWith("send", StringComparison.Ordinal) && call.Method is not ("sendChatAction" or "sendMessageDraft"))
        {
            Doubtful.Enqueue(call);
        }

        return fault;
    }

    /// <summary>What the bot has shown in answer to a request: pictures, an album being one, and words.</summary>
    public static (int Pictures, int Words) Seen(TelegramEmulatorChat chat, int request) =>
        Count(chat.History.Where(message => (int?)message["reply_to_message"]?["message_id"] == request));

    public static (int Pictures, int Words) Count(IEnumerable<JsonObject> messages)
    {
        var albums = new HashSet<string>();
        int pictures = 0, words = 0;
        foreach (var message in messages.Where(static message => (bool?)message["from"]?["is_bot"] == true))
        {
            pictures += message["photo"] is not null && ((string?)message["media_group_id"] is not { } album || albums.Add(album)) ? 1 : 0;
            words += (string?)message["text"] is { } text && !text.StartsWith("text for ", StringComparison.Ordinal) ? 1 : 0;
        }

        return (pictures, words);
    }

    public static int? Answered(EmulatorCall call) =>
        call["reply_parameters"] is { } json && (int?)JsonNode.Parse(json)!["message_id"] is { } id ? id : null;

    public static string Name(long? chat, int? message) => string.Create(CultureInfo.InvariantCulture, $"{chat}/{message}");
}
