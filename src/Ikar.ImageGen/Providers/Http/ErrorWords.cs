namespace Ikar.ImageGen.Providers.Http;

/// <summary>The words by which providers' texts are told apart, where the status does not say enough. Codes are in lower case.</summary>
internal static class ErrorWords
{
    private static readonly string[] Content =
    [
        "nsfw", "content policy", "content_policy", "content-policy", "content filter", "content_filter", "safety system", "safety filter",
        "safety guidelines", "moderation", "moderated", "flagged", "inappropriate", "sensitive content", "sensitive information", "policy violation", "violates our",
        "violates the", "unsafe content", "explicit content",
    ];

    private static readonly string[] Gone =
    [
        "not supported by provider", "no longer supported", "is deprecated", "model_not_supported", "model_not_found", "model not found", "no such model",
        "model not supported", "does not exist", "model is not available", "model not available", "unknown model", "invalid model",
    ];

    private static readonly string[] Spent =
    [
        "insufficient_quota", "insufficient quota", "insufficient balance", "insufficient_balance", "insufficient credit", "insufficient funds", "credit",
        "billing", "monthly included", "payment required", "pay-as-you-go", "exhausted balance", "out of funds", "top up",
    ];

    private static readonly string[] Gates =
    [
        "gated repo", "gated model", "is gated", "gatedrepo", "accept the licen", "accept the condition", "accept the terms", "agree to the", "awaiting a review",
        "access to model", "access to this model", "not in the authorized list", "restricted model", "model is restricted",
    ];

    private static readonly string[] Keys =
    [
        "invalid token", "invalid api key", "invalid_api_key", "incorrect api key", "invalid credentials", "invalid username or password", "unauthorized",
        "token expired", "token is expired",
    ];

    private static readonly string[] Limits = ["rate limit", "rate_limit", "too many requests", "throttled"];

    private static readonly string[] Loading = ["is currently loading", "model is loading", "loading model", "is being loaded", "warming up", "cold start"];

    // Native names, then words, to the neutral name that RouteCapabilities and the chain know.
    private static readonly (string Native, string Neutral)[] Parameters =
    [
        ("negative_prompt", "negative_prompt"), ("negative prompt", "negative_prompt"), ("num_inference_steps", "steps"), ("inference steps", "steps"), ("steps", "steps"),
        ("guidance_scale", "guidance_scale"), ("true_cfg_scale", "guidance_scale"), ("cfg_scale", "guidance_scale"), ("guidance", "guidance_scale"), ("image_size", "size"),
        ("target_size", "size"), ("aspect_ratio", "size"), ("aspect ratio", "size"), ("megapixels", "size"), ("width", "size"), ("height", "size"), ("resolution", "size"),
        ("dimensions", "size"), ("size", "size"), ("seed", "seed"), ("num_images", "count"), ("num_outputs", "count"), ("n", "count"),
        ("strength", "strength"), ("prompt_strength", "strength"), ("loras", "loras"), ("lora_weights", "loras"),
        ("image_url", "source"), ("image_urls", "source"), ("input_image", "source"), ("scheduler", "scheduler"),
    ];

    public static bool IsContentRefusal(string text, string code) =>
        Any(Content, code) || (Any(Content, text) && !Has(text, "safety_checker"));

    public static bool IsModelGone(string text, string code) => Any(Gone, text) || Any(Gone, code);

    public static bool IsSpent(string text, string code) => Any(Spent, text) || Any(Spent, code);

    public static bool IsGate(string text, string code) => Any(Gates, text) || Any(Gates, code);

    public static bool IsBadKey(string text) => Any(Keys, text);

    public static bool IsRateLimit(string text, string code) => Any(Limits, text) || Any(Limits, code);

    public static bool IsLoading(string text) => Any(Loading, text);

    /// <summary>Whether a text about money is about one provider: "for provider X", or a route id that is no English word.</summary>
    public static bool NamesProvider(string text, IReadOnlyCollection<string> routes)
    {
        if (Has(text, "for provider ") || Has(text, "for this provider"))
        {
            return true;
        }

        foreach (var route in routes)
        {
            var isWord = route is "together" or "replicate" or "endpoint";
            if (HasWord(text, route) && (!isWord || Has(text, "provider " + route) || Has(text, "provider '" + route) || Has(text, "provider \"" + route)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The neutral name for a native field; the field itself if it has none; null if it is one that can't be left out.</summary>
    public static string? Neutral(string field)
    {
        if (field is "prompt" or "inputs" or "input" or "text" or "version" or "messages")
        {
            return null;
        }

        foreach (var (native, neutral) in Parameters)
        {
            if (string.Equals(native, field, StringComparison.OrdinalIgnoreCase))
            {
                return neutral;
            }
        }

        return field;
    }

    /// <summary>The neutral name of a parameter that a text speaks of, or null.</summary>
    public static string? ParameterIn(string text)
    {
        foreach (var (native, neutral) in Parameters)
        {
            if (native.Length > 1 && HasWord(text, native))
            {
                return neutral;
            }
        }

        return null;
    }

    private static bool Any(string[] words, string text) => text.Length > 0 && Array.Exists(words, word => Has(text, word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsWordPart(text[at - 1])) && (end == text.Length || !IsWordPart(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_';
}
