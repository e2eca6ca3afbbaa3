using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Texts;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>Hands finished pictures over and says what is to be said: captions, apologies, doubts; to the app where the public must not hear it.</summary>
internal sealed class DeliveryDesk
{
    private readonly AlbumSender _album;
    private readonly MessageSender _sender;
    private readonly ErrorReporter _reporter;
    private readonly TelegramImageOptions _options;
    private readonly TimeProvider _time;

    public DeliveryDesk(AlbumSender album, MessageSender sender, ErrorReporter reporter, IOptions<TelegramImageOptions> options, TimeProvider time)
    {
        _album = album;
        _sender = sender;
        _reporter = reporter;
        _options = options.Value;
        _time = time;
    }

    public async Task<TelegramDelivery> DeliverAsync(
        DeliverySession session,
        PictureJob job,
        IReadOnlyList<ImageRequest> requests,
        IReadOnlyList<DrawnPicture> drawn,
        IReadOnlyList<ImageGenException> failures,
        CancellationToken cancellationToken)
    {
        var texts = TextChoice.Of(_options, job.Target.Language);
        var failure = failures.Count > 0 ? failures[0] : null;
        if (drawn.Count == 0)
        {
            await SayAsync(session, job, Apology.For(failure!, texts), requests, cancellationToken).ConfigureAwait(false);
            await _reporter.ReportAsync(Error(job, failure!.Message, failure, null, []), cancellationToken).ConfigureAwait(false);
            return Close(session, TelegramDeliveryStatus.DrawingFailed, drawn, failure, error: null);
        }

        var pictures = Show(job, drawn);
        if (pictures.Any(static picture => picture.HasSpoiler && !PictureRules.FitsPhoto(picture.Image)))
        {
            await SayAsync(session, job, texts.CannotHide, requests, cancellationToken).ConfigureAwait(false);
            await _reporter.ReportAsync(Error(job, "a picture must be hidden but does not fit Telegram's rules for photos", failure, null, drawn), cancellationToken).ConfigureAwait(false);
            return Close(session, TelegramDeliveryStatus.NotDelivered, drawn, failure, error: null);
        }

        try
        {
            await SendAsync(session, job, drawn, pictures, texts, cancellationToken).ConfigureAwait(false);
        }
        catch (TelegramCallException e)
        {
            return await CloseUndeliveredAsync(session, job, drawn, e.Error, cancellationToken).ConfigureAwait(false);
        }

        if (failure is not null)
        {
            await SayAsync(session, job, Apology.Fill(texts.SomeFailed, failures.Count), [], cancellationToken).ConfigureAwait(false);
            await _reporter.ReportAsync(Error(job, failure.Message, failure, null, []), cancellationToken).ConfigureAwait(false);
            return Close(session, TelegramDeliveryStatus.PartlyDelivered, drawn, failure, error: null);
        }

        return Close(session, TelegramDeliveryStatus.Delivered, drawn, failure: null, error: null);
    }

    /// <summary>Ends a delivery that Telegram refused, or whose outcome nobody knows.</summary>
    public async Task<TelegramDelivery> CloseUndeliveredAsync(DeliverySession session, PictureJob job, IReadOnlyList<DrawnPicture> drawn, TelegramError error, CancellationToken cancellationToken)
    {
        var texts = TextChoice.Of(_options, job.Target.Language);
        var status = error switch
        {
            { ClosesChat: true } => TelegramDeliveryStatus.ChatUnavailable,
            { Kind: TelegramErrorKind.Unauthorized } => TelegramDeliveryStatus.BotUnauthorized,
            { IsOutcomeUnknown: true } => TelegramDeliveryStatus.Unconfirmed,
            _ => TelegramDeliveryStatus.NotDelivered,
        };
        // A closed gate or a missing connection would keep the apology back just as long.
        if (status == TelegramDeliveryStatus.Unconfirmed)
        {
            await SayAsync(session, job, texts.Unconfirmed, [], cancellationToken).ConfigureAwait(false);
        }
        else if (status == TelegramDeliveryStatus.NotDelivered && drawn.Count > 0 && error.Kind is not (TelegramErrorKind.Flood or TelegramErrorKind.NotSent))
        {
            // Without a button to try again: the picture is there, and pressing would draw and bill another one.
            await SayAsync(session, job, error.Kind == TelegramErrorKind.NoRights ? texts.NoRights : texts.NotDelivered, [], cancellationToken).ConfigureAwait(false);
        }

        await _reporter.ReportAsync(Error(job, error.Description, null, error.Exception, drawn), cancellationToken).ConfigureAwait(false);
        return Close(session, status, drawn, failure: null, error.Description);
    }

