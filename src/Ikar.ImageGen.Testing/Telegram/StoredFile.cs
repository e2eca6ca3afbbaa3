namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>A file on the emulated Telegram's disk. One picture sent as a photo and as a document is two files with different ids.</summary>
internal sealed record StoredFile(string Id, string Kind, ReadOnlyMemory<byte> Data, string MediaType, string Name, int Width, int Height)
{
    public string UniqueId => "u" + Id;

    public string Path => $"{Kind}s/{Id}{System.IO.Path.GetExtension(Name)}";
}
