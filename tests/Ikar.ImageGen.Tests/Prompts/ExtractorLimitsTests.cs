using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

/// <summary>How much junk is read before the rest of a reply is taken for prose, and how much is not yet too much.</summary>
public sealed class ExtractorLimitsTests
{
    private const string Block = "```json\n{\"description\": \"a red fox\"}\n```";

    public static TheoryData<string, int> StillRead => new()
    {
        { "{\"a\": 1}\n", 2_500 },
        { "{}\n", 2_500 },
        { "x: [{}]\n", 2_500 },
        { "{\"имя\": \"it's\"}\n", 1_400 },
        { "{\n  int x = 1;\n}\n", 400 },
        { "```json\n{\"a\": \n```\n", 400 },
        { "`{\"a\": 1}` ", 10_000 },
        { "```python\nprint({})\n```\n", 2_000 },
        { "```jsonc\n{\n" + Repeat("  // the name\n  \"key\": true,\n", 580) + "}\n```\n", 10 },
        { "```jsonc\n{\n" + Repeat("  // the name\n  \"key\": true,\n", 33) + "}\n```\n", 200 },
        { "{'id': 1, 'w': 'кот'}\n", 500 },
        { "{\"big\": [" + new string('1', 20_000) + "]}\n\n", 20 },
    };

    public static TheoryData<string, int> TooMuch => new()
    {
        { "{\n  int x = 1;\n}\n", 2_000 },
        { "{\"de\n", 2_000 },
        { "x: {\"a\" \"b\"}\n", 5_000 },
        { "```json\n{\"a\": \n```\n", 3_000 },
        { "<a>{\"de\n", 2_000 },
        { "[{\"de\n", 2_000 },
        { "x: [{'a': \n", 2_000 },
        { "{\"a\": '" + new string('x', 15_000) + "\n\n", 8 },
        { "{\"a\": 1}\n", 20_000 },
    };

    [Theory]
    [MemberData(nameof(StillRead))]
    public void A_block_is_found_behind_more_than_any_reply_holds_of_what_is_none(string repeated, int times)
    {
        var reply = Repeat(repeated, times) + Block;

        var found = PromptExtractor.Extract(reply);

        Assert.Equal("a red fox", found.Prompt?.Description);
        Streaming.AssertSameAsWhole(reply, sizes: [7, 4096]);
    }

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void Behind_still_more_nothing_is_read_and_all_is_left_as_it_is(string repeated, int times)
    {
        var reply = Repeat(repeated, times) + Block;

        var found = PromptExtractor.Extract(reply);

        Assert.Null(found.Prompt);
        Assert.Same(reply, found.Text);
        Streaming.AssertSameAsWhole(reply, sizes: [7, 4096]);
    }

    [Fact]
    public void Pictures_that_had_to_be_repaired_are_taken_however_many_they_are()
    {
        var reply = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"{{'prompt': 'fox {i}',}}\n\n"));

        var found = PromptExtractor.Extract(reply);

        Assert.Equal((3_000, ""), (found.Prompts.Count, found.Text));
    }

    [Fact]
    public void A_reasoning_that_ends_behind_too_much_still_takes_back_what_was_found()
    {
        var reply = Block + Repeat("\n{'a", 2_000) + "\n</think>\nГотово.";

        var found = PromptExtractor.Extract(reply);

        Assert.Null(found.Prompt);
    }

    [Fact]
    public void A_listing_of_HTML_behind_too_much_is_known_in_a_stream_too()
    {
        var reply = Block + Repeat("\n{'a", 2_000) + "\n<pre>\n</think>\n</pre>\nГотово.";

        Assert.Equal("a red fox", PromptExtractor.Extract(reply).Prompt?.Description);
        Streaming.AssertSameAsWhole(reply, sizes: [1, 7]);
    }

    [Fact]
    public void What_was_too_much_in_one_reply_is_not_counted_in_the_next()
    {
        PromptExtractor.Extract(Repeat("{'a\n", 2_000));

        Assert.Equal("a red fox", PromptExtractor.Extract(Block).Prompt?.Description);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
