namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>What stands around the value of a block: its fence, and the tags before it.</summary>
internal sealed class BlockFrame
{
    private int _tagStart;
    private int _insideTags;

    public BlockPlace Place { get; private set; }

    /// <summary>Where the block begins: with half of one before it, with its tags, its fence or its value.</summary>
    public int Start { get; private set; }

    /// <summary>The opening line of the fence.</summary>
    public FenceOpening Fence { get; private set; }

    /// <summary>How many times the fence was opened.</summary>
    public int Opened { get; private set; }

    /// <summary>Whether the whole value stands in quotes.</summary>
    public bool OuterQuote { get; set; }

    /// <summary>How many tags stand before the value.</summary>
    public int Tags { get; private set; }

    /// <summary>Begins a block on its own.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="start">Where it begins.</param>
    public void Begin(BlockPlace place, int start) => (Place, Start, Tags, OuterQuote, Fence) = (place, start, 0, false, default);

    /// <summary>Begins a block in a fence.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="fence">Its opening line.</param>
    public void Begin(int start, FenceOpening fence)
    {
        Begin(BlockPlace.Fence, start);
        (Fence, Opened) = (fence, 1);
    }

    /// <summary>Takes the tags before the block to it.</summary>
    /// <param name="tag">Where they begin.</param>
    /// <param name="start">Where the block begins with them.</param>
    /// <param name="tags">How many there are.</param>
    /// <param name="inside">Where they end.</param>
    public void PutInTags(int tag, int start, int tags, int inside) => (_tagStart, Start, Tags, _insideTags) = (tag, start, tags, inside);

    /// <summary>Takes a second opening of the fence to it.</summary>
    /// <param name="valueOnLine">Whether the content begins on its line.</param>
    public void NoteSecondOpening(bool valueOnLine)
    {
        Fence = Fence with { ValueOnLine = valueOnLine };
        Opened++;
    }

    /// <summary>Leaves the tags to the text, if they say nothing of a picture.</summary>
    /// <param name="text">The reply so far.</param>
    public void DropTags(ReadOnlySpan<char> text) =>
        Start = Start == _tagStart && !WrapperTag.AreForBlock(text[_tagStart.._insideTags]) ? _insideTags : Start;
}
