using System.Text;
using Ikar.ImageGen.Prompts.Extraction;
using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

/// <summary>The short way of a stream: tokens of plain prose that were shown before.</summary>
public sealed class PromptStreamTokensTests
{
    private const string Alphabet = "abя жñ字.,-—🐈";

    [Fact]
    public void A_token_that_was_shown_before_is_the_same_string_again()
    {
        const string Token = " ёжик";
        Shown("Вот", Token);

        // Another thread may show a token that takes its place, but not a hundred times.
        Assert.Contains(Enumerable.Range(0, 100), _ => ReferenceEquals(Shown("Там", Token)[1], Shown("Тут", Token)[1]));
    }

    [Fact]
    public void Known_tokens_add_up_to_the_reply_whatever_stands_between_them()
    {
        var random = new Random(20261122);
        string[] parts = ["cat", " cat", "cat ", " a", "a ", " ", "  ", "\n", "\n\n", "", "кот", " котик", "котик ", "🐈", "`x`", "a < b", "{", "}", ": ", "\t", "\u00A0", "```json\n{\"description\": \"a cat\"}\n```", "\n{\"prompt\": \"a dog\"}\n", "…"];
        for (var reply = 0; reply < 2000; reply++)
        {
            var stream = new PromptStream();
            var (whole, shown) = (new StringBuilder(), new StringBuilder());
            for (var i = random.Next(60); i >= 0; i--)
            {
                var part = parts[random.Next(parts.Length)];
                whole.Append(part);
                shown.Append(stream.Append(part));
            }

            var streamed = stream.Complete(out var rest);

            var expected = PromptExtractor.Extract(whole.ToString());
            Assert.Equal(expected.Text, shown.Append(rest).ToString());
            Assert.Equal(expected.Text, streamed.Text);
            Assert.Equal(expected.Prompts.Select(p => p.Description), streamed.Prompts.Select(p => p.Description));
        }
    }

    [Fact]
    public void What_one_stream_shows_does_not_change_what_another_finds()
    {
        // A line that begins with blanks of a rare kind: its line break belongs to no token.
        Shown("x", "\n", "\u2028", "ab");
        string[] chunks = ["Пиши `", "код", "\n\u2028ab", ": {\"description\": \"a red fox\"}"];
        var stream = new PromptStream();
        foreach (var chunk in chunks)
        {
            stream.Append(chunk);
        }

        Assert.Equal("a red fox", PromptExtractor.Extract(string.Concat(chunks)).Prompt?.Description);
        Assert.Equal("a red fox", stream.Complete(out _).Prompt?.Description);
    }

    [Fact]
    public void A_reply_that_is_shown_again_needs_few_new_strings()
    {
        var reply = string.Concat(Enumerable.Repeat("Вот что получилось: a picture needs light, and light needs a window. ", 17));
        Allocated(reply);

        // Four bytes a character: the text of the result takes two. Streams of other tests may push some tokens out.
        Assert.Contains(Enumerable.Range(0, 100), _ => Allocated(reply) < 4 * reply.Length);
    }

    [Fact]
    public void A_piece_comes_back_as_it_is_also_when_threads_share_the_known_ones()
    {
        var found = new bool[10];
        Parallel.For(0, 8, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 20_000; i++)
            {
                // Only plain prose is given to it, and streams of other tests find it there: no blank at the end.
                var piece = new string([.. Enumerable.Range(0, random.Next(9)).Select(_ => Alphabet[random.Next(Alphabet.Length)]), 'я']);

                Assert.Equal(piece, PieceCache.Get(piece));
                Assert.Contains(PieceCache.Find(piece), (string?[])[null, piece]);
                PieceCache.Get(" " + piece);
                var spaced = PieceCache.FindAfterSpace(piece);
                Assert.Contains(spaced, (string?[])[null, " " + piece]);
                found[piece.Length] |= spaced is not null;
            }
        });

        // Of every length, with the space no more than eight characters.
        Assert.Equal([false, true, true, true, true, true, true, true, false, false], found);
    }

    private static long Allocated(string reply)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var stream = new PromptStream();
        for (var at = 0; at < reply.Length; at += 4)
        {
            stream.Append(reply.AsSpan(at, Math.Min(4, reply.Length - at)));
        }

        stream.Complete(out _);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string[] Shown(params string[] tokens)
    {
        var stream = new PromptStream();
        return [.. tokens.Select(token => stream.Append(token))];
    }
}