    public static TelegramDelivery Close(DeliverySession session, TelegramDeliveryStatus status, IReadOnlyList<DrawnPicture> drawn, ImageGenException? failure, string? error) => new()
    {
        Status = status,
        Messages = [.. session.Messages],
        Results = [.. drawn.Select(static picture => picture.Result)],
        Failure = failure,
        TelegramError = error,
        MayBeDuplicate = session.MayBeDuplicate,
        MigratedToChatId = session.MovedTo,
    };

    private async Task SendAsync(DeliverySession session, PictureJob job, IReadOnlyList<DrawnPicture> drawn, List<ShownPicture> pictures, TelegramTexts texts, CancellationToken cancellationToken)
    {
        var placeholder = pictures.Count > 1 ? session.Placeholder : null;
        session.Placeholder = pictures.Count > 1 ? null : session.Placeholder;
        var set = new PictureSet
        {
            Pictures = pictures,
            Caption = job.Caption ? CaptionBuilder.Build(drawn, texts, _options) : null,
            Mode = job.Mode ?? _options.Delivery,
            Markup = job.Buttons?.Invoke(drawn),
            AlbumButtonsText = texts.AlbumButtons,
        };
        await _album.SendAsync(session, set, cancellationToken).ConfigureAwait(false);

        // An album can't take a placeholder's place, and a file could not.
        placeholder ??= session.Placeholder;
        session.Placeholder = null;
        if (placeholder is { } message)
        {
            await _sender.TryDeleteAsync(session.Target.Chat, message, cancellationToken).ConfigureAwait(false);
        }

        if (_options.SendFullPrompt && job.Caption && _options.CaptionPrompt)
        {
            foreach (var picture in drawn.Where(CaptionBuilder.Shortens))
            {
                var prompt = picture.Request.Prompt;
                var quote = new MarkedText(prompt, [new TagSpan("<blockquote expandable>", "blockquote", 0, prompt.Length)]);
                await _sender.SendTextAsync(session, quote, markup: null, cancellationToken, session.Messages[^1].Id).ConfigureAwait(false);
            }
        }
    }

    private List<ShownPicture> Show(PictureJob job, IReadOnlyList<DrawnPicture> drawn)
    {
        var shown = new List<ShownPicture>();
        foreach (var result in drawn.Select(static picture => picture.Result))
        {
            var spoiler = job.HasSpoiler || (_options.HasSpoiler?.Invoke(result) ?? false);
            shown.AddRange(result.Images.Select(image => new ShownPicture(image, spoiler)));
        }

        return shown;
    }

    /// <summary>Tells the chat, unless it is public. What Telegram makes of it is its own affair: there is nothing left to say.</summary>
    private async Task SayAsync(DeliverySession session, PictureJob job, string text, IReadOnlyList<ImageRequest> requests, CancellationToken cancellationToken)
    {
        if (job.Target.IsPublic)
        {
            return;
        }

        try
        {
            var markup = requests.Count > 0 ? job.ApologyButtons?.Invoke(requests) : null;
            var before = session.Messages.Count;
            await _sender.ReplaceOrSendTextAsync(session, new MarkedText(text), markup, cancellationToken).ConfigureAwait(false);
            if (_options.DeleteGroupApologiesAfter is { } after && after > TimeSpan.Zero && session.Messages.Count > before
                && job.Target.Type is ChatType.Group or ChatType.Supergroup)
            {
                _ = DeleteLaterAsync(session, after, session.Messages[^1].Id, cancellationToken);
            }
        }
        catch (TelegramCallException)
        {
            // The caller's log and sinks have the reason already.
        }
    }

    private async Task DeleteLaterAsync(DeliverySession session, TimeSpan after, int message, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(after, _time, cancellationToken).ConfigureAwait(false);
            await _sender.TryDeleteAsync(session.Target.Chat, message, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It stays.
        }
    }

    private static TelegramImageError Error(PictureJob job, string message, ImageGenException? failure, Exception? exception, IReadOnlyList<DrawnPicture> undelivered) => new()
    {
        Chat = job.Target.Chat,
        Message = message,
        IsPublic = job.Target.IsPublic,
        Failure = failure,
        Exception = exception,
        Undelivered = [.. undelivered.Select(static picture => picture.Result)],
    };
}
