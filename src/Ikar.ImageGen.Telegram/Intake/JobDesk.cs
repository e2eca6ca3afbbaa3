using System.Collections.Concurrent;
using System.Security.Cryptography;
using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Telegram.Buttons;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Progress;
using Ikar.ImageGen.Telegram.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Takes jobs into the queue, tells people what became of them, and finds them again when they are to be stopped.</summary>
internal sealed partial class JobDesk
{
    private readonly ConcurrentDictionary<long, string> _drafts = new();
    private readonly JobQueue _queue;
    private readonly ProgressTools _progress;
    private readonly ErrorReporter _reporter;
    private readonly IReadOnlyList<IImageJobStore> _stores;
    private readonly TelegramImageOptions _options;
    private readonly ILogger _log;
    private long _lastDraft;

    public JobDesk(
        JobQueue queue,
        ProgressTools progress,
        ErrorReporter reporter,
        IEnumerable<IImageJobStore> stores,
        IOptions<TelegramImageOptions> options,
        ILogger<JobDesk>? logger = null)
    {
        _queue = queue;
        _progress = progress;
        _reporter = reporter;
        _stores = [.. stores];
        _options = options.Value;
        _log = SafeLogger.Over(logger);
    }

    public JobQueue Queue => _queue;

    public TelegramTexts TextsFor(DeliveryTarget target) => TextChoice.Of(_options, target.Language);

    /// <summary>A name for a job or a set of buttons that nobody can guess, unique across restarts; 16 characters.</summary>
    public static string NewId() => Convert.ToHexString(RandomNumberGenerator.GetBytes(8));

    /// <summary>Takes a job, or tells its user why not.</summary>
    /// <param name="target">Whose, and where its answers go.</param>
    /// <param name="text">The user's words, for a store.</param>
    /// <param name="work">Does it; throws freely.</param>
    /// <param name="showQueue">Whether progress is shown from the moment it waits.</param>
    /// <param name="over">Called once, however it ends.</param>
    /// <returns>False if it was not taken.</returns>
    public bool Submit(DeliveryTarget target, string? text, Func<JobContext, Task> work, bool showQueue, Action? over = null)
    {
        var id = NewId();
        var draft = Interlocked.Increment(ref _lastDraft);
        QueuedJob? queued = null;
        var stopButton = Keyboards.Stop(id, TextsFor(target));
        var progress = new JobProgress(target, _progress, TextsFor(target), stopButton, draft, () => queued is null ? 0 : _queue.PlaceOf(queued));
        _drafts[draft] = id;
        queued = new QueuedJob
        {
            Id = id,
            Target = target,
            Pending = Pending(target, text),
            Work = job => RunAsync(new JobContext(job, progress), work, over),
            Dropped = job => RunAsync(new JobContext(job, progress), static _ => throw new OperationCanceledException(), over),
        };
        var verdict = _queue.TryAdd(queued);
        if (verdict == QueueVerdict.Taken)
        {
            if (showQueue)
            {
                progress.Begin();
            }

            return true;
        }

        _drafts.TryRemove(draft, out _);
        over?.Invoke();
        var texts = TextsFor(target);
        Say(target, verdict switch
        {
            QueueVerdict.UserFull => texts.UserBusy,
            QueueVerdict.Closed => texts.Restarting,
            _ => texts.QueueFull,
        });
        return false;
    }

    /// <summary>Says something without making anybody wait for it. Public places hear nothing.</summary>
    public void Say(DeliveryTarget target, string text) => _queue.Track(() => SayAsync(target, text, placeholder: null));

    public int StopUser(long user, long chat) => _queue.Stop(job => job.Target.User == user && job.Target.Chat.Identifier == chat);

    /// <summary>Stops a job by its name.</summary>
    /// <param name="id">The name.</param>
    /// <param name="user">Who presses; null for anybody.</param>
    /// <returns>Null if there is no such job; false if it is somebody else's.</returns>
    public bool? Stop(string id, long? user)
    {
        var foreign = false;
        var stopped = _queue.Stop(job =>
        {
            if (job.Id != id)
            {
                return false;
            }

            foreign = user is not null && job.Target.User is { } owner && owner != user;
            return !foreign;
        });
        return foreign ? false : stopped > 0 ? true : null;
    }

