using System.Collections.Concurrent;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Intake;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Buttons;

/// <summary>Does what people press: answers first, then works; one action per set of buttons at a time.</summary>
internal sealed class ButtonPresses
{
    private const int Variations = 2;

    private readonly ConcurrentDictionary<string, bool> _busy = new(StringComparer.Ordinal);
    private readonly ButtonBook _book;
    private readonly DrawDesk _desk;
    private readonly TelegramCaller _caller;
    private readonly PictureSender _pictures;
    private readonly Access _access;
    private readonly SeedSource _seeds;
    private readonly TelegramImageOptions _options;

    public ButtonPresses(
        ButtonBook book,
        DrawDesk desk,
        TelegramCaller caller,
        PictureSender pictures,
        Access access,
        SeedSource seeds,
        IOptions<TelegramImageOptions> options)
    {
        _book = book;
        _desk = desk;
        _caller = caller;
        _pictures = pictures;
        _access = access;
        _seeds = seeds;
        _options = options.Value;
    }

    /// <returns>False if the button is the app's own.</returns>
    public bool Handle(CallbackQuery press)
    {
        if (!ButtonData.TryRead(press.Data, out var data))
        {
            return false;
        }

        _desk.Jobs.Queue.Track(() => ActAsync(press, data));
        return true;
    }

    private async Task ActAsync(CallbackQuery press, ButtonData data)
    {
        var texts = Texts.TextChoice.Of(_options, press.From.LanguageCode);
        if (press.Message is not { } message)
        {
            await AnswerAsync(press, texts.PressExpired, alert: true).ConfigureAwait(false);
            return;
        }

        if (data.Action == ButtonAction.Stop)
        {
            var stopped = _desk.Jobs.Stop(data.Id, _options.ButtonsForEveryone ? null : press.From.Id);
            await AnswerAsync(press, stopped switch { null => texts.NothingToStop, false => texts.PressNotYours, _ => texts.Stopped }).ConfigureAwait(false);
            return;
        }

        if (await _book.FindAsync(data.Id).ConfigureAwait(false) is not { } buttons || buttons.Requests.Count == 0)
        {
            await AnswerAsync(press, texts.PressExpired, alert: true).ConfigureAwait(false);
            return;
        }

        if (!MayPress(press, buttons, message.Chat.Type))
        {
            await AnswerAsync(press, texts.PressNotYours).ConfigureAwait(false);
            return;
        }

        if (!_access.Allows(press.From.Id, message.Chat.Id))
        {
            await AnswerAsync(press, texts.NotAllowed).ConfigureAwait(false);
            return;
        }

        switch (data)
        {
            case { Action: ButtonAction.Edit }:
                await AnswerAsync(press, texts.PressEdit, alert: true).ConfigureAwait(false);
                break;
            case { Action: ButtonAction.Style, Choice: null }:
                await AnswerAsync(press, null).ConfigureAwait(false);
                await ShowAsync(message, Keyboards.Styles(data.Id, _options.Styles, texts == _options.Russian, texts)).ConfigureAwait(false);
                break;
            case { Action: ButtonAction.Back }:
                await AnswerAsync(press, null).ConfigureAwait(false);
                await ShowAsync(message, Keyboards.Picture(data.Id, texts)).ConfigureAwait(false);
                break;
            default:
                await WorkAsync(press, message, data, buttons, texts).ConfigureAwait(false);
                break;
        }
    }

