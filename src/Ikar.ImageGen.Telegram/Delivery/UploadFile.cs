using System.Runtime.InteropServices;
using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Makes the file part of a request: by id if Telegram has it, else the bytes, from their start each time.</summary>
internal static class UploadFile
{
    public static InputFile Of(GeneratedImage image, string? fileId, int number)
    {
        if (fileId is not null)
        {
            return InputFile.FromFileId(fileId);
        }

        var stream = MemoryMarshal.TryGetArray(image.Data, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(image.Data.ToArray(), writable: false);
        return InputFile.FromStream(stream, FormattableString.Invariant($"picture-{number}{image.FileExtension}"));
    }
}
