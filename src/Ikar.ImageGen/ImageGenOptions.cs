namespace Ikar.ImageGen;

/// <summary>The settings of the library. Every default works untouched.</summary>
public sealed class ImageGenOptions
{
    /// <summary>The Hugging Face token, which starts with "hf_".</summary>
    /// <value>The default is null: the first of the environment variables HF_TOKEN, HF_API_KEY, HF_API_TOKEN, HUGGINGFACEHUB_API_TOKEN,
    /// HUGGING_FACE_HUB_TOKEN that is set, then the token file that <c>hf auth login</c> writes.</value>
    public string? ApiKey { get; set; }

    /// <summary>Whether the environment and the token file may supply a token that <see cref="ApiKey"/> does not. Tests and emulated runs turn it off.</summary>
    /// <value>The default is true.</value>
    public bool UseEnvironmentApiKey { get; set; } = true;

    /// <summary>The default chain of model ids, tried in this order.</summary>
    /// <value>The default is the first four models of the built-in registry. Clear the list before adding your own.</value>
    public IList<string> Models { get; } =
    [
        "stabilityai/stable-diffusion-3-medium-diffusers",
        "stabilityai/stable-diffusion-xl-base-1.0",
        "black-forest-labs/FLUX.1-dev",
        "black-forest-labs/FLUX.1-schnell",
    ];

    /// <summary>The time for a whole request, all attempts included; from 1 second to 1 hour.</summary>
    /// <value>The default is 120 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>The time for one attempt, headers, body and download included.</summary>
    /// <value>The default is null: adapted to what each model was seen to need.</value>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>The most calls for one picture; from 1 to 50.</summary>
    /// <value>The default is 6.</value>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>Extra attempts per model over all its routes, only where the failure allows it; from 0 to 20.</summary>
    /// <value>The default is 3.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>Whether other models are tried when the first one fails.</summary>
    /// <value>The default is true.</value>
    public bool UseFallback { get; set; } = true;

    /// <summary>In which order the default chain is tried.</summary>
    /// <value>The default is <see cref="ModelSelection.Ordered"/>: as listed in <see cref="Models"/>.</value>
    public ModelSelection Selection { get; set; }

    /// <summary>What happens when a provider refuses the content.</summary>
    /// <value>The default is <see cref="ContentFilterAction.Stop"/>.</value>
    public ContentFilterAction OnContentFilter { get; set; }

    /// <summary>What happens when nobody knows whether a picture was drawn and billed. The same model is never asked again for the same request, either way.</summary>
    /// <value>The default is <see cref="UnknownOutcomeAction.NextModel"/>.</value>
    public UnknownOutcomeAction OnUnknownOutcome { get; set; }

    /// <summary>What happens after failures of single kinds, instead of the built-in table (docs/fallback.md).
    /// <see cref="FailureKind.Cancelled"/> and <see cref="FailureKind.DeadlineExceeded"/> can't be changed.</summary>
    /// <value>The default is empty.</value>
    public IDictionary<FailureKind, FailureAction> FailureActions { get; } = new Dictionary<FailureKind, FailureAction>();

    /// <summary>Whether prompts are translated to English for models that need it, when a translator is registered.</summary>
    /// <value>The default is true.</value>
    public bool AutoTranslate { get; set; } = true;

    /// <summary>Whether a request without a seed is sent with a random one where the route takes a seed, because hf-inference repeats pictures otherwise.</summary>
    /// <value>The default is true.</value>
    public bool RandomSeed { get; set; } = true;

    /// <summary>The most bytes one picture may have; larger answers are cut off and refused.</summary>
    /// <value>The default is 32 MiB.</value>
    public long MaxImageBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How much the technical keys of an LLM's prompt block may ask for, for <see cref="ImagePrompt.ToRequest"/>.</summary>
    public PromptLimits PromptLimits { get; } = new();

    /// <summary>How Hugging Face and the providers behind it are reached.</summary>
    public HuggingFaceOptions HuggingFace { get; } = new();

    /// <summary>Where <see cref="ApiKey"/> came from, for messages: "ApiKey", the environment variable's name, or "token file".</summary>
    internal string? ApiKeySource { get; set; }
}
