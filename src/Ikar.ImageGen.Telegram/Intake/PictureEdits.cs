using Ikar.ImageGen.Telegram.Delivery;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Changes pictures that people send or reply to, with the models that can.</summary>
internal sealed class PictureEdits(DrawDesk desk, TelegramCaller caller, ModelRegistry models)
{
    /// <summary>What the cloud server lets bots download.</summary>
    private const int MaxBytes = 20 * 1024 * 1024;

    private const int KeptAlbums = 100;

    private readonly object _lock = new();
    private readonly Queue<string> _albums = new();

    /// <summary>The picture of a message: its largest photo, or a file that is a picture.</summary>
    public static (string FileId, long Size)? PictureOf(Message? message) =>
        message?.Photo is { Length: > 0 } sizes ? (sizes[^1].FileId, sizes[^1].FileSize ?? 0)
        : message?.Document is { MimeType: { } type } file && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? (file.FileId, file.FileSize ?? 0)
        : null;

    /// <summary>The picture that a message is about: its own, else that of the message it replies to.</summary>
    public static (string FileId, long Size)? SubjectOf(Message message) => PictureOf(message) ?? PictureOf(message.ReplyToMessage);

    /// <summary>Whether this is a further item of an album whose caption was taken before: it belongs to that job.</summary>
    public bool IsRestOfAlbum(Message message)
    {
        lock (_lock)
        {
            return message.MediaGroupId is { } album && _albums.Contains(album);
        }
    }

    /// <summary>Takes the wish to change a picture.</summary>
    public void Change(Message message, (string FileId, long Size) picture, string wish)
    {
        if (message.MediaGroupId is { } album)
        {
            lock (_lock)
            {
                _albums.Enqueue(album);
                if (_albums.Count > KeptAlbums)
                {
                    _albums.Dequeue();
                }
            }
        }

        var target = DeliveryTarget.Of(message);
        var texts = desk.Jobs.TextsFor(target);
        var able = models.All.Where(static model => model.Tasks.HasFlag(ImageTasks.ImageToImage)).Select(static model => model.Id).ToArray();
        if (able.Length == 0)
        {
            desk.Jobs.Say(target, texts.CannotEdit);
            return;
        }

        if (picture.Size > MaxBytes)
        {
            desk.Jobs.Say(target, texts.CannotRead);
            return;
        }

        desk.Draw(
            target,
            wish,
            pictures: 1,
            async token => [new ImageRequest(wish) { Source = await FetchAsync(picture.FileId, texts, token).ConfigureAwait(false), Models = able }],
            FormattableString.Invariant($"tg-{message.Chat.Id}-{message.Id}"));
    }

    private async Task<GeneratedImage> FetchAsync(string fileId, TelegramTexts texts, CancellationToken cancellationToken)
    {
        try
        {
            var file = await caller.CallAsync(null, CallTerms.Repeatable, () => new GetFileRequest { FileId = fileId }, cancellationToken).ConfigureAwait(false);
            using var bytes = new MemoryStream();
            await caller.Client.DownloadFile(file, bytes, cancellationToken).ConfigureAwait(false);
            return GeneratedImage.FromBytes(bytes.ToArray());
        }
        catch (Exception e) when (e is TelegramCallException or ArgumentException or HttpRequestException or IOException or global::Telegram.Bot.Exceptions.RequestException)
        {
            throw new IntakeException(texts.CannotRead);
        }
    }
}
