using System.Buffers;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>How much of a reply is read in vain before the rest of it is taken for prose: no junk takes longer than that.</summary>
internal sealed class WorkBudget
{
    // Each is looked for up to the end of the reply.
    private const int MostGivenBack = 8;

    // Some 70 ns each. 2 500 plain foreign objects, or some 400 short blocks that nothing can repair, or two of them of full length: program code of two thousand lines, and not in a fence. Real replies have up to three blocks.
    private const int Whole = 20_480;

    // Beside the price of the block itself.
    private const int PriceOfMention = 16;

    private const int PriceOfLine = 8;
    private const int PriceOfBrace = 4;

    // What is read as fast as JSON.
    private const PromptRepairs Slight = PromptRepairs.Comments | PromptRepairs.Commas | PromptRepairs.Invisible;

    private static readonly Price Plain = new(Block: 4, Sign: 6, CharactersForOne: int.MaxValue);
    private static readonly Price NearJson = new(Block: 8, Sign: 4, CharactersForOne: 16);
    private static readonly Price Repaired = new(Block: 6, Sign: 3, CharactersForOne: 2);
    private static readonly Price Broken = new(Block: 32, Sign: 4, CharactersForOne: 2);
    private static readonly Price EmptyFence = new(Block: 32, Sign: 0, CharactersForOne: 32);

    // Each is looked behind, because it may open or close something. A stream reads even plain JSON in steps, so what a block costs can't be told by how it was read.
    private static readonly SearchValues<char> LookedBehind = SearchValues.Create("\\'`\u00AB\u00BB\u00B4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\uFF02\uFF07\uFF0C\uFF1A\uFF3B\uFF3D\uFF5B\uFF5D");

    private int _givenBack;
    private int _spent;

    /// <summary>Whether no more blocks are read.</summary>
    public bool IsSpent => _spent >= Whole;

    public void Reset() => (_givenBack, _spent) = (0, 0);

    /// <summary>Notes a block that was read and is left to the text. One that is cut is free: what is left must come to the same when it is read again.</summary>
    public void NoteLeft(ReadOnlySpan<char> text, BlockReader value)
    {
        var isWhole = value.IsWhole && !value.TooBig;
        var isNearJson = value.IsWhole && (value.Repairs & ~Slight) == PromptRepairs.None;
        var price = !isNearJson ? isWhole ? Repaired : Broken : value.Repairs == PromptRepairs.None ? Plain : NearJson;
        _spent += price.Of(text[value.Start..value.ReadTo]);
    }

    /// <summary>Notes a picture that what stands behind it makes a part of its sentence.</summary>
    public void NoteMention(ReadOnlySpan<char> text, BlockReader value)
    {
        _spent += PriceOfMention;
        NoteLeft(text, value);
    }

    /// <summary>Notes a fence in which no value was found.</summary>
    /// <param name="read">What was looked through for one.</param>
    public void NoteEmpty(ReadOnlySpan<char> read) => _spent += EmptyFence.Of(read);

    /// <summary>Notes a line that was looked through for the end of a fence with a value behind its marks.</summary>
    public void NoteLine() => _spent += PriceOfLine;

    /// <summary>Whether a text that was never closed, and was looked for to the end of the reply, may be given back: that is done some times, and not for thousands of them.</summary>
    public bool MayGiveBack() => ++_givenBack <= MostGivenBack;

    private readonly record struct Price(int Block, int Sign, int CharactersForOne)
    {
        public int Of(ReadOnlySpan<char> read)
        {
            var price = Block + (PriceOfBrace * read.Count('{')) + (read.Length / CharactersForOne);
            for (var at = 0; Sign > 0 && read[at..].IndexOfAny(LookedBehind) is var next && next >= 0; at += next + 1)
            {
                price += Sign;
            }

            return price;
        }
    }
}
