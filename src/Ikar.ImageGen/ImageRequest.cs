using System.Text;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen;

/// <summary>What to draw and how. What is unset is left to the model's registry entry, then to the provider.</summary>
/// <remarks>Per-call values beat the model's defaults, and those beat the options.</remarks>
public sealed record ImageRequest
{
    private readonly string _prompt;

    /// <summary>Describes a picture by its prompt.</summary>
    /// <param name="prompt">What to draw, in any language.</param>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is null, empty or only white space.</exception>
    public ImageRequest(string prompt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        _prompt = prompt;
    }

    /// <summary>What to draw, in any language.</summary>
    /// <exception cref="ArgumentException">The value is blank.</exception>
    public string Prompt
    {
        get => _prompt;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Prompt));
            _prompt = value;
        }
    }

    /// <summary>The prompt in English, if the caller or a translation layer knows it. Sent to models that don't read the language of <see cref="Prompt"/>.</summary>
    public string? EnglishPrompt { get; init; }

    /// <summary>What must not be in the picture. Replaces the model's own negative prompt; an empty string sends none.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>The style, for example "oil painting"; put into the prompt in the form the model likes.</summary>
    public string? Style { get; init; }

    /// <summary>The mood, for example "peaceful"; put into the prompt in the form the model likes.</summary>
    public string? Mood { get; init; }

    /// <summary>The id of the model to try first, for example "Qwen/Qwen-Image". The chain follows it unless fallback is off.</summary>
    public string? Model { get; init; }

    /// <summary>A chain of model ids for this request, in order, instead of the default chain.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>The size in pixels. Rounded down to what the model takes, with a warning.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Inference steps; more is slower and, up to a point, better. Clamped to the model's maximum, with a warning.</summary>
    public int? Steps { get; init; }

    /// <summary>Guidance scale: how closely to follow the prompt.</summary>
    public double? GuidanceScale { get; init; }

    /// <summary>The seed; the same seed, prompt, model and route give the same picture where the route allows it.</summary>
    public long? Seed { get; init; }

    /// <summary>How many pictures.</summary>
    /// <value>The default is 1.</value>
    public int Count { get; init; } = 1;

    /// <summary>Whether other models may be tried. False means that one model, by all its routes.</summary>
    /// <value>The default is true.</value>
    public bool AllowFallback { get; init; } = true;

    /// <summary>The time for the whole request, all attempts included.</summary>
    /// <value>The default is null: <see cref="ImageGenOptions.Timeout"/>.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>A name for this request. The same id again within ten minutes replays the finished picture instead of drawing, and paying, twice.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether a cache may answer and keep this request. Null leaves it to the cache.</summary>
    public bool? Cacheable { get; init; }

    /// <summary>Refuse candidates that would drop or change a parameter, instead of warning about it.</summary>
    /// <value>The default is false.</value>
    public bool RequireAllParameters { get; init; }

    /// <summary>Told about each attempt, queue place and wait, while it happens. Called on whatever thread the work runs on.</summary>
    public IProgress<ImageProgress>? Progress { get; init; }

    /// <summary>The input picture, for image-to-image.</summary>
    public GeneratedImage? Source { get; init; }

    /// <summary>How far to depart from <see cref="Source"/>: 0 keeps it, 1 ignores it.</summary>
    public double? Strength { get; init; }

    /// <summary>LoRA adapters to apply, where the route can.</summary>
    public IReadOnlyList<ImageLora> Loras { get; init; } = [];

    /// <summary>What was clamped or dropped on the way to this request; carried over into <see cref="ImageResult.Warnings"/>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Parameters under their native names, which win over the mapped ones. "fal-ai/image_size" goes to that route only, "image_size" to every route.</summary>
    public IReadOnlyDictionary<string, JsonNode?> AdditionalParameters { get; init; } = EmptyParameters;

    /// <summary>When all must be over, as a timestamp of the <see cref="TimeProvider"/>: set by the outermost layer, so that time spent in layers that know nothing
    /// of deadlines is not forgotten.</summary>
    internal long? Deadline { get; init; }

    private static readonly IReadOnlyDictionary<string, JsonNode?> EmptyParameters = new Dictionary<string, JsonNode?>();

    /// <summary>A line for logs: everything but the texts. Prompts never go into a log by way of this method.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var text = new StringBuilder("ImageRequest { PromptLength = ").Append(Prompt.Length);
        Append(text, "Model", Model);
        Append(text, "Models", Models is null ? null : string.Join(", ", Models));
        Append(text, "Size", Size);
        Append(text, "Steps", Steps);
        Append(text, "GuidanceScale", GuidanceScale);
        Append(text, "Seed", Seed);
        Append(text, "Count", Count == 1 ? null : Count);
        Append(text, "AllowFallback", AllowFallback ? null : "False");
        Append(text, "Timeout", Timeout);
        Append(text, "RequestId", RequestId);
        Append(text, "Source", Source is null ? null : "yes");
        Append(text, "Loras", Loras.Count == 0 ? null : Loras.Count);
        return text.Append(" }").ToString();
    }

    private static void Append(StringBuilder text, string name, object? value)
    {
        if (value is not null)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $", {name} = {value}");
        }
    }
}
