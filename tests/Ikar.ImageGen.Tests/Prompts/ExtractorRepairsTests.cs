using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

/// <summary>What a log may say about a block that was no JSON.</summary>
public sealed class ExtractorRepairsTests
{
    [Theory]
    [InlineData("""{"prompt": "a fox", "seed": 0, "strength": 0.5, "scale": -1.5e3, "hd": true, "style": null}""", PromptRepairs.None)]
    [InlineData("""{"prompt": "a \"red\" fox\n\u0041"}""", PromptRepairs.None)]
    [InlineData("""[{"prompt": "a fox"}]""", PromptRepairs.None)]
    [InlineData("{\"prompt\":\t\"a fox\"\r\n}", PromptRepairs.None)]
    [InlineData("""{“prompt”: “a fox”}""", PromptRepairs.Quotes)]
    [InlineData("""{"prompt": "a "red" fox"}""", PromptRepairs.Quotes)]
    [InlineData("""{prompt: "a fox"}""", PromptRepairs.Unquoted)]
    [InlineData("""{"prompt": a fox}""", PromptRepairs.Unquoted)]
    [InlineData("""{"prompt": "a fox",}""", PromptRepairs.Commas)]
    [InlineData("""{"prompt": "a fox" "mood": "calm"}""", PromptRepairs.Commas)]
    [InlineData("""{"prompt" "a fox"}""", PromptRepairs.Commas)]
    [InlineData("""{"prompt"?: "a fox"}""", PromptRepairs.Commas)]
    [InlineData("""{{"prompt": "a fox"}}""", PromptRepairs.Brackets)]
    [InlineData("""{"prompt": "a fox"]""", PromptRepairs.Brackets)]
    [InlineData("""{"image\_prompt": "a fox"}""", PromptRepairs.Escapes)]
    [InlineData("""{"prompt": "a fox\_"}""", PromptRepairs.Escapes)]
    [InlineData("""{"prompt": "a fox"\}""", PromptRepairs.Escapes)]
    [InlineData("""{"name": "draw\_image", "arguments": {"prompt": "a fox"}}""", PromptRepairs.Escapes)]
    [InlineData("""{"prompt": "a fox" /* red */}""", PromptRepairs.Comments)]
    [InlineData("""{"prompt": "a fox", "hd": True}""", PromptRepairs.Literals)]
    [InlineData("""{"prompt": "a fox", "seed": 007}""", PromptRepairs.Literals)]
    [InlineData("""{"prompt": "a fox", "strength": .5}""", PromptRepairs.Literals)]
    [InlineData("""{"prompt": "a fox", "strength": 4.e5}""", PromptRepairs.Literals)]
    [InlineData("{\"prompt\":\u00A0\"a fox\"}", PromptRepairs.Invisible)]
    [InlineData("{\"prompt\": \"a fox\",\0 \"seed\": 5}", PromptRepairs.Invisible)]
    [InlineData("{\"prompt\": \"a\tfox\"}", PromptRepairs.RawText)]
    [InlineData("{\"pro\tmpt\": \"a fox\"}", PromptRepairs.RawText)]
    [InlineData("""{"prompt"：  "a fox"}""", PromptRepairs.Encoding)]
    [InlineData("""{"image": "{\"prompt\": \"a fox\"}"}""", PromptRepairs.DoubleEncoded)]
    [InlineData("""{"image": "{'prompt': 'a fox', hd: True}"}""", PromptRepairs.DoubleEncoded | PromptRepairs.Quotes | PromptRepairs.Unquoted | PromptRepairs.Literals)]
    [InlineData("""{"prompt": "a fox", """, PromptRepairs.Unclosed)]
    public void Each_repair_is_told_and_nothing_else(string block, PromptRepairs repairs)
    {
        var found = PromptExtractor.Extract(block);

        Assert.NotNull(found.Prompt);
        Assert.Equal(repairs, found.Repairs);
    }
}
