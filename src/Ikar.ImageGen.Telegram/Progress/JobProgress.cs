using System.Globalization;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Texts;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Progress;

/// <summary>Shows how one job gets on: a draft in private chats, elsewhere a message that the picture will replace. Quick jobs show nothing.</summary>
internal sealed class JobProgress : IProgress<ImageProgress>, IAsyncDisposable
{
    /// <summary>Telegram allows about 20 changes a minute in a group.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);

    /// <summary>A draft dies after 30 seconds unless it is sent again.</summary>
    private static readonly TimeSpan DraftLife = TimeSpan.FromSeconds(20);

    private const int MaxDraftFailures = 3;

    private readonly object _lock = new();
    private readonly CancellationTokenSource _over = new();
    private readonly DeliveryTarget _target;
    private readonly ProgressTools _tools;
    private readonly TelegramTexts _texts;
    private readonly InlineKeyboardMarkup _stopButton;
    private readonly Func<int> _place;
    private Task? _loop;
    private string? _model;
    private bool _isFallback;
    private bool _running;
    private DateTimeOffset _since;
    private bool _draft;
    private int _draftFailures;
    private bool _sending;
    private volatile bool _overAfterSend;
    private int? _message;
    private string? _shown;
    private DateTimeOffset _shownAt;

    public JobProgress(DeliveryTarget target, ProgressTools tools, TelegramTexts texts, InlineKeyboardMarkup stopButton, long draftId, Func<int> place)
    {
        _target = target;
        _tools = tools;
        _texts = texts;
        _stopButton = stopButton;
        _place = place;
        DraftId = draftId;
        _since = tools.Time.GetUtcNow();
        _draft = tools.Options.Progress == ProgressMode.Auto && target is { Type: ChatType.Private, Business: null } && target.Chat.Identifier is > 0;
    }

    /// <summary>The draft's id, which a press of its stop button names.</summary>
    public long DraftId { get; }

    /// <summary>Begins to watch; something shows up once the job takes longer than the option says.</summary>
    public void Begin()
    {
        if (_target.IsPublic || _tools.Options.Progress == ProgressMode.None)
        {
            return;
        }

        lock (_lock)
        {
            if (_loop is null && !_over.IsCancellationRequested)
            {
                _since = _tools.Time.GetUtcNow();
                _loop = ShowAsync();
            }
        }
    }

    /// <summary>The job has left the queue.</summary>
    public void MarkRunning()
    {
        lock (_lock)
        {
            _running = true;
            _since = _tools.Time.GetUtcNow();
        }
    }

    /// <summary>Takes what the chain says about its attempts. The first word of it also begins the showing.</summary>
    public void Report(ImageProgress value)
    {
        if (value.Stage is ImageProgressStage.AttemptStarted && value.Model is { } model)
        {
            lock (_lock)
            {
                _isFallback |= _model is not null && _model != model.Name;
                _model = model.Name;
            }
        }

        Begin();
    }

