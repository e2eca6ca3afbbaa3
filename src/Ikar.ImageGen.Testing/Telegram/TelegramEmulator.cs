using System.Net;
using Ikar.ImageGen.Testing.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ikar.ImageGen.Testing;

/// <summary>A Telegram on loopback: speaks the Bot API to a real client, keeps its limits and its error texts, lets people talk in chats, and records
/// all.</summary>
/// <remarks>Point the bot at it with <c>new TelegramBotClientOptions(emulator.Token, emulator.Endpoint.ToString()) { RetryThreshold = 0 }</c>.
/// Waits, dates and delays run on the given clock.</remarks>
public sealed class TelegramEmulator : IAsyncDisposable
{
    private readonly EmulatorState _state;
    private readonly List<TelegramCall> _calls = [];
    private readonly List<(TelegramFault Fault, string? Method, long? Chat, int Left)> _faults = [];
    private readonly CancellationTokenSource _stop = new();
    private WebApplication? _app;
    private Task _webhook = Task.CompletedTask;
    private long _nextGroup = -4000;
    private long _nextUser = 100;

    private TelegramEmulator(TelegramEmulatorOptions options) =>
        _state = new EmulatorState(options.TimeProvider, "700000001:emulated-token", options.BotUsername) { OnLine = line => OnLine?.Invoke(line) };

    /// <summary>Told about each line of the transcript as it happens. Called under the emulator's lock: print and return.</summary>
    public event Action<TelegramTranscriptLine>? OnLine;

    /// <summary>Told about each call after it was answered.</summary>
    public event Action<TelegramCall>? OnCall;

    /// <summary>Where the server listens, such as http://127.0.0.1:41234.</summary>
    public Uri Endpoint => new(_app!.Urls.First());

    /// <summary>The token that the server takes. Not a secret.</summary>
    public string Token => _state.Token;

    /// <summary>The bot's id.</summary>
    public long BotId => _state.BotId;

    /// <summary>The bot's name without @.</summary>
    public string BotUsername => _state.BotUsername;

    /// <summary>Decides about a fault for each call; null plays none. Asked after the faults of <see cref="Fail"/>. For tests with many random
    /// faults.</summary>
    public Func<TelegramCall, TelegramFault?>? Faults { get; set; }

    /// <summary>Whether messages and edits that come faster than Telegram's FAQ allows are answered with 429: more than 20 a minute in a group or channel, 60
    /// a minute in a
    /// private chat, 30 a second in all. Each picture of an album counts.</summary>
    /// <value>The default is false.</value>
    public bool EnforceRates
    {
        get => _state.Rates is not null;
        set
        {
            lock (_state.Lock)
            {
                _state.Rates = value ? _state.Rates ?? new RateBook(_state.Time) : null;
            }
        }
    }

    /// <summary>All calls so far, getUpdates excepted, in order of arrival.</summary>
    public IReadOnlyList<TelegramCall> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>What people in the chats have seen so far.</summary>
    public IReadOnlyList<TelegramTranscriptLine> Transcript
    {
        get
        {
            lock (_state.Lock)
            {
                return [.. _state.Transcript];
            }
        }
    }

