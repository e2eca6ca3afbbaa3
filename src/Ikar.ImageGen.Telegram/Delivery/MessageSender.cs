using Ikar.ImageGen.Telegram.Texts;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Sends texts, and carries every other message through Telegram's objections.</summary>
internal sealed class MessageSender
{
    /// <summary>The longest text, after markup is taken out.</summary>
    public const int TextLimit = 4096;

    private readonly TelegramImageOptions _options;

    public MessageSender(TelegramCaller caller, IOptions<TelegramImageOptions> options)
    {
        Caller = caller;
        _options = options.Value;
    }

    public TelegramCaller Caller { get; }

    /// <summary>Sends one message, and again in the way that Telegram's objection asks for.</summary>
    /// <exception cref="TelegramCallException">It did not arrive, or nobody knows.</exception>
    public async Task<T> SendAsync<T>(DeliverySession session, int? replyTo, int messages, Func<Envelope, IRequest<T>> build, CancellationToken cancellationToken)
    {
        var envelope = new Envelope(session, replyTo, _options.AllowDuplicates);
        while (true)
        {
            envelope.Follow(Caller);
            try
            {
                return await Caller.CallAsync(envelope.Target.Chat, session.TermsFor(messages), () => build(envelope), cancellationToken).ConfigureAwait(false);
            }
            catch (TelegramCallException e) when (envelope.Learn(e.Error))
            {
                // Again, as the envelope says now.
            }
        }
    }

    /// <summary>Sends a text of any length. Only the first part replies; only the last one carries buttons.</summary>
    /// <exception cref="TelegramCallException">A part did not arrive. Parts of unknown outcome don't count: the next one follows.</exception>
    public async Task SendTextAsync(DeliverySession session, MarkedText text, InlineKeyboardMarkup? markup, CancellationToken cancellationToken, int? replyTo = null)
    {
        replyTo ??= session.Target.ReplyTo;
        var queue = new Queue<MarkedText>(text.Split(TextLimit));
        var splitSmaller = false;
        while (queue.TryDequeue(out var part))
        {
            try
            {
                session.Messages.Add(await SendPartAsync(session, part, replyTo, queue.Count == 0 ? markup : null, cancellationToken).ConfigureAwait(false));
            }
            catch (TelegramCallException e) when (e.Error.IsOutcomeUnknown)
            {
                session.Unconfirmed = true;
            }
            catch (TelegramCallException e) when (e.Error.Kind == TelegramErrorKind.TooLong && !splitSmaller)
            {
                // Telegram counted differently: half of it surely fits, and so do the halves of the parts to come.
                splitSmaller = true;
                queue = new Queue<MarkedText>(queue.Prepend(part).SelectMany(static part => part.Split(TextLimit / 2)));
                continue;
            }

            replyTo = null;
        }
    }

    /// <summary>Turns the placeholder into this text; sends it if there is none, or it is gone.</summary>
    public async Task ReplaceOrSendTextAsync(DeliverySession session, MarkedText text, InlineKeyboardMarkup? markup, CancellationToken cancellationToken)
    {
        if (session.Placeholder is { } placeholder && TextSplitter.Count(text.Plain) <= TextLimit)
        {
            session.Placeholder = null;
            try
            {
                session.Messages.Add(await Caller.CallAsync(
                    session.Target.Chat,
                    CallTerms.Repeatable,
                    () => new EditMessageTextRequest
                    {
                        ChatId = session.Target.Chat,
                        MessageId = placeholder,
                        BusinessConnectionId = session.Target.Business,
                        Text = text.ToHtml(),
                        ParseMode = ParseMode.Html,
                        ReplyMarkup = markup,
                    },
                    cancellationToken).ConfigureAwait(false));
                return;
            }
            catch (TelegramCallException e) when (e.Error.Kind == TelegramErrorKind.NotModified)
            {
                return;
            }
            catch (TelegramCallException e) when (e.Error.Kind is TelegramErrorKind.MessageNotFound or TelegramErrorKind.Migrated or TelegramErrorKind.CannotParse or TelegramErrorKind.Other)
            {
                // Sent anew below.
            }
        }

        await SendTextAsync(session, text, markup, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a message of ours; whether that works matters to nobody.</summary>
    public async Task TryDeleteAsync(ChatId chat, int message, CancellationToken cancellationToken)
    {
        try
        {
            await Caller.CallAsync(chat, CallTerms.Repeatable, () => new DeleteMessageRequest { ChatId = chat, MessageId = message }, cancellationToken).ConfigureAwait(false);
        }
        catch (TelegramCallException)
        {
            // It stays.
        }
    }

    private Task<Message> SendPartAsync(DeliverySession session, MarkedText part, int? replyTo, InlineKeyboardMarkup? markup, CancellationToken cancellationToken) =>
        SendAsync(
            session,
            replyTo,
            messages: 1,
            envelope => new SendMessageRequest
            {
                ChatId = envelope.Target.Chat,
                MessageThreadId = envelope.Target.SendTopic,
                DirectMessagesTopicId = envelope.Target.DirectMessagesTopic,
                BusinessConnectionId = envelope.Target.Business,
                ReplyParameters = envelope.Target.Reply,
                DisableNotification = envelope.Target.Silent,
                ProtectContent = envelope.Target.Protect,
                Text = envelope.Plain ? part.Plain : part.ToHtml(),
                ParseMode = envelope.Plain ? ParseMode.None : ParseMode.Html,
                ReplyMarkup = markup,
            },
            cancellationToken);
}
