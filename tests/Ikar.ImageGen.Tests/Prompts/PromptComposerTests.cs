using Ikar.ImageGen.Prompts;
using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

public sealed class PromptComposerTests
{
    private static readonly ImageModel English = new("a/english");
    private static readonly ImageModel Chinese = new("a/chinese") { Languages = ["en", "zh"] };

    [Theory]
    [InlineData("a cat", "oil painting", "calm", "a cat, oil painting, calm mood")]
    [InlineData("a cat.", "oil painting", null, "a cat, oil painting")]
    [InlineData("a cat, oil painting of it", "Oil Painting", "gloomy mood", "a cat, oil painting of it, gloomy mood")]
    [InlineData("  a cat  ", " ", "", "a cat")]
    [InlineData("a\u0000cat\u001b[31m", null, null, "a cat [31m")]
    public void Style_and_mood_follow_the_description_once(string prompt, string? style, string? mood, string expected) =>
        Assert.Equal(expected, PromptComposer.Compose(new ImageRequest(prompt) { Style = style, Mood = mood }, English).Prompt);

    // Not a row of the table above: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void Lone_surrogates_become_blanks_and_pairs_stay() =>
        Assert.Equal("a   cat \uD83D\uDE3A", PromptComposer.Compose(new ImageRequest("a \uD83D cat \uD83D\uDE3A\uDE3A"), English).Prompt);

    [Theory]
    [InlineData("кот", "a cat", false, "a cat")]
    [InlineData("кот", null, false, "кот")]
    [InlineData("一只猫", "a cat", true, "一只猫")]
    [InlineData("一只猫", "a cat", false, "a cat")]
    [InlineData("a cat", "another cat", false, "a cat")]
    public void The_translation_goes_to_models_that_do_not_read_the_language(string prompt, string? english, bool readsChinese, string expected) =>
        Assert.Equal(expected, PromptComposer.Compose(new ImageRequest(prompt) { EnglishPrompt = english }, readsChinese ? Chinese : English).Prompt);

    [Fact]
    public void An_empty_negative_prompt_turns_the_models_own_off()
    {
        var model = new ImageModel("a/b") { NegativePrompt = "blurry" };

        Assert.Equal("blurry", PromptComposer.Compose(new ImageRequest("a cat"), model).NegativePrompt);
        Assert.Null(PromptComposer.Compose(new ImageRequest("a cat") { NegativePrompt = "" }, model).NegativePrompt);
    }
}