    /// <summary>How many updates the bot has not confirmed yet.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (_state.Lock)
            {
                return _state.Updates.Waiting;
            }
        }
    }

    /// <summary>Starts an emulator with the default settings on a free port of loopback.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running emulator; dispose of it.</returns>
    public static Task<TelegramEmulator> StartAsync(CancellationToken cancellationToken = default) => StartAsync(new TelegramEmulatorOptions(), cancellationToken);

    /// <summary>Starts an emulator on a free port of loopback.</summary>
    /// <param name="options">The settings; later changes have no effect.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running emulator; dispose of it.</returns>
    public static async Task<TelegramEmulator> StartAsync(TelegramEmulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var emulator = new TelegramEmulator(options);
        try
        {
            await emulator.ListenAsync(cancellationToken).ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Adds a person.</summary>
    /// <param name="name">The first name.</param>
    /// <param name="language">The language of their application, for example "ru".</param>
    /// <returns>The person.</returns>
    public TelegramUser AddUser(string name, string? language = null)
    {
        lock (_state.Lock)
        {
            var user = new TelegramUser(++_nextUser, name, language);
            _state.Users[user.Id] = user;
            return user;
        }
    }

    /// <summary>The private chat of a person with the bot; made at the first call.</summary>
    /// <param name="user">The person.</param>
    /// <returns>The chat.</returns>
    public TelegramEmulatorChat PrivateChat(TelegramUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_state.Lock)
        {
            return _state.Chats.TryGetValue(user.Id, out var chat)
                ? chat
                : _state.Chats[user.Id] = new TelegramEmulatorChat(_state, TelegramChatKind.Private, user.Id, user.Name);
        }
    }

    /// <summary>Adds a basic group with the bot in it.</summary>
    /// <param name="title">The title.</param>
    /// <returns>The chat.</returns>
    public TelegramEmulatorChat AddGroup(string title) => Add(new TelegramEmulatorChat(_state, TelegramChatKind.Group, Interlocked.Decrement(ref _nextGroup), title));

    /// <summary>Adds a supergroup with the bot in it.</summary>
    /// <param name="title">The title.</param>
    /// <param name="isForum">Whether it has topics; <see cref="TelegramEmulatorChat.AddTopic"/> adds them.</param>
    /// <returns>The chat.</returns>
    public TelegramEmulatorChat AddSupergroup(string title, bool isForum = false) =>
        Add(new TelegramEmulatorChat(_state, TelegramChatKind.Supergroup, -1_000_000_000_000 + Interlocked.Decrement(ref _nextGroup), title) { IsForum = isForum });

    /// <summary>Adds a channel in which the bot may post.</summary>
    /// <param name="title">The title.</param>
    /// <param name="username">The public name without @, or null.</param>
    /// <returns>The chat.</returns>
    public TelegramEmulatorChat AddChannel(string title, string? username = null) =>
        Add(new TelegramEmulatorChat(_state, TelegramChatKind.Channel, -1_000_000_000_000 + Interlocked.Decrement(ref _nextGroup), title) { Username = username });

    /// <summary>Plays a fault at the next calls that fit.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="method">Only this method; null for any but getUpdates.</param>
    /// <param name="chat">Only this chat; null for any.</param>
    /// <param name="times">At how many calls.</param>
    /// <returns>This emulator.</returns>
    public TelegramEmulator Fail(TelegramFault fault, string? method = null, long? chat = null, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_calls)
        {
            _faults.Add((fault, method, chat, times));
        }

        return this;
    }

    /// <summary>Takes the token away: every call gets 401 from now on.</summary>
    public void RevokeToken() => _state.Revoked = true;

    /// <summary>Sends an update of any kind to the bot, as it stands in the Bot API, once more or for the first time.</summary>
    /// <param name="update">The update with its update_id.</param>
    public void SendUpdate(System.Text.Json.Nodes.JsonObject update)
    {
        ArgumentNullException.ThrowIfNull(update);
        lock (_state.Lock)
        {
            _state.Updates.AddRaw(update);
        }
    }

    /// <summary>Forgets the recorded calls, their files with them, and the transcript; the chats stay as they are. For long runs.</summary>
    public void ForgetCalls()
    {
        lock (_calls)
        {
            _calls.Clear();
        }

        lock (_state.Lock)
        {
            _state.Transcript.Clear();
        }
    }

    /// <summary>Closes the port.</summary>
    /// <returns>Ends when it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await _webhook.ConfigureAwait(false);

            if (_app is not null)
            {
                // An open long poll would hold a polite stop up for seconds.
                await _app.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
                await _app.DisposeAsync().ConfigureAwait(false);
            }
            _stop.Dispose();
        }
    }

    internal TelegramFault? Record(TelegramCall call)
    {
        lock (_calls)
        {
            var polling = string.Equals(call.Method, "getUpdates", StringComparison.OrdinalIgnoreCase);
            if (!polling)
            {
                call.Index = _calls.Count;
                _calls.Add(call);
            }

            for (var i = 0; i < _faults.Count; i++)
            {
                var (fault, method, chat, left) = _faults[i];
                if ((method is null ? !polling : string.Equals(method, call.Method, StringComparison.OrdinalIgnoreCase)) && (chat is null || chat == call.ChatId))
                {
                    if (left > 1)
                    {
                        _faults[i] = (fault, method, chat, left - 1);
                    }
                    else
                    {
                        _faults.RemoveAt(i);
                    }

                    return fault;
                }
            }
        }

        return Faults?.Invoke(call);
    }

    internal void Tell(TelegramCall call) => OnCall?.Invoke(call);

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = 64_000_000;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        _app = builder.Build();
        var server = new BotApiServer(_state, this);
        _app.Run(server.HandleAsync);
        await _app.StartAsync(cancellationToken).ConfigureAwait(false);
        _webhook = new WebhookPump(_state).RunAsync(_stop.Token);
    }

    private TelegramEmulatorChat Add(TelegramEmulatorChat chat)
    {
        lock (_state.Lock)
        {
            _state.Chats[chat.Id] = chat;
        }

        return chat;
    }
}
