using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

public sealed class ExtractorCorpusTests
{
    private static readonly IReadOnlyList<ExtractorCase> Clauses = ExtractorCase.Load("extractor-clauses.jsonl");

    public static TheoryData<string> Categories => [.. Clauses.Select(Category).Distinct()];

    public static TheoryData<string> Ids => [.. ExtractorCase.Corpus.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_prompt_is_found_and_the_text_is_left(string id)
    {
        var c = ExtractorCase.Corpus.Single(candidate => candidate.Id == id);

        Assert.Equal("", c.Differences(PromptExtractor.Extract(c.Reply)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_stream_shows_the_same_text_and_finds_the_same_prompt_however_it_is_chopped(string id)
    {
        var c = ExtractorCase.Corpus.Single(candidate => candidate.Id == id);

        Streaming.AssertSameAsWhole(c.Reply, sizes: [1, 2, 3, 4, 5, 7, 11, 16, 64]);
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Each_clause_of_the_rules_holds_whole_and_streamed(string category)
    {
        foreach (var c in Clauses.Where(candidate => Category(candidate) == category))
        {
            var differences = c.Differences(PromptExtractor.Extract(c.Reply));

            Assert.True(differences.Length == 0, $"{c.Id} ({c.Why}): {differences}");
            Streaming.AssertSameAsWhole(c.Reply, sizes: [1, 2, 3, 5, 16]);
        }
    }

    private static string Category(ExtractorCase c) => c.Id[..c.Id.IndexOf('-', StringComparison.Ordinal)];
}
