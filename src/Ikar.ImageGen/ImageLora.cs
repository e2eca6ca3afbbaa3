namespace Ikar.ImageGen;

/// <summary>A LoRA adapter: a small file of weights that teaches a model a style or a subject.</summary>
public sealed record ImageLora
{
    /// <summary>Names an adapter.</summary>
    /// <param name="path">A Hub repository id such as "owner/name", or the https address of a weights file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    public ImageLora(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
    }

    /// <summary>A Hub repository id such as "owner/name", or the https address of a weights file.</summary>
    public string Path { get; }

    /// <summary>The file in the repository, for example "lora.safetensors", where the repository holds several.</summary>
    public string? WeightsFile { get; init; }

    /// <summary>How strongly the adapter works, usually between 0 and 1.</summary>
    /// <value>The default is 1.</value>
    public double Scale { get; init; } = 1;
}
