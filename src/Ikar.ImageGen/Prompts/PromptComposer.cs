namespace Ikar.ImageGen.Prompts;

/// <summary>Makes the text for one model out of prompt, translation, style and mood. Pure: the same request and model give the same text.</summary>
internal static class PromptComposer
{
    /// <summary>Composes the texts.</summary>
    public static ComposedPrompt Compose(ImageRequest request, ImageModel model)
    {
        var translated = !string.IsNullOrWhiteSpace(request.EnglishPrompt) && !Reads(model, request.Prompt);
        var prompt = Append(Append(Clean(translated ? request.EnglishPrompt! : request.Prompt), request.Style, ""), request.Mood, " mood");
        var negative = request.NegativePrompt ?? model.NegativePrompt;
        return new ComposedPrompt(prompt, string.IsNullOrWhiteSpace(negative) ? null : Clean(negative));
    }

    /// <summary>Whether the model reads the language that the text seems to be in.</summary>
    public static bool Reads(ImageModel model, string text) => LanguageOf(text) is not { } language || model.Languages.Contains(language, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language told by the first letter that tells: "ru" for Cyrillic, "zh" for Han, "ja", "ko"; null for Latin, which models read as English.</summary>
    public static string? LanguageOf(string text)
    {
        foreach (var c in text)
        {
            var language = c switch
            {
                >= '\u0400' and <= '\u04FF' => "ru",
                >= '\u3040' and <= '\u30FF' => "ja",
                >= '\u4E00' and <= '\u9FFF' => "zh",
                >= '\uAC00' and <= '\uD7AF' => "ko",
                _ => null,
            };
            if (language is not null)
            {
                return language;
            }
        }

        return null;
    }

    // A style that the description already names is not said twice.
    private static string Append(string prompt, string? addition, string suffix)
    {
        if (string.IsNullOrWhiteSpace(addition))
        {
            return prompt;
        }

        var text = Clean(addition);
        return prompt.Contains(text, StringComparison.OrdinalIgnoreCase)
            ? prompt
            : $"{prompt.TrimEnd(' ', ',', '.', ';')}, {text}{(text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? "" : suffix)}";
    }

    // Control characters and lone surrogates break JSON at some providers, and draw nothing at any.
    private static string Clean(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IndexOfAnyInRange('\0', '\u001F') < 0 && trimmed.IndexOfAnyInRange('\u007F', '\u009F') < 0 && trimmed.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        }

        var cleaned = new char[trimmed.Length];
        for (var i = 0; i < trimmed.Length; i++)
        {
            var c = trimmed[i];
            var lone = char.IsSurrogate(c)
                && !(char.IsHighSurrogate(c) && i + 1 < trimmed.Length && char.IsLowSurrogate(trimmed[i + 1]))
                && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(trimmed[i - 1]));
            cleaned[i] = lone || (char.IsControl(c) && c != '\n') ? ' ' : c;
        }

        return new string(cleaned).Trim();
    }
}
