using System.Text.Json;

namespace Ikar.ImageGen.Tests.Prompts;

/// <summary>One case of a corpus: a reply, and what must come of it. An absent field is not compared.</summary>
internal sealed record ExtractorCase(string Id, string Reply, JsonElement Expect, string Why)
{
    public static IReadOnlyList<ExtractorCase> Corpus { get; } = Load("extractor-corpus.jsonl");

    public static IReadOnlyList<ExtractorCase> Load(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line =>
        {
            var json = JsonDocument.Parse(line).RootElement;
            return new ExtractorCase(
                json.GetProperty("id").GetString()!,
                json.GetProperty("reply").GetString()!,
                json.GetProperty("expect"),
                json.TryGetProperty("why", out var why) ? why.GetString()! : "");
        }),
    ];

    /// <summary>The differences between what came and what was expected, in words; empty if there are none.</summary>
    public string Differences(PromptExtraction extraction)
    {
        var differences = new List<string>();
        if (Expect.ValueKind == JsonValueKind.Null)
        {
            if (extraction.Prompt is not null)
            {
                differences.Add($"took \"{extraction.Prompt.Description}\"");
            }
            else if (extraction.Text != Reply && !Id.Contains("truncated", StringComparison.Ordinal))
            {
                differences.Add($"text changed to \"{extraction.Text}\"");
            }
        }
        else if (extraction.Prompt is null && Expect.GetProperty("description").ValueKind != JsonValueKind.Null)
        {
            differences.Add("found nothing");
        }
        else
        {
            // Half a block without a prompt has no description, and leaves another text.
            Compare("description", extraction.Prompt?.Description);
            Compare("style", extraction.Prompt?.Style);
            Compare("mood", extraction.Prompt?.Mood);
            Compare("negative_prompt", extraction.Prompt?.NegativePrompt);
            if (Expect.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String && text.GetString() != extraction.Text)
            {
                differences.Add($"text is \"{extraction.Text}\" and not \"{text.GetString()}\"");
            }
        }

        return string.Join("; ", differences);

        void Compare(string field, string? actual)
        {
            if (Expect.TryGetProperty(field, out var expected) && Collapse(expected.GetString()) != Collapse(actual))
            {
                differences.Add($"{field} is \"{actual}\" and not \"{expected.GetString()}\"");
            }
        }
    }

    private static string Collapse(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
