namespace Ikar.ImageGen;

/// <summary>How Hugging Face and the providers behind it are reached.</summary>
public sealed class HuggingFaceOptions
{
    /// <summary>The Hub, which knows who serves a model.</summary>
    /// <value>The default is https://huggingface.co.</value>
    public Uri HubEndpoint { get; set; } = new("https://huggingface.co");

    /// <summary>The router, which passes jobs on to the providers.</summary>
    /// <value>The default is https://router.huggingface.co.</value>
    public Uri RouterEndpoint { get; set; } = new("https://router.huggingface.co");

    /// <summary>The organisation to bill instead of the token's owner.</summary>
    /// <value>The default is null: the token's owner.</value>
    public string? BillTo { get; set; }

    /// <summary>Your own keys at providers, by route id ("fal-ai", "replicate", …). Such a call goes to the provider itself; its key is preferred to the hf_
    /// token.</summary>
    public IDictionary<string, string> ProviderKeys { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The route ids to use, in this order; nothing else is used. "auto" stands for everything that is not named, in the Hub's order. An id that is not known is
    /// refused when the host starts.</summary>
    /// <value>The default is null: whatever the Hub lists, in the Hub's order.</value>
    public IList<string>? Providers { get; set; }

    /// <summary>Your dedicated Inference Endpoints: model id to address. Such a model is asked there first, by the route "endpoint", with the key
    /// <c>ProviderKeys["endpoint"]</c> or else the hf_ token.</summary>
    public IDictionary<string, Uri> Endpoints { get; } = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);
}
