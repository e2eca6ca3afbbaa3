using System.Globalization;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Keeps uploaded files and applies the rules for photos and documents.</summary>
internal sealed class FileStore
{
    private const int MaxPhotoBytes = 10 * 1024 * 1024;
    private const int MaxDocumentBytes = 50 * 1024 * 1024;
    private const int MaxDownloadBytes = 20 * 1024 * 1024;

    private readonly Dictionary<string, StoredFile> _byId = [];

    /// <summary>Finds or stores what a parameter such as "photo" points to: an upload, attach://part or a file id.</summary>
    public StoredFile Resolve(string kind, string? value, string parameter, IReadOnlyDictionary<string, TelegramUpload> files)
    {
        var part = value is null ? parameter : value.StartsWith("attach://", StringComparison.Ordinal) ? value["attach://".Length..] : null;
        if (part is not null)
        {
            return files.TryGetValue(part, out var upload)
                ? Store(kind, upload.Data, upload.FileName)
                : throw BotApiError.BadRequest(value is null ? $"there is no {kind} in the request" : "can't parse InputMedia: media not found");
        }

        if (value!.Length == 0)
        {
            throw BotApiError.BadRequest($"there is no {kind} in the request");
        }

        if (value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            // The emulator never leaves the machine: this is what the live server says when it can't fetch an address.
            throw BotApiError.BadRequest("wrong type of the web page content");
        }

        if (!_byId.TryGetValue(value, out var file))
        {
            throw BotApiError.BadRequest("wrong file identifier/HTTP URL specified");
        }

        return file.Kind == kind
            ? file
            : throw BotApiError.BadRequest($"can't use file of type {Name(file.Kind)} as {Name(kind)}");
    }

    public StoredFile Store(string kind, ReadOnlyMemory<byte> data, string name)
    {
        GeneratedImage? picture = null;
        try
        {
            picture = GeneratedImage.FromBytes(data);
        }
        catch (ArgumentException)
        {
            // Not a picture: fine for a document.
        }

        if (data.Length == 0)
        {
            throw BotApiError.BadRequest("file must be non-empty");
        }

        if (data.Length > MaxDocumentBytes)
        {
            throw new BotApiError(413, "Request Entity Too Large");
        }

        if (kind == "photo")
        {
            CheckPhoto(picture, data.Length);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{(kind == "photo" ? "AgAC" : "BQAC")}{_byId.Count + 1:D6}emulated");
        var extension = Path.GetExtension(name) is { Length: > 0 } own ? own : picture?.FileExtension ?? ".bin";
        var fileName = Path.GetFileNameWithoutExtension(name) + extension;
        var stored = new StoredFile(id, kind, data, picture?.MediaType ?? "application/octet-stream", fileName, picture?.Width ?? 0, picture?.Height ?? 0);
        _byId[id] = stored;
        return stored;
    }

    public StoredFile? ByPath(string path) => _byId.Values.FirstOrDefault(file => file.Path == path);

    public JsonObject GetFile(string? id)
    {
        if (id is null || !_byId.TryGetValue(id, out var file))
        {
            throw BotApiError.BadRequest("invalid file_id");
        }

        return file.Data.Length > MaxDownloadBytes
            ? throw BotApiError.BadRequest("file is too big")
            : new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId, ["file_size"] = file.Data.Length, ["file_path"] = file.Path };
    }

    public static void Describe(JsonObject message, StoredFile file)
    {
        if (file.Kind == "document")
        {
            message["document"] = new JsonObject
            {
                ["file_id"] = file.Id,
                ["file_unique_id"] = file.UniqueId,
                ["file_name"] = file.Name,
                ["mime_type"] = file.MediaType,
                ["file_size"] = file.Data.Length,
            };
            return;
        }

        // The live server lists scaled copies first and the largest last; the copies of the emulator share its bytes.
        var sizes = new JsonArray();
        var longest = Math.Max(file.Width, file.Height);
        if (longest > 90)
        {
            sizes.Add(Size(file, Math.Max(1, file.Width * 90 / longest), Math.Max(1, file.Height * 90 / longest), 1500));
        }

        sizes.Add(Size(file, file.Width, file.Height, file.Data.Length));
        message["photo"] = sizes;
    }

    private static JsonObject Size(StoredFile file, int width, int height, int bytes) => new()
    {
        ["file_id"] = file.Id,
        ["file_unique_id"] = file.UniqueId,
        ["width"] = width,
        ["height"] = height,
        ["file_size"] = bytes,
    };

    private static void CheckPhoto(GeneratedImage? picture, int length)
    {
        if (length > MaxPhotoBytes)
        {
            throw BotApiError.BadRequest($"file of size {length} bytes is too big for a photo; the maximum size is {MaxPhotoBytes} bytes");
        }

        if (picture is null || picture.MediaType == "image/avif")
        {
            throw BotApiError.BadRequest("IMAGE_PROCESS_FAILED");
        }

        var (width, height) = (picture.Width, picture.Height);
        if (width + height > 10_000 || Math.Max(width, height) > 20 * Math.Min(width, height))
        {
            throw BotApiError.BadRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private static string Name(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];
}
