using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Ikar.ImageGen;

namespace Benchmarks;

/// <summary>The extractor against what one would write without it: a bare scan for a brace, and a fence regex with JsonDocument.</summary>
[MemoryDiagnoser]
[ShortRunJob]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public partial class ExtractorBenchmarks
{
    private const string Sentence = "Вот что получилось: a picture needs light, and light needs a window. ";

    private const string Json =
        """{"description": "a ginger cat on a garden bench, morning mist, soft light, dew on the grass, an old brick wall with ivy behind, a watering can beside", "style": "realistic photo", "mood": "peaceful", "negative_prompt": "blurry, low quality, text", "width": 768, "height": 512}""";

    private const string FencePattern = @"```(?:json)?\s*(\{.*?\})\s*```";

    private static readonly Regex OrdinaryFence = new(FencePattern, RegexOptions.Singleline);

    private readonly string _plain = Prose(4096);
    private readonly string _megabyte = Prose(1_000_000);
    private readonly string _valid = Prose(1180) + "\n\n```json\n" + Json + "\n```";
    private readonly string _broken = Prose(1180) + "\n\n```json\n" + Json.Replace("\", \"", "\" “", StringComparison.Ordinal).Replace('"', '\'').Replace("}", ",", StringComparison.Ordinal) + "\n``";

    private readonly string _russian = string.Concat(Enumerable.Repeat("Кот сидит на скамейке в саду, утренний туман, роса на траве.\n", 11)) + "\n```json\n" + Json + "\n```";

    private (string Of, string Text) _junk = ("", "");

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("4 KB plain")]
    public int PlainBareScan() => _plain.AsSpan().IndexOfAny('{', '\uFF5B');

    [Benchmark]
    [BenchmarkCategory("4 KB plain")]
    public PromptExtraction PlainExtract() => PromptExtractor.Extract(_plain);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("1 MB plain")]
    public int MegabyteBareScan() => _megabyte.AsSpan().IndexOfAny('{', '\uFF5B');

    [Benchmark]
    [BenchmarkCategory("1 MB plain")]
    public PromptExtraction MegabyteExtract() => PromptExtractor.Extract(_megabyte);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("1.5 KB with a block")]
    public (string?, string?, string?, string) RegexAndJsonDocument() => RegexAndJsonDocument(_valid, Fence());

    // As it is written when nobody thinks of source generation.
    [Benchmark]
    [BenchmarkCategory("1.5 KB with a block")]
    public (string?, string?, string?, string) OrdinaryRegexAndJsonDocument() => RegexAndJsonDocument(_valid, OrdinaryFence);

    [Benchmark]
    [BenchmarkCategory("1.5 KB with a block")]
    public PromptExtraction ExtractValid() => PromptExtractor.Extract(_valid);

    [Benchmark]
    [BenchmarkCategory("1.5 KB with a block")]
    public PromptExtraction ExtractBroken() => PromptExtractor.Extract(_broken);

    [Benchmark]
    [BenchmarkCategory("1.5 KB with a block")]
    public PromptExtraction StreamBy4() => StreamBy4(_valid);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("1.5 KB of Russian UTF-8 with a block")]
    public (string?, string?, string?, string) RussianRegexAndJsonDocument() => RegexAndJsonDocument(_russian, Fence());

    [Benchmark]
    [BenchmarkCategory("1.5 KB of Russian UTF-8 with a block")]
    public PromptExtraction RussianExtract() => PromptExtractor.Extract(_russian);

    [Benchmark]
    [BenchmarkCategory("1.5 KB of Russian UTF-8 with a block")]
    public PromptExtraction RussianStreamBy4() => StreamBy4(_russian);

    // Some kinds of every sort, and the slowest of a hundred and twenty that were thought of and of those that JunkHunt bred.
    [Benchmark]
    [BenchmarkCategory("100 KB of junk")]
    [Arguments("<a>\n")]
    [Arguments(": {\"")]
    [Arguments("`{")]
    [Arguments("```json\n{\n")]
    [Arguments("{\"description\": \"a\", \"x\": {\"y\": [1,2,")]
    [Arguments("{\"de\n")]
    [Arguments("[{\"de\n")]
    [Arguments("{``json\n")]
    [Arguments("{\"name\": \"x\", \"arg\n{")]
    [Arguments("{}\n")]
    [Arguments("\n<")]
    [Arguments("'`\n\n{\"")]
    [Arguments("{\"name\" \"'\"}\n")]
    [Arguments("pom:\u00AB,\"n:m=\"\n{\"<co\uFF5D\\>\\\"d*/`\" \uFF5D")]
    [Arguments("-}\n<a>\n<a>\n<a>\n<a>\n<a>\n<a>\n\n`")]
    [Arguments("\uFF1A\n:{\"de scription\":\"a\"}~~~\n")]
    [Arguments("\n{\"{\":\"{\"\n}")]
    [Arguments("\uFF1A{\n")]
    [Arguments("\uFF5B\uFF02description\uFF02\uFF1A\uFF02a\uFF02\uFF5D\n")]
    public PromptExtraction ExtractJunk(string repeated)
    {
        if (_junk.Of != repeated)
        {
            _junk = (repeated, string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length)) + "{");
        }

        return PromptExtractor.Extract(_junk.Text);
    }

    private static (string?, string?, string?, string) RegexAndJsonDocument(string reply, Regex fence)
    {
        var match = fence.Match(reply);
        using var json = JsonDocument.Parse(match.Groups[1].Value);
        var root = json.RootElement;
        return (root.GetProperty("description").GetString(), root.GetProperty("style").GetString(), root.GetProperty("mood").GetString(), reply.Remove(match.Index, match.Length).Trim());
    }

    private static PromptExtraction StreamBy4(string reply)
    {
        var stream = new PromptStream();
        for (var at = 0; at < reply.Length; at += 4)
        {
            stream.Append(reply.AsSpan(at, Math.Min(4, reply.Length - at)));
        }

        return stream.Complete(out _);
    }

    private static string Prose(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(Sentence).Append(text.Length % 7 == 0 ? "\n" : "");
        }

        return text.ToString(0, length);
    }

    [GeneratedRegex(FencePattern, RegexOptions.Singleline)]
    private static partial Regex Fence();
}
