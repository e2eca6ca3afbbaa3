namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Where in a block a text stands: all that its end depends on beside the text itself.</summary>
internal readonly record struct TextPlace
{
    /// <summary>Whether the text is a key.</summary>
    public required bool IsKey { get; init; }

    /// <summary>Whether it is an element of an array.</summary>
    public required bool InArray { get; init; }

    /// <summary>What the container is around the one in which it stands, if there is one.</summary>
    public required NodeKind? Outer { get; init; }

    /// <summary>How many containers are open.</summary>
    public required int Depth { get; init; }

    /// <summary>What the last key says.</summary>
    public required KeyKind LastKey { get; init; }

    /// <summary>Whether the keys have no quotes, so that any word may be one.</summary>
    public required bool KeysAreWords { get; init; }

    /// <summary>Whether the block stands in a fence for JSON.</summary>
    public required bool InFence { get; init; }

    /// <summary>Whether the block can no longer be that of a picture.</summary>
    public required bool IsForeign { get; init; }

    /// <summary>Where the reply is cut because a longer value is no picture.</summary>
    public required int Limit { get; init; }

    /// <summary>Whether a quote that stands just before <paramref name="after"/> can end a text here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="after">The place after the quote.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="strict">Believe only strong signs.</param>
    public Verdict MayEnd(ReadOnlySpan<char> text, int after, bool final, bool strict) => TextLookahead.EndsText(text, after, final, IsKey, InArray, strict, KeysAreWords, Depth);
}
