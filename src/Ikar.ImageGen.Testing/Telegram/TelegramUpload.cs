namespace Ikar.ImageGen.Testing;

/// <summary>A file that a bot uploaded.</summary>
public sealed class TelegramUpload
{
    internal TelegramUpload(string fileName, string contentType, ReadOnlyMemory<byte> data)
    {
        FileName = fileName;
        ContentType = contentType;
        Data = data;
    }

    /// <summary>The file name in the multipart body.</summary>
    public string FileName { get; }

    /// <summary>The declared type; empty when none was declared.</summary>
    public string ContentType { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; }
}
