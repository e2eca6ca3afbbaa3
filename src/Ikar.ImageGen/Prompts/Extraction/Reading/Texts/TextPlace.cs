namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Where in a block a text stands: all that its end depends on beside the text itself. Nothing of it changes while the text is being read.</summary>
/// <param name="tree">The block so far.</param>
internal sealed class TextPlace(BlockTree tree)
{
    /// <summary>Whether the text is a key.</summary>
    public bool IsKey { get; set; }

    /// <summary>Whether it is an element of an array.</summary>
    public bool InArray => tree.InArray;

    /// <summary>What the container is around the one in which it stands, if there is one.</summary>
    public NodeKind? Outer => tree.Outer;

    /// <summary>How many containers are open.</summary>
    public int Depth => tree.Depth;

    /// <summary>What the last key says.</summary>
    public KeyKind LastKey => tree.LastKey;

    /// <summary>Whether the block can no longer be that of a picture.</summary>
    public bool IsForeign => tree.Evidence.IsForeign;

    /// <summary>Whether the block stands in a fence for JSON.</summary>
    public bool InFence { get; private set; }

    /// <summary>Where the reply is cut because a longer value is no picture.</summary>
    public int Limit { get; private set; }

    /// <summary>Prepares for a block.</summary>
    public void Begin(bool inFence, int limit) => (InFence, Limit) = (inFence, limit);

    /// <summary>Whether a quote that stands just before <paramref name="after"/> can end a text here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="after">The place after the quote.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="strict">Believe only strong signs.</param>
    public Verdict MayEnd(ReadOnlySpan<char> text, int after, bool final, bool strict) => TextLookahead.EndsText(text, after, final, IsKey, InArray, strict, tree.KeysAreWords, Depth);
}
