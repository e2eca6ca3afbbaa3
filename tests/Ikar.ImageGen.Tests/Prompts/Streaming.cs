using System.Text;
using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

/// <summary>Feeds replies in pieces and compares with the whole.</summary>
internal static class Streaming
{
    public static void AssertSameAsWhole(string reply, ReadOnlySpan<int> sizes)
    {
        foreach (var size in sizes)
        {
            var stream = new PromptStream();
            var shown = new StringBuilder();
            for (var at = 0; at < reply.Length; at += size)
            {
                shown.Append(stream.Append(reply.AsSpan(at, Math.Min(size, reply.Length - at))));
            }

            AssertSame(reply, stream, shown, size);
        }
    }

    public static void AssertSameAsWhole(string reply, Random random)
    {
        var stream = new PromptStream();
        var shown = new StringBuilder();
        for (var at = 0; at < reply.Length;)
        {
            var size = Math.Min(random.Next(1, 1 + (reply.Length / 2)), reply.Length - at);
            shown.Append(stream.Append(reply.AsSpan(at, size)));
            at += size;
        }

        AssertSame(reply, stream, shown, 0);
    }

    private static void AssertSame(string reply, PromptStream stream, StringBuilder shown, int size)
    {
        var streamed = stream.Complete(out var rest);
        shown.Append(rest);
        var whole = PromptExtractor.Extract(reply);
        // An orphan closing tag of reasoning can't recall what was shown: the one exception of the specification.
        var recalled = whole.Text.Contains("</think", StringComparison.OrdinalIgnoreCase) || whole.Text.Contains("</reasoning", StringComparison.OrdinalIgnoreCase);
        Assert.True(recalled || whole.Text == shown.ToString(), $"chunks of {size}: shown «{shown}» but the whole gives «{whole.Text}» for «{reply}»");
        Assert.Equal(whole.Text, streamed.Text);
        Assert.Equal(Describe(whole), Describe(streamed));
    }

    private static string Describe(PromptExtraction e) =>
        $"{string.Join("|", e.Prompts.Select(p => $"{p.Description}/{p.Style}/{p.Mood}/{p.NegativePrompt}/{string.Join(",", p.Extra)}"))} {e.Prompt?.Description} {e.Truncated} {e.Repairs}";
}
