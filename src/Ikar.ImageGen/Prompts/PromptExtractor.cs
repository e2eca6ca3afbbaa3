using Ikar.ImageGen.Prompts.Extraction;
using Ikar.ImageGen.Prompts.Extraction.Candidates;
using Ikar.ImageGen.Prompts.Extraction.Scanning;

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
    /// <param name="found">What was found in it.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="whole">The reply as a string, if it is one already.</param>
    internal static PromptExtraction Result(FoundBlocks found, ReadOnlySpan<char> reply, string? whole) =>
        new(found.Cuts.Count == found.Cancelled ? whole ?? reply.ToString() : Left(found, reply))
        {
            Prompt = found.Last,
            Prompts = found.Prompts.Count == 0 ? [] : found.Prompts.ToArray(),
            Truncated = found.Truncated,
            Repairs = found.Repairs,
        };

    private static string Left(FoundBlocks found, ReadOnlySpan<char> reply)
    {
        var last = found.Cuts[^1];
        // One block, and at the end, is the rule.
        return found.Cuts.Count - found.Cancelled == 1 && last.End == reply.Length
            ? TextCutter.BeforeCut(reply[..last.Start], isFirst: true).ToString()
            : new TextCutter().Take(reply, reply.Length, found.Cuts, found.Cancelled, final: true);
    }

    // Without one there is no block.
    private static int FirstBrace(ReadOnlySpan<char> reply) => reply.IndexOfAny('{', '\uFF5B');

    private static PromptExtraction Scan(ReadOnlySpan<char> reply, string? whole, int brace)
    {
        // A list in full-width brackets begins before its first brace; a plain bracket is looked for with the other signs.
        var before = Signs.TrimEnd(reply[..brace]);
        var scanner = ReplyScanner.Rent(before is [.., '\uFF3B'] ? before.Length - 1 : brace);
        scanner.Advance(reply, final: true);
        var result = Result(scanner.Found, reply, whole);
        ReplyScanner.Return(scanner);
        return result;
    }
}
