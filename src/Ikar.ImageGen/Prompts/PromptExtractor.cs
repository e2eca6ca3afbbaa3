using Ikar.ImageGen.Prompts.Extraction;

namespace Ikar.ImageGen;

/// <summary>Finds the description of a picture in the reply of an LLM and takes it out of the text. docs/extractor.md says what is found and what never is.</summary>
public static class PromptExtractor
{
    /// <summary>Takes the image blocks out of a reply. Never throws on any content; takes time in proportion to the reply's length.</summary>
    /// <param name="reply">The whole reply of the LLM.</param>
    /// <returns>The prompts, and the text that is left: the very same string if there was no block.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reply"/> is null.</exception>
    public static PromptExtraction Extract(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var brace = FirstBrace(reply);
        return brace < 0 ? new PromptExtraction(reply) : Scan(reply, reply, brace);
    }

    /// <summary>Takes the image blocks out of a reply. Never throws on any content; takes time in proportion to the reply's length.</summary>
    /// <param name="reply">The whole reply of the LLM.</param>
    /// <returns>The prompts and the text that is left.</returns>
    public static PromptExtraction Extract(ReadOnlySpan<char> reply)
    {
        var brace = FirstBrace(reply);
        return brace < 0 ? new PromptExtraction(reply.ToString()) : Scan(reply, null, brace);
    }

    /// <summary>The result of a finished scan.</summary>
    /// <param name="scanner">The scanner, at the end of the reply.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="whole">The reply as a string, if it is one already.</param>
    internal static PromptExtraction Result(ReplyScanner scanner, ReadOnlySpan<char> reply, string? whole) =>
        new(scanner.Cuts.Count == scanner.Cancelled ? whole ?? reply.ToString() : Left(scanner, reply))
        {
            Prompt = scanner.Last,
            Prompts = scanner.Prompts.Count == 0 ? [] : scanner.Prompts.ToArray(),
            Truncated = scanner.Truncated,
            Repairs = scanner.Repairs,
        };

    private static string Left(ReplyScanner scanner, ReadOnlySpan<char> reply)
    {
        var last = scanner.Cuts[^1];
        // One block, and at the end, is the rule.
        return scanner.Cuts.Count - scanner.Cancelled == 1 && last.End == reply.Length
            ? TextCutter.BeforeCut(reply[..last.Start], isFirst: true).ToString()
            : new TextCutter().Take(reply, reply.Length, scanner.Cuts, scanner.Cancelled, final: true);
    }

    // Without one there is no block.
    private static int FirstBrace(ReadOnlySpan<char> reply) => reply.IndexOfAny('{', '\uFF5B');

    private static PromptExtraction Scan(ReadOnlySpan<char> reply, string? whole, int brace)
    {
        var scanner = ReplyScanner.Rent(brace);
        scanner.Advance(reply, final: true);
        var result = Result(scanner, reply, whole);
        ReplyScanner.Return(scanner);
        return result;
    }
}
