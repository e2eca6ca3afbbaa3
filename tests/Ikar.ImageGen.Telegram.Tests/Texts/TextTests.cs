using Ikar.ImageGen.Telegram.Texts;
using Telegram.Bot.Extensions;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Texts;

public sealed class TextTests
{
    [Theory]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two", 6, "one|two")]
    [InlineData("a\n\ntwo word three", 11, "a\n\ntwo word|three")]
    [InlineData("first words\n\nsecond one here", 16, "first words|second one here")]
    [InlineData("first words\nsecond one here", 16, "first words|second one here")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("a b   \n\n  c", 3, "a b|c")]
    [InlineData("   ", 5, "")]
    [InlineData("", 5, "")]
    public void Texts_are_cut_on_paragraph_line_and_space(string text, int limit, string parts) =>
        Assert.Equal(parts, string.Join('|', TextSplitter.Split(text, limit).Select(part => text.Substring(part.Start, part.Length))));

    [Fact]
    public void Emoji_count_one_as_Telegram_counts_them()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 4096));
        Assert.Equal(HtmlText.PlainLength(text), TextSplitter.Count(text));
        Assert.Single(TextSplitter.Split(text, 4096));
    }

    [Fact]
    public void Parts_are_never_longer_never_cut_a_pair_and_lose_nothing_but_white_space()
    {
        var random = new Random(1);
        string[] pieces = ["слово", "word", "😀", "👨‍👩‍👧", " ", " ", "\n", "\n\n", "x"];
        for (var run = 0; run < 500; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => pieces[random.Next(pieces.Length)]));
            var limit = random.Next(1, 40);
            var parts = TextSplitter.Split(text, limit).Select(part => text.Substring(part.Start, part.Length)).ToArray();
            Assert.All(parts, part =>
            {
                Assert.InRange(TextSplitter.Count(part), 1, limit);
                Assert.False(char.IsLowSurrogate(part[0]));
                Assert.False(char.IsHighSurrogate(part[^1]));
            });
            Assert.Equal(Squeeze(text), Squeeze(string.Concat(parts)));
        }

        static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("a cat in space", 10, "a cat in…")]
    [InlineData("unbreakable", 5, "unbr…")]
    [InlineData("😀😀😀😀", 3, "😀😀…")]
    public void Shortened_texts_end_with_a_word_and_dots(string text, int limit, string expected) =>
        Assert.Equal(expected, TextSplitter.Shorten(text, limit));

    [Theory]
    [InlineData("<b>bold</b> and <i>italic</i>", "bold and italic", "<b>bold</b> and <i>italic</i>")]
    [InlineData("1 < 2 & 3 > 2", "1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2")]
    [InlineData("&lt;b&gt; &amp; &quot;&#128512;", "<b> & \"😀", "&lt;b&gt; &amp; \"😀")]
    [InlineData("<b>never closed", "never closed", "<b>never closed</b>")]
    [InlineData("<b>crossed <i>tags</b> here</i>", "crossed tags here", "<b>crossed <i>tags</i></b> here")]
    [InlineData("<script>x</script>", "<script>x</script>", "&lt;script&gt;x&lt;/script&gt;")]
    [InlineData("stray</b> end", "stray end", "stray end")]
    [InlineData("<a href=\"https://e.com/?a=1&amp;b=2\">link</a>", "link", "<a href=\"https://e.com/?a=1&amp;b=2\">link</a>")]
    [InlineData("<b></b>empty", "empty", "empty")]
    [InlineData("&nbsp; a<", "&nbsp; a<", "&amp;nbsp; a&lt;")]
    public void Html_of_a_model_is_read_whatever_it_is(string html, string plain, string normal)
    {
        var text = HtmlReader.Read(html);
        Assert.Equal(plain, text.Plain);
        Assert.Equal(normal, text.ToHtml());
    }

    [Fact]
    public void Tags_over_a_seam_are_closed_and_opened_again()
    {
        var parts = HtmlReader.Read("<b>one <i>two three</i> four</b> five").Split(9);
        Assert.Equal(["<b>one <i>two</i></b>", "<b><i>three</i></b>", "<b>four</b> five"], parts.Select(static part => part.ToHtml()));
    }

    [Fact]
    public void Reading_never_throws_and_what_it_writes_reads_the_same()
    {
        var random = new Random(2);
        string[] pieces = ["<b>", "</b>", "<i>", "</i>", "<a href='x'>", "</a>", "<", ">", "&", "&amp;", "&#1;", "&#x110000;", "слово", "😀", "<pre>", "</pre", "<x>"];
        for (var run = 0; run < 1_000; run++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var once = HtmlReader.Read(html);
            var twice = HtmlReader.Read(once.ToHtml());
            Assert.Equal(once.Plain, twice.Plain);
            Assert.Equal(once.ToHtml(), twice.ToHtml());
        }
    }

    [Fact]
    public void Both_languages_have_every_text()
    {
        foreach (var property in typeof(TelegramTexts).GetProperties().Where(static property => property.PropertyType == typeof(string)))
        {
            var russian = (string)property.GetValue(TelegramTexts.CreateRussian())!;
            var english = (string)property.GetValue(TelegramTexts.CreateEnglish())!;
            Assert.False(string.IsNullOrWhiteSpace(russian), property.Name);
            Assert.NotEqual(russian, english);
            Assert.Equal(english.Contains("{0}", StringComparison.Ordinal), russian.Contains("{0}", StringComparison.Ordinal));
        }
    }
}
