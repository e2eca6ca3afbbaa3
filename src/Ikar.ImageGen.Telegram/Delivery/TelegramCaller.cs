using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ikar.ImageGen.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>The one door to Telegram: every call of the library passes the gate here, waits out 429s, is repeated where that is safe, and fails classified.</summary>
internal sealed partial class TelegramCaller
{
    /// <summary>Calls that surely did nothing, or may be done twice, are repeated after these pauses.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly ConditionalWeakTable<ITelegramBotClient, object> _listenedTo = [];
    private readonly ConditionalWeakTable<IRequest, object> _own = [];
    private readonly ConcurrentDictionary<long, long> _moved = new();
    private readonly ConcurrentDictionary<long, bool> _revoked = new();
    private readonly Func<ITelegramBotClient> _client;
    private readonly FloodGate _gate;
    private readonly TelegramImageEvents _events;
    private readonly TelegramImageOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    /// <param name="client">Gives the app's client; asked for each call, because typed clients are transient.</param>
    /// <param name="gate">The bot's gate.</param>
    /// <param name="events">Told about migrations, lost chats and a revoked token.</param>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log.</param>
    public TelegramCaller(
        Func<ITelegramBotClient> client,
        FloodGate gate,
        TelegramImageEvents events,
        IOptions<TelegramImageOptions> options,
        TimeProvider time,
        ILogger<TelegramCaller>? logger = null)
    {
        _client = client;
        _gate = gate;
        _events = events;
        _options = options.Value;
        _time = time;
        _log = SafeLogger.Over(logger);
    }

    /// <summary>The app's client, with the gate listening to it.</summary>
    public ITelegramBotClient Client
    {
        get
        {
            var bot = _client();
            if (!_listenedTo.TryGetValue(bot, out _) && _listenedTo.TryAdd(bot, _gate))
            {
                bot.OnApiResponseReceived += OnResponseAsync;
            }

            return bot;
        }
    }

    /// <summary>True once the token was refused; no call is made any more.</summary>
    public bool IsRevoked(long bot) => _revoked.ContainsKey(bot);

    /// <summary>The target as it is now: groups that became supergroups meanwhile are followed.</summary>
    public DeliveryTarget Current(DeliveryTarget target) =>
        target.Chat.Identifier is { } id && _moved.TryGetValue(id, out var now) ? target.MovedTo(now) : target;

