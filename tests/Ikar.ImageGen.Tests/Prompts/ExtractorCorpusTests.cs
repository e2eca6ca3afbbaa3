using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

public sealed class ExtractorCorpusTests
{
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
}