    /// <summary>Stops the job whose draft has this id. The chat must fit too: after a restart the ids begin anew.</summary>
    public bool StopDraft(long draft, long chat)
    {
        if (!_drafts.TryGetValue(draft, out var id) || _queue.Stop(job => job.Id == id && job.Target.Chat.Identifier == chat) == 0)
        {
            return false;
        }

        // It is over for the user, although the job may take a moment to end.
        return _drafts.TryRemove(draft, out _);
    }

    /// <summary>Ends everything in the host's time: finished pictures first, running jobs within the grace, the rest to a store or to their users.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => _queue.DrainAsync(
        _options.ShutdownGrace,
        async waiting =>
        {
            foreach (var job in waiting)
            {
                job.Stop(StopReason.Shutdown);
            }

            await Task.WhenAll(waiting.Select(static job => job.Dropped(job))).ConfigureAwait(false);
        },
        cancellationToken);

    private async Task RunAsync(JobContext context, Func<JobContext, Task> work, Action? over)
    {
        var target = context.Job.Target;
        var progress = context.Progress;
        try
        {
            context.Token.ThrowIfCancellationRequested();
            progress.MarkRunning();
            await work(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.Token.IsCancellationRequested)
        {
            await SayGoodbyeAsync(context).ConfigureAwait(false);
        }
        catch (IntakeException e)
        {
            await SayAsync(target, e.Text, await progress.TakeAsync().ConfigureAwait(false)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The app's LLM may throw anything; the user gets an answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var error = new TelegramImageError { Chat = target.Chat, Message = $"the answer failed: {e.GetType().Name}", IsPublic = target.IsPublic, Exception = e };
            await _reporter.ReportAsync(error, CancellationToken.None).ConfigureAwait(false);
            await SayAsync(target, TextsFor(target).AssistantFailed, await progress.TakeAsync().ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            _drafts.TryRemove(progress.DraftId, out _);
            over?.Invoke();
            await progress.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task SayGoodbyeAsync(JobContext context)
    {
        var texts = TextsFor(context.Job.Target);
        if (context.Job.Reason == StopReason.User)
        {
            await SayAsync(context.Job.Target, texts.Stopped, await context.Progress.TakeAsync().ConfigureAwait(false)).ConfigureAwait(false);
        }
        else if (!await StoreAsync(context.Job).ConfigureAwait(false))
        {
            await SayAsync(context.Job.Target, texts.Restarting, await context.Progress.TakeAsync().ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private async Task<bool> StoreAsync(QueuedJob job)
    {
        if (job.Pending is null)
        {
            return false;
        }

        foreach (var store in _stores)
        {
            try
            {
                if (await store.SaveAsync([job.Pending], CancellationToken.None).ConfigureAwait(false))
                {
                    return true;
                }
            }
#pragma warning disable CA1031 // A broken store: the user is told instead.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogStoreFailed(e);
            }
        }

        return false;
    }

    private async Task SayAsync(DeliveryTarget target, string text, int? placeholder)
    {
        if (target.IsPublic)
        {
            return;
        }

        try
        {
            await _progress.Sender.ReplaceOrSendTextAsync(
                new DeliverySession(target) { Placeholder = placeholder }, new MarkedText(text), markup: null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TelegramCallException)
        {
            // The caller of Telegram has logged it, and there is nobody else to tell.
        }
    }

    private static TelegramPendingJob? Pending(DeliveryTarget target, string? text) => target.Chat.Identifier is not { } chat ? null : new TelegramPendingJob
    {
        ChatId = chat,
        MessageId = target.ReplyTo ?? 0,
        MessageThreadId = target.Topic,
        UserId = target.User,
        Language = target.Language,
        Text = text,
    };

    [LoggerMessage(EventId = 741, Level = LogLevel.Error, Message = "The job store failed; the user is told instead")]
    private partial void LogStoreFailed(Exception exception);
}
