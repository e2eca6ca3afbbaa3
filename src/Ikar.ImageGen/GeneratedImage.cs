using Ikar.ImageGen.Imaging;

namespace Ikar.ImageGen;

/// <summary>The bytes of one picture, with type and size read from the bytes themselves.</summary>
public sealed class GeneratedImage
{
    private GeneratedImage(ReadOnlyMemory<byte> data, ImageInfo info, long? seed)
    {
        Data = data;
        MediaType = info.MediaType;
        FileExtension = info.FileExtension;
        Width = info.Width;
        Height = info.Height;
        Seed = seed;
    }

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The type, for example "image/png".</summary>
    public string MediaType { get; }

    /// <summary>Pixels from left to right.</summary>
    public int Width { get; }

    /// <summary>Pixels from top to bottom.</summary>
    public int Height { get; }

    /// <summary>The seed this picture was drawn with, where it is known.</summary>
    public long? Seed { get; }

    /// <summary>The usual extension for the type, with its dot: ".png".</summary>
    public string FileExtension { get; }

    /// <summary>Takes bytes for a picture after looking at them: PNG, JPEG, WebP, GIF or AVIF.</summary>
    /// <param name="data">The file's bytes; kept, not copied.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">The bytes are no picture: empty, text, an unknown type, cut off, or of an absurd size. The message says which.</exception>
    public static GeneratedImage FromBytes(ReadOnlyMemory<byte> data) => FromBytes(data, seed: null);

    /// <summary>Takes bytes for a picture after looking at them, with the seed it was drawn with.</summary>
    /// <param name="data">The file's bytes; kept, not copied.</param>
    /// <param name="seed">The seed, if known.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">The bytes are no picture. The message says why.</exception>
    public static GeneratedImage FromBytes(ReadOnlyMemory<byte> data, long? seed) =>
        ImageInspector.TryInspect(data.Span, out var info, out var problem)
            ? new GeneratedImage(data, info, seed)
            : throw new ArgumentException(problem, nameof(data));

    /// <summary>Writes the picture to a file, making the folder if need be. Without an extension the right one is added.</summary>
    /// <param name="path">Where to, absolute or relative.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public async Task<string> SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(Path.HasExtension(path) ? path : path + FileExtension);
        if (Path.GetDirectoryName(full) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var file = new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(Data, cancellationToken).ConfigureAwait(false);
        }

        return full;
    }

    /// <summary>A line for logs: type, size, bytes.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{MediaType} {Width}x{Height}, {Data.Length} bytes";
}
