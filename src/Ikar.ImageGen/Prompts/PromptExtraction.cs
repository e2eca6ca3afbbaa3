namespace Ikar.ImageGen;

/// <summary>What <see cref="PromptExtractor"/> or <see cref="PromptStream"/> found in a reply.</summary>
public sealed class PromptExtraction
{
    internal PromptExtraction(string text)
    {
        Text = text;
    }

    /// <summary>The prompt to draw: the first one of the last image block. Null if the reply asks for no picture.</summary>
    public ImagePrompt? Prompt { get; internal init; }

    /// <summary>All prompts of all image blocks in reading order; the same block twice counts once.</summary>
    public IReadOnlyList<ImagePrompt> Prompts { get; internal init; } = [];

    /// <summary>The reply without its image blocks; the very same string if nothing was cut.</summary>
    public string Text { get; }

    /// <summary>True if the reply ended inside the last block, usually because the LLM ran out of tokens. Whether to draw what is there is the caller's choice.</summary>
    public bool Truncated { get; internal init; }

    /// <summary>What had to be repaired in the blocks that were taken.</summary>
    public PromptRepairs Repairs { get; internal init; }

    /// <summary>A line for logs, without the texts.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"PromptExtraction {{ Prompts = {Prompts.Count}, TextLength = {Text.Length}, Truncated = {Truncated}, Repairs = {Repairs} }}");
}
