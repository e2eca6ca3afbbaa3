using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>How much of a reply is read in vain before the rest of it is taken for prose: no junk takes longer than that.</summary>
internal sealed class WorkBudget
{
    // Each is looked for up to the end of the reply.
    private const int MostGivenBack = 8;

    // 16 384 foreign objects, or some 800 short blocks that are no JSON, or two of full length: program code of some thousand lines, and not in a fence. Real replies have up to three blocks.
    private const int Whole = 16_384;

    // What they cost beside a foreign object with something in it. How a value was read can't count: a stream reads it otherwise.
    private const int PriceOfEmpty = 4;
    private const int PriceOfBroken = 16;
    private const int CharactersForOne = 2;

    private int _givenBack;
    private int _spent;

    /// <summary>Whether no more blocks are read.</summary>
    public bool IsSpent => _spent >= Whole;

    public void Reset() => (_givenBack, _spent) = (0, 0);

    /// <summary>Notes a block that was read and is left to the text. One that is cut is free: what is left must come to the same when it is read again.</summary>
    public void NoteLeft(BlockReader value) => _spent += !value.IsJson ? PriceOfBroken + ((value.End - value.Start) / CharactersForOne) : value.Nodes.Length == 1 ? PriceOfEmpty : 1;

    /// <summary>Notes a fence in which no value was found.</summary>
    public void NoteEmpty() => _spent += PriceOfBroken;

    /// <summary>Whether a text that was never closed, and was looked for to the end of the reply, may be given back: that is done some times, and not for thousands of them.</summary>
    public bool MayGiveBack() => ++_givenBack <= MostGivenBack;
}