    /// <summary>Makes one call, waiting and repeating as far as that can neither flood nor send twice.</summary>
    /// <param name="chat">The chat it goes to; null for calls without one.</param>
    /// <param name="terms">Whether it may be repeated after an unknown outcome, and how it is paced.</param>
    /// <param name="build">Makes a fresh request, with fresh streams, for each try.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TelegramCallException">It came to nothing; says why.</exception>
    public async Task<T> CallAsync<T>(ChatId? chat, CallTerms terms, Func<IRequest<T>> build, CancellationToken cancellationToken)
    {
        var bot = Client;
        var key = FloodGate.Key(chat);
        var giveUpAt = _time.GetUtcNow() + _options.KeepFinishedFor;
        var repeats = 0;
        while (true)
        {
            ThrowIfRevoked(bot);
            var turn = await _gate.EnterAsync(key, terms, giveUpAt, cancellationToken).ConfigureAwait(false)
                ?? throw new TelegramCallException(new TelegramError { Kind = TelegramErrorKind.Flood, Description = "Telegram keeps asking to wait" });
            TelegramError error;
            using (turn)
            {
                // The token may have been revoked while this call waited.
                ThrowIfRevoked(bot);
                var (answer, failure) = await TryAsync(bot, key, build, cancellationToken).ConfigureAwait(false);
                if (failure is null)
                {
                    return answer!;
                }

                error = failure;
            }

            Note(bot, chat, error);
            if (error.Kind == TelegramErrorKind.Flood)
            {
                continue;
            }

            var again = error.Kind == TelegramErrorKind.NotSent || (terms.Kind == CallKind.Repeatable && error.IsOutcomeUnknown);
            if (!again || repeats == Pauses.Length)
            {
                throw new TelegramCallException(error);
            }

            await Task.Delay(Pauses[repeats++], _time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a call that nobody would miss, at once or not at all, once.</summary>
    /// <returns>Null if it was done; an error otherwise; <see cref="TelegramErrorKind.Flood"/> if the gate is closed or the chat busy.</returns>
    public async Task<TelegramError?> TryCallAsync<T>(ChatId chat, bool isGroup, Func<IRequest<T>> build, CancellationToken cancellationToken)
    {
        var bot = Client;
        if (IsRevoked(bot.BotId))
        {
            return new TelegramError { Kind = TelegramErrorKind.Unauthorized, Description = "the token is revoked" };
        }

        var key = FloodGate.Key(chat);
        if (!_gate.TryPass(key, isGroup))
        {
            return new TelegramError { Kind = TelegramErrorKind.Flood, Description = "not now" };
        }

        // Once on its way it is heard out even if nobody waits any more: its answer may be a 429.
        return await HearOutAsync().WaitAsync(cancellationToken).ConfigureAwait(false);

        async Task<TelegramError?> HearOutAsync()
        {
            var (_, error) = await TryAsync(bot, key, build, CancellationToken.None).ConfigureAwait(false);
            if (error is not null)
            {
                Note(bot, chat, error);
            }

            return error;
        }
    }

    private async Task<(T? Answer, TelegramError? Error)> TryAsync<T>(ITelegramBotClient bot, string key, Func<IRequest<T>> build, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.UploadTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var request = build();
            _own.Add(request, _gate);
            return (await bot.SendRequest(request, either.Token).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (RequestException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
#pragma warning disable CA1031 // The app may have wrapped its client in anything; a delivery fails with a reason and does not throw.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var error = TelegramError.Of(e);
            if (error.RetryAfter is { } wait)
            {
                // Here and not later, so that the next in line already finds the gate closed.
                _gate.Close(key, wait);
            }

            return (default, error);
        }
    }

    private void ThrowIfRevoked(ITelegramBotClient bot)
    {
        if (IsRevoked(bot.BotId))
        {
            throw new TelegramCallException(new TelegramError { Kind = TelegramErrorKind.Unauthorized, Description = "the token is revoked" });
        }
    }

    private void Note(ITelegramBotClient bot, ChatId? chat, TelegramError error)
    {
        var key = FloodGate.Key(chat);
        LogCallFailed(key, error.Kind, error.Description);

        if (error.Kind == TelegramErrorKind.Unauthorized && _revoked.TryAdd(bot.BotId, true))
        {
            LogRevoked(bot.BotId);
            _events.Raise(new BotUnauthorizedEventArgs(bot.BotId));
        }
        else if (error.ClosesChat && chat is not null)
        {
            _events.Raise(new ChatUnavailableEventArgs(chat, error.Description));
        }
        else if (error.MigrateTo is { } to && chat?.Identifier is { } from && _moved.TryAdd(from, to))
        {
            _events.Raise(new ChatMigratedEventArgs(from, to));
        }
    }

    /// <summary>Telegram.Bot waits out short 429s inside one call and tells nobody; this hears of each, the app's own calls included.</summary>
    private async ValueTask OnResponseAsync(ITelegramBotClient bot, ApiResponseEventArgs args, CancellationToken cancellationToken)
    {
        if ((int)args.ResponseMessage.StatusCode != 429)
        {
            return;
        }

        var request = args.ApiRequestEventArgs.Request;
        var chat = request is IChatTargetable targetable ? targetable.ChatId : null;
        var wait = await RetryAfterReader.ReadAsync(args.ResponseMessage, cancellationToken).ConfigureAwait(false);
        _gate.Close(FloodGate.Key(chat), wait);
        if (_own.TryGetValue(request, out _))
        {
            // Out of the client before it sleeps: waiting is the gate's business, and the time for the call is not meant for waiting.
            throw new ApiRequestException("Too Many Requests", 429, new ResponseParameters { RetryAfter = (int)Math.Ceiling(wait.TotalSeconds) });
        }
    }

    [LoggerMessage(EventId = 711, Level = LogLevel.Debug, Message = "Telegram call to {Chat} failed: {Kind}, {Description}")]
    private partial void LogCallFailed(string chat, TelegramErrorKind kind, string description);

    [LoggerMessage(EventId = 712, Level = LogLevel.Critical, Message = "Telegram refused the token of bot {Bot}; nothing more is sent")]
    private partial void LogRevoked(long bot);
}
