using System.Text.Json;

namespace Ikar.ImageGen;

/// <summary>Finds the description of a picture in the reply of an LLM and takes it out of the text.</summary>
public static class PromptExtractor
{
    /// <summary>Takes the image blocks out of a reply.</summary>
    /// <param name="reply">The whole reply of the LLM.</param>
    /// <returns>The prompts and the text that is left. Never throws on any content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reply"/> is null.</exception>
    public static PromptExtraction Extract(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var open = reply.LastIndexOf("```json", StringComparison.Ordinal);
        if (open < 0)
        {
            return new PromptExtraction(reply);
        }

        var close = reply.IndexOf("```", open + 7, StringComparison.Ordinal);
        var end = close < 0 ? reply.Length : close;
        try
        {
            using var json = JsonDocument.Parse(reply.AsMemory(open + 7, end - open - 7));
            if (json.RootElement.ValueKind == JsonValueKind.Object && Read(json.RootElement, "description") is { } description)
            {
                var prompt = new ImagePrompt(description)
                {
                    Style = Read(json.RootElement, "style"),
                    Mood = Read(json.RootElement, "mood"),
                    NegativePrompt = Read(json.RootElement, "negative_prompt"),
                };
                var before = reply[..open].TrimEnd();
                var after = close < 0 ? "" : reply[(close + 3)..].TrimStart();
                var text = before.Length == 0 ? after : after.Length == 0 ? before : before + "\n\n" + after;
                return new PromptExtraction(text) { Prompt = prompt, Prompts = [prompt] };
            }
        }
        catch (JsonException)
        {
            // Not JSON: no block.
        }

        return new PromptExtraction(reply);
    }

    /// <summary>Takes the image blocks out of a reply.</summary>
    /// <param name="reply">The whole reply of the LLM.</param>
    /// <returns>The prompts and the text that is left. Never throws on any content.</returns>
    public static PromptExtraction Extract(ReadOnlySpan<char> reply) => Extract(reply.ToString());

    private static string? Read(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!.Trim()
            : null;
}