    /// <summary>Ends the showing and gives the message, if one was sent, to be replaced.</summary>
    public async ValueTask<int?> TakeAsync()
    {
        Task? loop;
        lock (_lock)
        {
            // A message on its way must arrive, or nobody would know its id.
            loop = _loop;
            if (!_sending)
            {
                _over.Cancel();
            }
            else
            {
                _overAfterSend = true;
            }
        }

        if (loop is not null)
        {
            await loop.ConfigureAwait(false);
        }

        var message = _message;
        _message = null;
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        if (await TakeAsync().ConfigureAwait(false) is { } message)
        {
            await _tools.Sender.TryDeleteAsync(_target.Chat, message, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task ShowAsync()
    {
        try
        {
            await Task.Delay(_tools.Options.ProgressAfter, _tools.Time, _over.Token).ConfigureAwait(false);
            while (await ShowOnceAsync().ConfigureAwait(false) && !_overAfterSend)
            {
                await Task.Delay(Step, _tools.Time, _over.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The job is over.
        }
    }

    /// <returns>False if there is no sense in showing more.</returns>
    private async Task<bool> ShowOnceAsync()
    {
        var text = Text();
        var now = _tools.Time.GetUtcNow();
        if (text == _shown && !(_draft && now - _shownAt >= DraftLife))
        {
            return true;
        }

        var goesOn = _draft ? await DraftAsync(text).ConfigureAwait(false)
            : _message is { } message ? await EditAsync(message, text).ConfigureAwait(false)
            : await SendAsync(text).ConfigureAwait(false);
        (_shown, _shownAt) = (text, now);
        return goesOn;
    }

    private async Task<bool> DraftAsync(string text)
    {
        var error = await _tools.Sender.Caller.TryCallAsync(
            _target.Chat,
            isGroup: false,
            () => new SendMessageDraftRequest
            {
                ChatId = _target.Chat.Identifier!.Value,
                DraftId = DraftId,
                MessageThreadId = _target.SendTopic,
                Text = text,
                CanStop = true,
            },
            _over.Token).ConfigureAwait(false);
        if (error is null || error.Kind == TelegramErrorKind.Flood)
        {
            _draftFailures = 0;
            return true;
        }

        // One failed draft is no reason to change the way; a server that does not know drafts is.
        _draft = ++_draftFailures < MaxDraftFailures;
        return !error.ClosesChat && error.Kind != TelegramErrorKind.Unauthorized;
    }

    private async Task<bool> SendAsync(string text)
    {
        var session = new DeliverySession(_target);
        try
        {
            var message = await _tools.Sender.SendAsync(
                session,
                _target.ReplyTo,
                messages: 1,
                envelope =>
                {
                    lock (_lock)
                    {
                        _over.Token.ThrowIfCancellationRequested();
                        _sending = true;
                    }

                    return new SendMessageRequest
                    {
                        ChatId = envelope.Target.Chat,
                        MessageThreadId = envelope.Target.SendTopic,
                        DirectMessagesTopicId = envelope.Target.DirectMessagesTopic,
                        BusinessConnectionId = envelope.Target.Business,
                        ReplyParameters = envelope.Target.Reply,
                        DisableNotification = true,
                        Text = text,
                        ReplyMarkup = _stopButton,
                    };
                },
                _over.Token).ConfigureAwait(false);
            _message = message.Id;
            return true;
        }
        catch (TelegramCallException)
        {
            // Whether it arrived or not, a second one would be worse than none.
            return false;
        }
        finally
        {
            lock (_lock)
            {
                _sending = false;
            }
        }
    }

    private async Task<bool> EditAsync(int message, string text)
    {
        var error = await _tools.Sender.Caller.TryCallAsync(
            _target.Chat,
            _target.IsGroup,
            () => new EditMessageTextRequest
            {
                ChatId = _target.Chat,
                MessageId = message,
                BusinessConnectionId = _target.Business,
                Text = text,
                ReplyMarkup = _stopButton,
            },
            _over.Token).ConfigureAwait(false);
        return error is not { ClosesChat: true } and not { Kind: TelegramErrorKind.Unauthorized or TelegramErrorKind.MessageNotFound };
    }

    private string Text()
    {
        lock (_lock)
        {
            if (!_running && _place() is > 0 and var place)
            {
                return Apology.Fill(_texts.ProgressQueued, place);
            }

            if (_model is null)
            {
                return _texts.ProgressStarting;
            }

            // In groups the counter moves slowly: every change is a call, and all jobs of the chat share 20 a minute.
            var seconds = (int)(_tools.Time.GetUtcNow() - _since).TotalSeconds;
            seconds -= _draft ? 0 : seconds % 5;
            return Apology.Fill(_isFallback ? _texts.ProgressFallback : _texts.ProgressDrawing, _model)
                .Replace("{1}", seconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }
}
