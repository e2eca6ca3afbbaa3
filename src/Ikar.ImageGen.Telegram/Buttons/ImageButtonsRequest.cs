namespace Ikar.ImageGen.Telegram;

/// <summary>The part of an <see cref="ImageRequest"/> that can be asked for again.</summary>
public sealed class ImageButtonsRequest
{
    /// <summary>What to draw.</summary>
    public required string Prompt { get; init; }

    /// <summary>The same in English, if it was known.</summary>
    public string? EnglishPrompt { get; init; }

    /// <summary>What must not be in the picture.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>The style.</summary>
    public string? Style { get; init; }

    /// <summary>The mood.</summary>
    public string? Mood { get; init; }

    /// <summary>The model to try first.</summary>
    public string? Model { get; init; }

    /// <summary>The width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Inference steps.</summary>
    public int? Steps { get; init; }

    /// <summary>Guidance scale.</summary>
    public double? GuidanceScale { get; init; }

    internal static ImageButtonsRequest Of(ImageRequest request) => new()
    {
        Prompt = request.Prompt,
        EnglishPrompt = request.EnglishPrompt,
        NegativePrompt = request.NegativePrompt,
        Style = request.Style,
        Mood = request.Mood,
        Model = request.Model,
        Width = request.Size?.Width,
        Height = request.Size?.Height,
        Steps = request.Steps,
        GuidanceScale = request.GuidanceScale,
    };

    internal ImageRequest ToRequest() => new(Prompt)
    {
        EnglishPrompt = EnglishPrompt,
        NegativePrompt = NegativePrompt,
        Style = Style,
        Mood = Mood,
        Model = Model,
        Size = Width is { } width && Height is { } height ? new ImageSize(width, height) : null,
        Steps = Steps,
        GuidanceScale = GuidanceScale,
    };
}
