using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Texts;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>The path of one answer: text out, pictures drawn while the indicator shows it, pictures or an apology out.</summary>
internal sealed class ReplyWorkflow
{
    private readonly Painter _painter;
    private readonly MessageSender _sender;
    private readonly DeliveryDesk _desk;
    private readonly Indicator _indicator;
    private readonly TelegramImageOptions _options;

    public ReplyWorkflow(Painter painter, MessageSender sender, DeliveryDesk desk, Indicator indicator, IOptions<TelegramImageOptions> options)
    {
        _painter = painter;
        _sender = sender;
        _desk = desk;
        _indicator = indicator;
        _options = options.Value;
    }

    /// <summary>Delivers an LLM's reply: its text first, then what its blocks ask for.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<TelegramDelivery> ReplyAsync(PictureJob job, string llmReply, CancellationToken cancellationToken)
    {
        var extraction = PromptExtractor.Extract(llmReply);
        var requests = _painter.Requests(extraction);
        var session = new DeliverySession(job.Target) { IsPost = job.Target.IsPublic };
        using var indicator = _indicator.Start(job.Target, ChatAction.Typing);
        if (!string.IsNullOrWhiteSpace(extraction.Text))
        {
            var text = _options.ReplyIsHtml ? HtmlReader.Read(extraction.Text) : new MarkedText(extraction.Text);
            try
            {
                await _sender.SendTextAsync(session, text, markup: null, cancellationToken).ConfigureAwait(false);
            }
            catch (TelegramCallException e)
            {
                // Before drawing: a picture that can't be delivered need not be paid for.
                return await _desk.CloseUndeliveredAsync(session, job, [], e.Error, cancellationToken).ConfigureAwait(false);
            }
        }

        if (requests.Count == 0)
        {
            var status = session.Unconfirmed ? TelegramDeliveryStatus.Unconfirmed
                : session.Messages.Count > 0 ? TelegramDeliveryStatus.TextOnly
                : TelegramDeliveryStatus.NothingToSend;
            return DeliveryDesk.Close(session, status, [], failure: null, error: null);
        }

        return await DrawAsync(session, job, requests, indicator, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many pictures a reply asks for, after the limit for one reply.</summary>
    public int CountOf(PromptExtraction extraction) => _painter.Requests(extraction).Sum(static request => request.Count);

    /// <summary>Draws and delivers without a text before: for commands and buttons.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<TelegramDelivery> DrawAsync(PictureJob job, IReadOnlyList<ImageRequest> requests, CancellationToken cancellationToken)
    {
        using var indicator = _indicator.Start(job.Target, ActionFor(job));
        return await DrawAsync(new DeliverySession(job.Target) { IsPost = job.Target.IsPublic }, job, requests, indicator, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TelegramDelivery> DrawAsync(DeliverySession session, PictureJob job, IReadOnlyList<ImageRequest> requests, IndicatorLease indicator, CancellationToken cancellationToken)
    {
        indicator.Change(ActionFor(job));
        var (drawn, failures) = await _painter.DrawAsync(job, requests, cancellationToken).ConfigureAwait(false);
        if (job.TakePlaceholder is { } take)
        {
            session.Placeholder = await take().ConfigureAwait(false);
        }

        job.Drawn?.Invoke();
        return await _desk.DeliverAsync(session, job, requests, drawn, failures, job.DeliveryToken.CanBeCanceled ? job.DeliveryToken : cancellationToken).ConfigureAwait(false);
    }

    private ChatAction ActionFor(PictureJob job) =>
        (job.Mode ?? _options.Delivery) == DeliveryMode.Document ? ChatAction.UploadDocument : ChatAction.UploadPhoto;
}
