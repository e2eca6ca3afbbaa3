using System.Collections.Concurrent;
using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Intake;
using Ikar.ImageGen.Telegram.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Buttons;

/// <summary>Puts buttons under pictures and apologies, and keeps what they need.</summary>
internal sealed partial class ButtonBook
{
    /// <summary>Stands for administrators who write as their group; their presses come under their own ids.</summary>
    private const long GroupAnonymousBot = 1087968824;

    /// <summary>Buttons that are on their way to the chat or the store: a quick finger must not find them missing.</summary>
    private readonly ConcurrentDictionary<string, ImageButtons> _fresh = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PictureJob, string> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly IImageButtonStore _store;
    private readonly OriginalPictures _originals;
    private readonly TelegramImageOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private volatile bool _isListening;

    public ButtonBook(
        IImageButtonStore store,
        OriginalPictures originals,
        IOptions<TelegramImageOptions> options,
        TimeProvider time,
        ILogger<ButtonBook>? logger = null)
    {
        _store = store;
        _originals = originals;
        _options = options.Value;
        _time = time;
        _log = SafeLogger.Over(logger);
    }

    /// <summary>The app passes its updates on, so presses will be answered.</summary>
    public void Listen() => _isListening = true;

    /// <summary>Gives a job its buttons.</summary>
    public PictureJob Equip(PictureJob job)
    {
        if (!_options.Buttons || !_isListening || job.Target.IsPublic || job.Buttons is not null)
        {
            return job;
        }

        PictureJob? equipped = null;
        equipped = job with
        {
            Buttons = drawn => Make(
                equipped!,
                [.. drawn.Select(static picture => picture.Request)],
                [.. drawn.Where(picture => !IsHidden(job, picture)).SelectMany(static picture => picture.Result.Images)]),
            ApologyButtons = requests => Make(equipped!, requests, pictures: null),
        };
        return equipped;
    }

    /// <summary>Keeps the buttons of a delivered job.</summary>
    public async Task KeepAsync(PictureJob job, TelegramDelivery delivery)
    {
        if (!_ids.TryRemove(job, out var id) || !_fresh.TryGetValue(id, out var buttons))
        {
            return;
        }

        var photo = delivery.Messages.FirstOrDefault(static message => message.Photo is { Length: > 0 });
        var kept = new ImageButtons
        {
            Id = id,
            ChatId = delivery.MigratedToChatId ?? buttons.ChatId,
            MessageId = delivery.MigratedToChatId is null ? buttons.MessageId : null,
            MessageThreadId = buttons.MessageThreadId,
            UserId = buttons.UserId,
            Language = buttons.Language,
            CreatedAt = buttons.CreatedAt,
            FileId = photo?.Photo![^1].FileId,
            Requests = buttons.Requests,
        };
        try
        {
            await _store.SaveAsync(kept, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The picture has arrived; its buttons will say that they are too old.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogStoreFailed(e);
        }

        _fresh.TryRemove(id, out _);
    }

    /// <summary>Lets go of what a job that ended early had made.</summary>
    public void Forget(PictureJob job)
    {
        if (_ids.TryRemove(job, out var id))
        {
            _fresh.TryRemove(id, out _);
        }
    }

    /// <summary>The buttons, unless they are too old.</summary>
    public async Task<ImageButtons?> FindAsync(string id)
    {
        try
        {
            var found = _fresh.GetValueOrDefault(id) ?? await _store.FindAsync(id, CancellationToken.None).ConfigureAwait(false);
            return found is null || _time.GetUtcNow() - found.CreatedAt > _options.ButtonLifetime ? null : found;
        }
#pragma warning disable CA1031 // A store that does not answer is as good as one that has forgotten.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogStoreFailed(e);
            return null;
        }
    }

    public IReadOnlyList<GeneratedImage> Originals(string id) => _originals.Find(id);

    /// <summary>A file can't be hidden behind a spoiler, so there is none of a hidden picture.</summary>
    private bool IsHidden(PictureJob job, DrawnPicture picture) => job.HasSpoiler || _options.HasSpoiler?.Invoke(picture.Result) == true;

    private InlineKeyboardMarkup? Make(PictureJob job, IReadOnlyList<ImageRequest> requests, IReadOnlyList<GeneratedImage>? pictures)
    {
        // Changed pictures start from a file that is not kept with the buttons: drawing them again would draw something else.
        if (job.Target.Chat.Identifier is not { } chat || requests.Any(static request => request.Source is not null))
        {
            return null;
        }

        var id = JobDesk.NewId();
        _fresh[id] = new ImageButtons
        {
            Id = id,
            ChatId = chat,
            MessageId = job.Target.ReplyTo,
            MessageThreadId = job.Target.Topic,
            UserId = job.Target.User is GroupAnonymousBot ? null : job.Target.User,
            Language = job.Target.Language,
            CreatedAt = _time.GetUtcNow(),
            Requests = [.. requests.Select(ImageButtonsRequest.Of)],
        };
        _ids[job] = id;
        if (pictures is { Count: > 0 })
        {
            _originals.Keep(id, pictures);
        }

        var texts = TextChoice.Of(_options, job.Target.Language);
        return pictures is not null ? Keyboards.Picture(id, texts) : Keyboards.Retry(id, texts);
    }

    [LoggerMessage(EventId = 761, Level = LogLevel.Error, Message = "The button store failed")]
    private partial void LogStoreFailed(Exception exception);
}
