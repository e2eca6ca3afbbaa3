using Ikar.ImageGen.Telegram.Texts;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Sends any number of pictures: one alone, several as albums of 2 to 10, photos and files apart because Telegram doesn't mix them.</summary>
internal sealed class AlbumSender
{
    private const int MaxAlbum = 10;

    private readonly MessageSender _sender;
    private readonly PictureSender _pictures;

    public AlbumSender(MessageSender sender, PictureSender pictures)
    {
        _sender = sender;
        _pictures = pictures;
    }

    /// <exception cref="TelegramCallException">Something did not arrive, or nobody knows.</exception>
    public async Task SendAsync(DeliverySession session, PictureSet set, CancellationToken cancellationToken)
    {
        if (set.Pictures.Count == 1)
        {
            await _pictures.SendAsync(session, set.Pictures[0], set.Caption, set.Markup, set.Mode, cancellationToken).ConfigureAwait(false);
            return;
        }

        var first = session.Messages.Count;
        var caption = set.Caption;
        foreach (var asPhoto in new[] { true, false })
        {
            foreach (var chunk in set.Pictures.Where(picture => picture.GoesAsPhoto(set.Mode) == asPhoto).Chunk(MaxAlbum))
            {
                await SendChunkAsync(session, chunk, asPhoto, caption, set.Mode, cancellationToken).ConfigureAwait(false);
                caption = null;
            }
        }

        if (set.Mode == DeliveryMode.Both)
        {
            foreach (var chunk in set.Pictures.Where(static picture => picture.GoesAsPhoto(DeliveryMode.Both) && !picture.HasSpoiler).Chunk(MaxAlbum))
            {
                await SendChunkAsync(session, chunk, asPhoto: false, caption: null, DeliveryMode.Document, cancellationToken).ConfigureAwait(false);
            }
        }

        if (set.Markup is not null)
        {
            var album = session.Messages.Count > first ? session.Messages[first].Id : (int?)null;
            await _sender.SendTextAsync(session, new MarkedText(set.AlbumButtonsText), set.Markup, cancellationToken, album).ConfigureAwait(false);
        }
    }

    private async Task SendChunkAsync(DeliverySession session, ShownPicture[] chunk, bool asPhoto, MarkedText? caption, DeliveryMode mode, CancellationToken cancellationToken)
    {
        if (chunk.Length > 1)
        {
            try
            {
                var sent = await SendAlbumAsync(session, chunk, asPhoto, caption, cancellationToken).ConfigureAwait(false);
                session.Messages.AddRange(sent);
                for (var i = 0; i < Math.Min(chunk.Length, sent.Length); i++)
                {
                    _pictures.KeepId(chunk[i].Image, asPhoto, sent[i]);
                }

                return;
            }
            catch (TelegramCallException e) when (OneByOneMayPass(e.Error))
            {
                // Surely nothing arrived, and the picture that Telegram objects to should not cost the others.
            }
        }

        // Each picture only once more here, whatever the mode says about a file to follow.
        var single = mode == DeliveryMode.Both ? DeliveryMode.Photo : mode;
        TelegramCallException? failure = null;
        foreach (var picture in chunk)
        {
            try
            {
                await _pictures.SendAsync(session, picture, caption, markup: null, single, cancellationToken).ConfigureAwait(false);
                caption = null;
            }
            catch (TelegramCallException e) when (chunk.Length > 1 && OneByOneMayPass(e.Error))
            {
                failure ??= e;
            }
        }

        if (failure is not null)
        {
            throw failure;
        }
    }

    private Task<Message[]> SendAlbumAsync(DeliverySession session, ShownPicture[] chunk, bool asPhoto, MarkedText? caption, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            session,
            session.Target.ReplyTo,
            chunk.Length,
            envelope => new SendMediaGroupRequest
            {
                ChatId = envelope.Target.Chat,
                MessageThreadId = envelope.Target.SendTopic,
                DirectMessagesTopicId = envelope.Target.DirectMessagesTopic,
                BusinessConnectionId = envelope.Target.Business,
                ReplyParameters = envelope.Target.Reply,
                DisableNotification = envelope.Target.Silent,
                ProtectContent = envelope.Target.Protect,
                Media = [.. chunk.Select((picture, index) => Item(picture, index, asPhoto, index == 0 ? caption : null, envelope.Plain))],
            },
            cancellationToken);

    private static IAlbumInputMedia Item(ShownPicture picture, int index, bool asPhoto, MarkedText? caption, bool plain)
    {
        var file = UploadFile.Of(picture.Image, fileId: null, index + 1);
        var text = plain ? caption?.Plain : caption?.ToHtml();
        var mode = plain ? ParseMode.None : ParseMode.Html;
        return asPhoto
            ? new InputMediaPhoto(file) { Caption = text, ParseMode = mode, HasSpoiler = picture.HasSpoiler }
            : new InputMediaDocument(file) { Caption = text, ParseMode = mode, DisableContentTypeDetection = true };
    }

    private static bool OneByOneMayPass(TelegramError error) =>
        error.Kind is TelegramErrorKind.PhotoRejected or TelegramErrorKind.TooLarge or TelegramErrorKind.TooLong
            or TelegramErrorKind.NoRights or TelegramErrorKind.WrongFileId or TelegramErrorKind.Other;
}
