using System.Text;
using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

/// <summary>What a stream may keep to itself: nothing but what could still become, or belong to, a block.</summary>
public sealed class ExtractorHoldBackTests
{
    public static TheoryData<string, string> Beginnings => new()
    {
        // Prose flows; blanks wait, because a cut may follow.
        { "Вот ваш кот", "" },
        { "Вот ваш кот. ", " " },
        { "Строка.\n\n", "\n\n" },
        { "The set {1, 2} and f(x) = {", "" },
        { "He said: hello", "" },
        { "[1] и [ссылка](https://a.b)", "" },
        { "a < b and <b>bold</b>", "" },
        { "Код `x = {` внутри", "" },
        { "| {\"description\": \"x\"} | b", "" },
        { "> {\"description\": \"x\"}", "" },
        { "```python\nx = {\"description\": \"a\"}", "" },
        { "<think>Нарисую {\"description\": \"a\"}", "" },

        // What may begin something waits, and nothing before it.
        { "Вот <", " <" },
        { "Вот <thi", " <thi" },
        { "Вот <this", "" },
        { "Код ``", " ``" },
        { "Вот:\n``", "\n``" },
        { "Вот:\n```js", "\n```js" },
        { "Вот:\n```jsx", "" },
        { "Картинка: {", " {" },
        { "Картинки: [", " [" },
        { "Картинки: [1", "" },
        { "Вот:\n{\"descr", "\n{\"descr" },
        { "Вот:\n```json\n{\"description\": \"a", "\n```json\n{\"description\": \"a" },

        // The first sign of something else releases the block.
        { "{\"url\": \"https://a.b\", \"description\":", "" },
        { "{\"description\": 5,", "" },
        { "{\"description\": {", "" },
        { "{\"type\": \"object\", \"properties\":", "" },
        { "{\"model\": \"m\", \"messages\":", "" },
        { "{\"name\": \"search\", \"arguments\": {", "" },
        { "{\"version\": \"1\", \"license\":", "" },
        { "{\"id\": 1, \"title\": \"a\", \"year\": 5, \"pages\":", "" },
        { "{\"ok\": false, \"error_code\":", "" },
        { "```json\n{\"port\": 80, \"host\": 1, // see {docs} for more", "" },
        { "```\nplain", "" },
        { "```\njs", "```\njs" },
        { "[1, 2", "" },
        { "[{\"command\": \"start\", \"description\": \"Start\"}, {", "" },
        { "[{\"id\": 1, \"email\": \"a@b.c\"}, {", "" },
        { "[\"a\", \"b\"", "" },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Only_what_may_still_matter_is_held_back(string beginning, string held)
    {
        var stream = new PromptStream();
        var shown = new StringBuilder();
        foreach (var c in beginning)
        {
            shown.Append(stream.Append([c]));
        }

        Assert.Equal(beginning[..^held.Length], shown.ToString());
    }

    [Theory]
    [InlineData("<a>{\"description\": \"a\"}</", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb x\nслово слово слово", 1)]
    [InlineData("x\n\n{\"description\": \"a cat\"", "\uFF5D Дальше идёт обычный текст без знаков", 64)]
    [InlineData("{\"de", "\nслово слово", 1)]
    public void What_turned_out_to_be_no_block_is_released_at_once(string beginning, string rest, int size)
    {
        var stream = new PromptStream();
        var shown = new StringBuilder(stream.Append(beginning));
        for (var at = 0; at < rest.Length; at += size)
        {
            shown.Append(stream.Append(rest.AsSpan(at, Math.Min(size, rest.Length - at))));
        }

        Assert.EndsWith(rest[^10..], shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_sixteen_kilobytes_is_released()
    {
        var stream = new PromptStream();
        var shown = stream.Append("{\"description\": \"") + stream.Append(new string('a', 20_000));

        Assert.True(shown.Length > 20_000, $"only {shown.Length} characters were shown");
    }
}
