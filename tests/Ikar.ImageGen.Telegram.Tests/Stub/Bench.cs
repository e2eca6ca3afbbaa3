using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>The whole package as an app has it, over a scripted Telegram, a scripted painter and a clock that the test moves.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Bench(Action<TelegramImageOptions>? configure = null, int clientRetryThreshold = 0)
    {
        Telegram = new StubTelegram(Time);
        Client = new TelegramBotClient(new TelegramBotClientOptions("123456:secret-token") { RetryThreshold = clientRetryThreshold, RetryCount = clientRetryThreshold == 0 ? 1 : 3 }, new HttpClient(Telegram));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ITelegramBotClient>(Client);
        services.AddSingleton<IImageErrorSink>(Sink);
        services.AddIkarImageGen(static options => options.UseEnvironmentApiKey = false).AddTelegram(configure);
        services.AddSingleton<IImageGenerator>(Generator);
        _services = services.BuildServiceProvider();
        Events = Get<TelegramImageEvents>();
        Events.ChatMigrated += (_, e) => Raised.Enqueue($"migrated {e.OldChatId} {e.NewChatId}");
        Events.ChatUnavailable += (_, e) => Raised.Enqueue($"unavailable {e.Chat}: {e.Reason}");
        Events.BotUnauthorized += (_, e) => Raised.Enqueue($"unauthorized {e.BotId}");
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public StubTelegram Telegram { get; }

    public StubGenerator Generator { get; } = new();

    public RecordingSink Sink { get; } = new();

    public ITelegramBotClient Client { get; }

    public TelegramImageEvents Events { get; }

    public ConcurrentQueue<string> Raised { get; } = new();

    public ITelegramImageReplies Replies => Get<ITelegramImageReplies>();

    public static string Block(string description = "a cat in space") => $$"""
        Here you are!

        ```json
        {"description": "{{description}}"}
        ```
        """;

    public static string Blocks(int count) => string.Join("\n\n", Enumerable.Range(1, count).Select(static n => Block($"picture number {n}")));

    public static Message Private(int id = 7, long chat = 42, string? language = "en") => new()
    {
        Id = id,
        Chat = new Chat { Id = chat, Type = ChatType.Private },
        From = new User { Id = chat, FirstName = "Ann", LanguageCode = language },
        Text = "draw a cat",
    };

    public static Message Group(int id = 7, long chat = -1001, int? thread = null, bool isTopic = false, ChatType type = ChatType.Supergroup) => new()
    {
        Id = id,
        Chat = new Chat { Id = chat, Type = type, IsForum = isTopic },
        From = new User { Id = 42, FirstName = "Ann", LanguageCode = "en" },
        MessageThreadId = thread,
        IsTopicMessage = isTopic,
        Text = "draw a cat",
    };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Moves the clock until the work is done, in steps, letting the work go on between them.</summary>
    public async Task<T> Finish<T>(Task<T> work, TimeSpan? step = null, [CallerArgumentExpression(nameof(work))] string what = "")
    {
        await Until(() => work.IsCompleted, step, what);
        return await work;
    }

    public async Task Until(Func<bool> condition, TimeSpan? step = null, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var patience = Environment.TickCount64 + (long)Patience.Limit.TotalMilliseconds;
        var end = Time.GetUtcNow() + TimeSpan.FromHours(2);
        while (!condition())
        {
            if (await PoolWatch.SettlesAsync(condition))
            {
                return;
            }

            Assert.True(Time.GetUtcNow() < end && Environment.TickCount64 < patience, $"Waited in vain for {what}\n{string.Join('\n', Telegram.Calls)}");
            Time.Advance(step ?? TimeSpan.FromMilliseconds(500));
        }
    }

    public Task<TelegramDelivery> Reply(Message message, string? reply = null) =>
        Finish(Replies.ReplyAsync(message, reply ?? Block(), TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
