using Ikar.ImageGen.Telegram.Texts;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Sends one picture: as a photo where the bytes allow it, else as a file; by id where Telegram has it already.</summary>
internal sealed class PictureSender
{
    private readonly MessageSender _sender;
    private readonly FileIdCache _fileIds;

    public PictureSender(MessageSender sender, FileIdCache fileIds)
    {
        _sender = sender;
        _fileIds = fileIds;
    }

    /// <summary>Sends one picture in the set's way. A placeholder becomes the picture.</summary>
    /// <exception cref="TelegramCallException">It did not arrive, or nobody knows.</exception>
    public async Task SendAsync(DeliverySession session, ShownPicture picture, MarkedText? caption, InlineKeyboardMarkup? markup, DeliveryMode mode, CancellationToken cancellationToken)
    {
        if (!picture.GoesAsPhoto(mode))
        {
            await SendFileAsync(session, picture, caption, markup, session.Target.ReplyTo, cancellationToken).ConfigureAwait(false);
            return;
        }

        Message photo;
        try
        {
            photo = await SendPhotoAsync(session, picture, caption, markup, cancellationToken).ConfigureAwait(false);
        }
        catch (TelegramCallException e) when (FileMayPass(e.Error) && !picture.HasSpoiler)
        {
            await SendFileAsync(session, picture, caption, markup, session.Target.ReplyTo, cancellationToken).ConfigureAwait(false);
            return;
        }

        session.Messages.Add(photo);
        if (mode == DeliveryMode.Both && !picture.HasSpoiler)
        {
            await SendFileAsync(session, picture, caption: null, markup: null, photo.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps the ids under which Telegram now has the pictures.</summary>
    public void KeepId(GeneratedImage image, bool asPhoto, Message sent) =>
        _fileIds.Keep(FileIdCache.Key(_sender.Caller.Client.BotId, asPhoto, image), sent);

    private async Task<Message> SendPhotoAsync(DeliverySession session, ShownPicture picture, MarkedText? caption, InlineKeyboardMarkup? markup, CancellationToken cancellationToken)
    {
        var target = session.Target;
        if (session.Placeholder is { } placeholder)
        {
            session.Placeholder = null;
            if (await TryReplaceAsync(session, placeholder, picture, caption, markup, cancellationToken).ConfigureAwait(false) is { } replaced)
            {
                return replaced;
            }

            await _sender.TryDeleteAsync(session.Target.Chat, placeholder, cancellationToken).ConfigureAwait(false);
        }

        return await WithFileIdAsync(
            picture.Image,
            asPhoto: true,
            caption,
            (file, text) => _sender.SendAsync<Message>(
                session,
                target.ReplyTo,
                messages: 1,
                envelope => new SendPhotoRequest
                {
                    ChatId = envelope.Target.Chat,
                    MessageThreadId = envelope.Target.SendTopic,
                    DirectMessagesTopicId = envelope.Target.DirectMessagesTopic,
                    BusinessConnectionId = envelope.Target.Business,
                    ReplyParameters = envelope.Target.Reply,
                    DisableNotification = envelope.Target.Silent,
                    ProtectContent = envelope.Target.Protect,
                    Photo = file(),
                    HasSpoiler = picture.HasSpoiler,
                    Caption = envelope.Plain ? text?.Plain : text?.ToHtml(),
                    ParseMode = envelope.Plain ? ParseMode.None : ParseMode.Html,
                    ReplyMarkup = markup,
                },
                cancellationToken)).ConfigureAwait(false);
    }

    private async Task SendFileAsync(DeliverySession session, ShownPicture picture, MarkedText? caption, InlineKeyboardMarkup? markup, int? replyTo, CancellationToken cancellationToken)
    {
        if (picture.HasSpoiler)
        {
            throw new TelegramCallException(new TelegramError { Kind = TelegramErrorKind.PhotoRejected, Description = "a picture behind a spoiler can't go as a file" });
        }

        if (!PictureRules.FitsDocument(picture.Image, _sender.Caller.Client.LocalBotServer))
        {
            throw new TelegramCallException(new TelegramError { Kind = TelegramErrorKind.TooLarge, Description = "the picture is larger than Telegram's limit for files" });
        }

        var message = await WithFileIdAsync(
            picture.Image,
            asPhoto: false,
            caption,
            (file, text) => _sender.SendAsync<Message>(
                session,
                replyTo,
                messages: 1,
                envelope => new SendDocumentRequest
                {
                    ChatId = envelope.Target.Chat,
                    MessageThreadId = envelope.Target.SendTopic,
                    DirectMessagesTopicId = envelope.Target.DirectMessagesTopic,
                    BusinessConnectionId = envelope.Target.Business,
                    ReplyParameters = envelope.Target.Reply,
                    DisableNotification = envelope.Target.Silent,
                    ProtectContent = envelope.Target.Protect,
                    Document = file(),
                    DisableContentTypeDetection = true,
                    Caption = envelope.Plain ? text?.Plain : text?.ToHtml(),
                    ParseMode = envelope.Plain ? ParseMode.None : ParseMode.Html,
                    ReplyMarkup = markup,
                },
                cancellationToken)).ConfigureAwait(false);
        session.Messages.Add(message);
    }

    /// <summary>Sends by id if there is one, by upload if there is none or it is stale, and with a shorter caption if Telegram finds it too long.</summary>
    private async Task<Message> WithFileIdAsync(GeneratedImage image, bool asPhoto, MarkedText? caption, Func<Func<InputFile>, MarkedText?, Task<Message>> send)
    {
        var key = FileIdCache.Key(_sender.Caller.Client.BotId, asPhoto, image);
        var fileId = _fileIds.Find(key);
        var shortened = false;
        while (true)
        {
            try
            {
                var sent = await send(() => UploadFile.Of(image, fileId, number: 1), caption).ConfigureAwait(false);
                _fileIds.Keep(key, sent);
                return sent;
            }
            catch (TelegramCallException e) when (e.Error.Kind is TelegramErrorKind.WrongFileId && fileId is not null)
            {
                _fileIds.Drop(key);
                fileId = null;
            }
            catch (TelegramCallException e) when (e.Error.Kind == TelegramErrorKind.TooLong && caption is not null && !shortened)
            {
                shortened = true;
                caption = new MarkedText(TextSplitter.Shorten(caption.Plain, CaptionBuilder.Limit / 4));
            }
        }
    }

    /// <summary>Turns the placeholder into the photo. An edit may be made twice, so this is also the way that never sends twice.</summary>
    /// <returns>Null if the placeholder can't be used.</returns>
    private async Task<Message?> TryReplaceAsync(DeliverySession session, int placeholder, ShownPicture picture, MarkedText? caption, InlineKeyboardMarkup? markup, CancellationToken cancellationToken)
    {
        try
        {
            var chat = session.Target.Chat;
            var message = await _sender.Caller.CallAsync(
                chat,
                CallTerms.Repeatable,
                () => (IRequest<Message>)new EditMessageMediaRequest
                {
                    ChatId = chat,
                    MessageId = placeholder,
                    BusinessConnectionId = session.Target.Business,
                    Media = new InputMediaPhoto(UploadFile.Of(picture.Image, fileId: null, number: 1))
                    {
                        Caption = caption?.ToHtml(),
                        ParseMode = ParseMode.Html,
                        HasSpoiler = picture.HasSpoiler,
                    },
                    ReplyMarkup = markup,
                },
                cancellationToken).ConfigureAwait(false);
            KeepId(picture.Image, asPhoto: true, message);
            return message;
        }
        catch (TelegramCallException e) when (e.Error.Kind == TelegramErrorKind.NotModified)
        {
            // An earlier try arrived although its answer did not.
            return new Message { Id = placeholder, Chat = new Chat { Id = session.Target.Chat.Identifier ?? 0 } };
        }
        catch (TelegramCallException e) when (!e.Error.IsOutcomeUnknown && !e.Error.ClosesChat
            && e.Error.Kind is not (TelegramErrorKind.Flood or TelegramErrorKind.Unauthorized or TelegramErrorKind.NotSent))
        {
            return null;
        }
    }

    private static bool FileMayPass(TelegramError error) =>
        error.Kind is TelegramErrorKind.PhotoRejected or TelegramErrorKind.TooLarge or TelegramErrorKind.NoRights or TelegramErrorKind.WrongFileId;
}
