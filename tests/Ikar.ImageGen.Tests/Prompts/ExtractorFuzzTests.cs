using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

public sealed class ExtractorFuzzTests
{
    private const string Signs = "{}[]\"'`~<>:,\\\n \t/#|&;\uFF5B\u201C\u201Dtdx1.\u2026=+-*\u0000\uD83D";

    private static readonly string[] Pieces =
    [
        "```json", "```", "<think>", "</think>", "{\"description\": \"a\"}", "\n\n", "\\\"", "&quot;", "{{", "}}", "Image prompt: ", "> ", "<tool_call>", "~~~", "\"mood\": ", "// x\n", "/*", "description",
        "<image>", "~~~json\n", "``json\n", "\r\n", "\u2028", "\\n", "{\"descr\n",
    ];

    // As long as a gap may be, or nearly.
    private static readonly string[] PiecesAndGaps = [.. Pieces, new string('\n', 999), new string(' ', 199)];

    private static readonly string[] Words =
    [
        "cat", "кот", "a", "room ", "mood", "style", "\"mood\": ", "\"", "'", "\u201C", "\u201D", "\u201E", "«", "»", "`", "```", "~~~", "{", "}", "[", "]", "<", ">", "</", "(", ")",
        ",", ":", ";", "#", "//", "/*", "*/", "=", "+", "-", "!", "5", "...", "\u2026", "\\", "&quot;", "\n", "\t", " ", "  ",
    ];

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Set IKAR_FUZZ to a number of mutations to run more than the suite does.</summary>
    private static int Mutations => int.TryParse(Environment.GetEnvironmentVariable("IKAR_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : 4_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Mutated_replies_never_throw_and_stream_to_the_same_result(int seed)
    {
        var random = new Random(seed);
        var replies = Replies();
        for (var i = 0; i < Mutations; i++)
        {
            var reply = Mutate(replies, PiecesAndGaps, random);

            Streaming.AssertSameAsWhole(reply, random);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_left_of_a_mutated_reply_holds_nothing_more(int seed)
    {
        var more = LeftWithMore([.. ExtractorCase.Corpus.Select(c => c.Reply)], pieces: [], seed);

        // A stream can't take back half a block that it let go, even if the end of the reply is cut after it: some two of ten million.
        Assert.True(more.Count <= Mutations / 1_000_000, string.Join("\n-----\n", more));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_left_of_a_reply_torn_apart_and_mixed_with_others_hardly_ever_holds_more(int seed)
    {
        var more = LeftWithMore(Replies(), Pieces, seed);

        // The same, with blocks and marks thrown into blocks, and from replies that are hard to begin with: some ten of a million.
        Assert.True(more.Count <= 1 + (Mutations / 20_000), string.Join("\n-----\n", more));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_strict_JSON_is_taken_as_it_stands_whatever_signs_its_texts_hold(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Mutations; i++)
        {
            var description = $"a {string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Words[random.Next(Words.Length)]))} x";
            var json = JsonSerializer.Serialize(new { description, style = "photo", mood = "calm" }, Unescaped);

            var found = PromptExtractor.Extract($"Вот.\n\n```json\n{json}\n```\n\nИ.");

            Assert.Equal((description, "photo", "calm", "Вот.\n\nИ."), (found.Prompt?.Description, found.Prompt?.Style, found.Prompt?.Mood, found.Text));
            Assert.Equal(PromptRepairs.None, found.Repairs);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_needed_no_repair_was_strict_JSON(int seed)
    {
        var random = new Random(seed);
        string[] blocks =
        [
            """{"description": "a red fox", "style": "ink", "mood": null}""", """[{"prompt": "a red fox"}, {"prompt": "a hare", "seed": 5}]""",
            """{"name": "draw_image", "arguments": {"prompt": "a \"red\" fox", "steps": 4.5}}""", """{"image_prompt": "a \u0041 fox\n", "hd": true, "colors": ["red", "blue"]}""",
        ];
        List<string> wrong = [];
        for (var i = 0; i < Mutations; i++)
        {
            // A bracket in front would only be text before the block.
            var block = blocks[i % blocks.Length][..1] + Mutate([blocks[i % blocks.Length][1..]], pieces: [], random);

            var found = PromptExtractor.Extract($"```json\n{block}\n```");

            if (found is { Prompt: not null, Repairs: PromptRepairs.None, Text: "" })
            {
                // Marks and blanks behind the value are those of the fence.
                wrong.AddRange(IsStrict(block.TrimEnd('`', '~', ' ', '\n', '\0')) ? [] : [block]);
            }
        }

        // Two values in a fence, and a key that stands twice, whose first value nobody reads: one of some hundred thousand.
        Assert.True(wrong.Count <= Mutations / 100_000, string.Join("\n-----\n", wrong));
    }

    [Fact]
    public void Any_text_at_all_is_read_without_an_exception_and_streams_to_the_same_result() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
            text =>
            {
                Streaming.AssertSameAsWhole(text, sizes: [1, 5]);
                Streaming.AssertSameAsWhole("```json\n{" + text + "}\n```", sizes: [1, 5]);
                Streaming.AssertSameAsWhole("{\"description\": \"" + text, sizes: [1, 5]);
            }).QuickCheckThrowOnFailure();

    public static TheoryData<string, string> Junk => new()
    {
        { "braces", new string('{', 100_000) },
        { "brackets and braces", new string('[', 50_000) + new string('{', 50_000) },
        { "quotes", "{" + new string('"', 100_000) },
        { "backslashes", "{\"" + new string('\\', 100_000) },
        { "code spans", Repeat("`{", 50_000) },
        { "open fences", Repeat("```json\n{\n", 10_000) },
        { "reasoning", Repeat("<think>", 14_000) + "{" },
        { "angle brackets", new string('<', 100_000) + "{" },
        { "comments", "{" + Repeat("/*", 50_000) },
        { "quotes and commas", "{\"description\": \"" + Repeat("\" , ", 25_000) },
        { "spaces", "{" + new string(' ', 100_000) },
        { "words and commas", "{description: " + Repeat("a, ", 33_000) },
        { "entities", "{" + Repeat("&quot;", 16_000) },
        { "cut objects", Repeat("{\"description\": \"a\", \"x\": {\"y\": [1,2,", 2_500) },
        { "tags", Repeat("<a>\n", 25_000) + "{" },
        { "blanks after a bracket", "[" + new string(' ', 100_000) + "{" },
        { "blanks after a tag", "<a>" + new string(' ', 100_000) + "{" },
        { "blanks after a fence", "```json" + new string(' ', 100_000) + "{" },
        { "line breaks", new string('\n', 100_000) + "{" },
        { "marks", new string('`', 100_000) + "{" },
        { "a brace in a text that never ends", "{\"description\": \"a" + Repeat("\"} x", 20_000) },
        { "quotes of another kind", "{\"description\": \"a" + Repeat("', \"mood\": ", 8_000) },
        { "fences on one line", Repeat("a ```json {\"a\":1} ``` b ", 4_000) },
        { "fences with a text that never ends", Repeat("\n```\n{\"a\":\"b", 1_000) },
        { "a bracket and a closing tag", Repeat(Repeat("{\n", 2_000) + "</p>\n\n", 24) },
        { "a reasoning tag and blanks", "<think" + new string(' ', 100_000) + "{" },
        { "a container in a text", "{\"image\": \"" + new string('{', 100_000) },
        { "carriage returns", "{\"description\": 5}\n" + new string('\r', 100_000) + "x" },
        { "quoted carriage returns", "{" + Repeat("> \r", 30_000) },
        { "marks after an object", "{\"description\": 5}\n```" + new string('`', 100_000) },
        { "half keys", Repeat("{\"de\n", 16_000) },
        { "half keys and gaps", Repeat("x: {\"de" + new string('\n', 980), 100) },
        { "objects after colons", "x: {" + Repeat("x: {} ", 16_000) },
        { "marks on lines after an object that follows a colon", "x: {\"description\": \"a\"}" + Repeat("\n```", 25_000) + "x" },
        { "marks and separators after an object that follows a colon", "x: {\"description\": \"a\"}" + Repeat("~~~;", 25_000) + "x" },
        { "keys of escaped line breaks", Repeat("{'\\\n", 25_000) },
        { "a value of escaped line breaks", "{\"id\": " + Repeat("\\\n", 50_000) },
        { "objects after colons and separators", Repeat(";:{{\u201D{", 16_000) },
        { "a comment in a foreign object", "{\"port\": 80, \"host\": 1, // " + Repeat("long text ", 10_000) },
        { "line breaks in a text that never ends", "{\"mood\": \"calm" + new string('\n', 16_000) },
        { "quotes in a value", Repeat("{\"a\": 1 " + new string('"', 16_300) + "x\n\n", 6) },
        { "escaped line breaks before a colon", Repeat("{a " + Repeat("\\n", 8_300) + "\n\n", 6) },
        { "fences with values on one line", "Text " + Repeat("```json {", 11_000) },
        { "marks behind brackets in a text", Repeat("```json\n{\"mood\": \"calm" + Repeat("}```x", 3_000) + "\n\n", 6) },
        { "brackets in words", Repeat("{mood: calm" + Repeat("{} a", 4_000) + "\n\n", 6) },
        { "half keys behind members", Repeat("{\"name\": \"x\", \"arg\n{", 5_000) },
        { "empty objects", Repeat("{}\n", 33_000) },
        { "quotes behind half keys", Repeat("'`\n\n{\"", 14_000) },
        { "brackets and marks on lines of their own", "x{\n" + Repeat("<`\n[\n", 20_000) },
        { "words and quotes of all kinds", Repeat("pom:\u00AB,\"n:m=\"\n{\"<co\uFF5D\\>\\\"d*/`\" \uFF5D", 3_000) },
        { "half texts behind a block", "{\"description\": 5}\n\"name\": \"x\"" + Repeat("`}\n{\"de#", 11_000) },
        { "fences with a comment that never ends", Repeat("t\n```\n/*", 10_000) + "\n `{\n" },
        { "comments behind broken braces", Repeat("#~~\uFF1A{~~~\n", 10_000) },
        { "objects with odd keys", Repeat("{\"\\n\u201Dp\u201Co\":\"a\"}\uFF1A``-\n", 5_000) },
        { "marks and brackets in texts of JSON", Repeat("{\"a\":\"" + Repeat("`}\\n", 200) + "\"}\n", 125) },
        { "lost colons", Repeat("\"name\"\n\"\u201C\"}\n{", 6_000) },
        { "marks with a value behind each", Repeat("{\n\"»\"de\\c=ri\uFF02pt\uFF1Ao<" + Repeat("{,\uFF5B\uFF1A```", 16) + "think>\r``+a\"})` `{\n", 500) },
        { "objects that end near, in texts that never do", Repeat("\nna#me\",\n{\" -«\"\uFF1A" + Repeat("”{\n\r\uFF5D\"”\"“`\uFF5B”`\r\n{”\uFF02\n", 512) + "[[[-o}1<cde>\\nt:", 11) },
        { "halves of full length", "```json" + Repeat("{po:m\"description\": " + Repeat("»«\r\\\"\uFF5D", 2_300) + "+[]t'/#)a\\~~~~~|(/,\n", 7) },
        { "words, commas and line breaks", Repeat("x:1g*« ." + Repeat(",\n,\r\n", 32) + "on#=a{\n\n{", 480) },
        { "escapes and no other quote", "</a>:" + Repeat("\uFF5D~\n[{}I" + Repeat("\\\n\t\n\\”\uFF02", 16) + "*/“{a\"#}", 780) },
        { "tags before a lone mark", Repeat("-}" + Repeat("\n<a>", 16) + "\n\n`", 1_400) + "{+a\uFF1A}" },
        { "brackets in texts", Repeat("\n{\"{\":\"{\"\n}", 8_300) },
        { "pictures in a sentence", Repeat("\uFF1A\n:{\"de scription\":\"a\"}~~~\n", 3_700) },
        { "comments behind an escaped quote", Repeat(":\"//=omp{</th" + Repeat("#\n", 512) + "ink>\uFF1A{\n\\\uFF02\\,)x:", 90) },
        { "lone surrogates and nulls", Repeat("{\"\uD800\0\": \"\uDC00\"", 8_000) },
    };

    [Theory]
    [MemberData(nameof(Junk))]
    public void Junk_holds_no_prompt_and_is_not_held_back(string name, string junk)
    {
        // Superlinear work on 100 KB would show here as a test that never ends; the figures are in the benchmarks.
        var whole = PromptExtractor.Extract(junk);
        var stream = new PromptStream();
        var shown = 0;
        foreach (var c in junk)
        {
            shown += stream.Append([c]).Length;
        }

        stream.Complete(out var rest);

        Assert.Null(whole.Prompt);
        Assert.True(shown + rest.Length == whole.Text.Length, $"{name}: {shown} + {rest.Length} shown of {whole.Text.Length}");
        Assert.True(rest.Length <= 17 * 1024 || name == "spaces", $"{name}: {rest.Length} characters were held back to the end");
    }

    private static bool IsStrict(string block)
    {
        try
        {
            // Half a character is no matter of JSON.
            JsonDocument.Parse(block.Replace('\uD83D', 'x')).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string[] Replies() => [.. ExtractorCase.Corpus.Concat(ExtractorCase.Load("extractor-own.jsonl")).Select(c => c.Reply).Where(r => r.Length < 1500)];

    private static List<string> LeftWithMore(string[] replies, string[] pieces, int seed)
    {
        var random = new Random(seed);
        List<string> more = [];
        for (var i = 0; i < Mutations; i++)
        {
            var reply = Mutate(replies, pieces, random);
            var left = PromptExtractor.Extract(reply).Text;
            var again = PromptExtractor.Extract(left);
            if (again.Prompt is not null || !ReferenceEquals(again.Text, left))
            {
                more.Add(reply);
            }
        }

        return more;
    }

    // Inserts, deletes, swaps, cuts, repeats; with pieces also throws these in and joins replies.
    private static string Mutate(string[] replies, string[] pieces, Random random)
    {
        var text = new StringBuilder(replies[random.Next(replies.Length)]);
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(pieces.Length == 0 ? 5 : 7))
            {
                case 0:
                    text.Insert(at, Signs[random.Next(Signs.Length)]);
                    break;
                case 1 when at < text.Length:
                    text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                    break;
                case 2 when at < text.Length:
                    var other = random.Next(text.Length);
                    (text[at], text[other]) = (text[other], text[at]);
                    break;
                case 3:
                    text.Length = at;
                    break;
                case 4:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, Math.Min(random.Next(1, 40), text.Length - at)));
                    break;
                case 5:
                    text.Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
                default:
                    text.Append(text.Length < 1500 ? replies[random.Next(replies.Length)] : "");
                    break;
            }
        }

        return text.ToString();
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
