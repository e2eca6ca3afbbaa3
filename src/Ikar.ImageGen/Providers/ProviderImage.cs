namespace Ikar.ImageGen;

/// <summary>The bytes of one picture as a provider gave them.</summary>
public sealed class ProviderImage
{
    /// <summary>Wraps the bytes.</summary>
    /// <param name="data">The file's bytes; kept, not copied.</param>
    public ProviderImage(ReadOnlyMemory<byte> data) => Data = data;

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The seed it was drawn with, if the provider says.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether the provider's own checker flagged it as unfit.</summary>
    public bool IsFlagged { get; init; }
}