    private async Task WorkAsync(CallbackQuery press, Message message, ButtonData data, ImageButtons buttons, TelegramTexts texts)
    {
        if (!_busy.TryAdd(data.Id, true))
        {
            await AnswerAsync(press, texts.PressBusy).ConfigureAwait(false);
            return;
        }

        var target = TargetOf(press, message, buttons);
        if (data.Action == ButtonAction.Original)
        {
            try
            {
                await SendOriginalsAsync(press, data.Id, target, message, texts).ConfigureAwait(false);
            }
            finally
            {
                _busy.TryRemove(data.Id, out _);
            }

            return;
        }

        if (data.Choice is { } choice && choice >= _options.Styles.Count)
        {
            _busy.TryRemove(data.Id, out _);
            await AnswerAsync(press, texts.PressExpired, alert: true).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(press, texts.PressTaken).ConfigureAwait(false);
        var requests = RequestsFor(data, buttons);
        _desk.Draw(
            target,
            buttons.Requests[0].Prompt,
            requests.Count,
            _ => Task.FromResult(requests),
            over: () => _busy.TryRemove(data.Id, out _));
        if (data.Choice is not null)
        {
            // Last: while Telegram asks to wait, the picture can already be drawn.
            await ShowAsync(message, Keyboards.Picture(data.Id, texts)).ConfigureAwait(false);
        }
    }

    /// <summary>The same again with seeds of its own, so that neither a cache nor a model gives the same picture.</summary>
    private IReadOnlyList<ImageRequest> RequestsFor(ButtonData data, ImageButtons buttons)
    {
        var style = data.Choice is { } choice ? _options.Styles[choice].Style : null;
        var requests = buttons.Requests.Select(request => request.ToRequest()).Select(request => style is null ? request : request with { Style = style });
        if (data.Action == ButtonAction.Vary)
        {
            requests = requests.SelectMany(static request => Enumerable.Repeat(request, Variations)).Take(_options.MaxPictures);
        }

        return [.. requests.Select(request => request with { Seed = _seeds.Seed() })];
    }

    private async Task SendOriginalsAsync(CallbackQuery press, string id, DeliveryTarget target, Message message, TelegramTexts texts)
    {
        var originals = _book.Originals(id);
        if (originals.Count == 0)
        {
            await AnswerAsync(press, texts.PressOriginalGone, alert: true).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(press, null).ConfigureAwait(false);
        var session = new DeliverySession(target with { ReplyTo = message.Id });
        try
        {
            foreach (var picture in originals)
            {
                var shown = new ShownPicture(picture, HasSpoiler: false);
                await _pictures.SendAsync(session, shown, caption: null, markup: null, DeliveryMode.Document, _desk.Jobs.Queue.DeliveryToken).ConfigureAwait(false);
            }
        }
        catch (TelegramCallException)
        {
            _desk.Jobs.Say(target, texts.NotDelivered);
        }
    }

    private bool MayPress(CallbackQuery press, ImageButtons buttons, ChatType type) =>
        _options.ButtonsForEveryone || type == ChatType.Private || buttons.UserId is null || buttons.UserId == press.From.Id;

    private static DeliveryTarget TargetOf(CallbackQuery press, Message message, ImageButtons buttons)
    {
        var place = DeliveryTarget.Of(message);
        return place with
        {
            Topic = place.Topic ?? buttons.MessageThreadId,
            ReplyTo = buttons.MessageId ?? message.Id,
            User = press.From.Id,
            Language = press.From.LanguageCode ?? buttons.Language,
        };
    }

    /// <summary>Changes the buttons in the chat's turn: somebody waits for them, so a busy chat delays them and does not lose them.</summary>
    private async Task ShowAsync(Message message, InlineKeyboardMarkup keyboard)
    {
        try
        {
            await _caller.CallAsync(
                message.Chat.Id,
                CallTerms.Repeatable,
                () => new EditMessageReplyMarkupRequest { ChatId = message.Chat.Id, MessageId = message.Id, ReplyMarkup = keyboard },
                _desk.Jobs.Queue.DeliveryToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TelegramCallException or OperationCanceledException)
        {
            // The message is gone, or shows these buttons already, or the bot is stopping: not worth a word.
        }
    }

    private async Task AnswerAsync(CallbackQuery press, string? text, bool alert = false)
    {
        try
        {
            await _caller.CallAsync(
                null,
                CallTerms.Repeatable,
                () => new AnswerCallbackQueryRequest { CallbackQueryId = press.Id, Text = text, ShowAlert = alert },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (TelegramCallException)
        {
            // Too late to be answered; the work is done all the same.
        }
    }
}
