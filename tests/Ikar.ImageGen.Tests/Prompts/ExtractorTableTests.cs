using System.Text.Json;
using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

/// <summary>Every way to break a value, in every place a block may stand, in both languages; and the cases that fit no table.</summary>
public sealed class ExtractorTableTests
{
    private static readonly IReadOnlyList<JsonElement> Values = Read("extractor-values.jsonl");

    private static readonly IReadOnlyList<JsonElement> Places = Read("extractor-places.jsonl");

    private static readonly IReadOnlyList<ExtractorCase> Own = ExtractorCase.Load("extractor-own.jsonl");

    public static TheoryData<string> PlaceNames => [.. Places.Select(Name)];

    public static TheoryData<string> OwnIds => [.. Own.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(PlaceNames))]
    public void Every_broken_value_is_read_in_this_place_whole_and_streamed(string place)
    {
        var where = Places.Single(p => Name(p) == place);
        foreach (var value in Values)
        {
            var pattern = value.GetProperty("value").GetString()!;
            if ((value.GetProperty("fenceOnly").GetBoolean() && !where.GetProperty("isFence").GetBoolean()) || (place == "oneline" && pattern.Contains('\n', StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var description in (string[])["a red fox in the snow", "рыжая лиса на снегу"])
            {
                var reply = where.GetProperty("place").GetString()!.Replace("$", pattern.Replace("$", description, StringComparison.Ordinal), StringComparison.Ordinal);

                var found = PromptExtractor.Extract(reply);

                Assert.True(
                    found.Prompt is { } prompt && (prompt.Description, prompt.Style, prompt.Mood, found.Text) == (description, "photo", "calm", where.GetProperty("text").GetString()),
                    $"{Name(value)}: «{reply}» gave {found.Prompt?.Description} / {found.Prompt?.Style} / {found.Prompt?.Mood} and «{found.Text}»");
                Streaming.AssertSameAsWhole(reply, sizes: [1, 3, 8]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(OwnIds))]
    public void What_fits_no_table_is_found_or_left_alone(string id)
    {
        var c = Own.Single(candidate => candidate.Id == id);

        Assert.Equal("", c.Differences(PromptExtractor.Extract(c.Reply)));
        Streaming.AssertSameAsWhole(c.Reply, sizes: [1, 2, 3, 5, 16]);
    }

    [Fact]
    public void A_text_that_was_extracted_already_holds_nothing_more()
    {
        foreach (var c in Own.Concat(ExtractorCase.Corpus))
        {
            var text = PromptExtractor.Extract(c.Reply).Text;

            var again = PromptExtractor.Extract(text);

            Assert.True(again.Prompt is null && ReferenceEquals(again.Text, text), $"{c.Id}: «{text}» became «{again.Text}»");
        }
    }

    private static string Name(JsonElement json) => json.GetProperty("name").GetString()!;

    private static IReadOnlyList<JsonElement> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line => JsonDocument.Parse(line).RootElement)];
}
