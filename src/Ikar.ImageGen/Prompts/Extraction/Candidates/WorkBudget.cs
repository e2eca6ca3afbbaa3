using System.Buffers;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>How much of a reply is read in vain before the rest of it is taken for prose: no junk takes longer than that.</summary>
internal sealed class WorkBudget
{
    // Each is looked for up to the end of the reply.
    private const int MostGivenBack = 8;

    // Some 5 000 plain foreign objects, or 120 short blocks that nothing can repair, or two of them of full length: program code of hundreds of lines, and not in a fence. Real replies have up to three blocks.
    private const int Whole = 20_480;

    // What a block costs: for itself, and a part of its length; one that is broken costs all of it.
    private const int PriceOfPlain = 4;
    private const int PriceOfMention = 16;
    private const int PriceOfWhole = 32;
    private const int PriceOfBroken = 160;
    private const int PriceOfEmptyFence = 32;
    private const int PriceOfLine = 8;
    private const int CharactersOfNearJson = 4;
    private const int CharactersOfRepaired = 2;
    private const int CharactersOfIntro = 32;

    // What is read as fast as JSON.
    private const PromptRepairs Slight = PromptRepairs.Comments | PromptRepairs.Commas | PromptRepairs.Invisible;

    // Any other sign in JSON is looked at closely, because it may have been meant for a quote, or may not belong to the text. A stream reads even plain JSON more slowly, so this can't be told by how it was read.
    private static readonly SearchValues<char> PlainSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_ \n\":,{}[]");

    private int _givenBack;
    private int _spent;

    /// <summary>Whether no more blocks are read.</summary>
    public bool IsSpent => _spent >= Whole;

    public void Reset() => (_givenBack, _spent) = (0, 0);

    /// <summary>Notes a block that was read and is left to the text. One that is cut is free: what is left must come to the same when it is read again.</summary>
    public void NoteLeft(ReadOnlySpan<char> text, BlockReader value)
    {
        var length = value.ReadTo - value.Start;
        var isNearJson = value.IsWhole && (value.Repairs & ~Slight) == PromptRepairs.None;
        var isPlain = isNearJson && value.Repairs == PromptRepairs.None && !text.Slice(value.Start, length).ContainsAnyExcept(PlainSigns);
        _spent += isPlain ? PriceOfPlain
            : isNearJson ? PriceOfWhole + (length / CharactersOfNearJson)
            : value.IsWhole && !value.TooBig ? PriceOfWhole + (length / CharactersOfRepaired)
            : PriceOfBroken + length;
    }

    /// <summary>Notes a picture that what stands behind it makes a part of its sentence.</summary>
    public void NoteMention(ReadOnlySpan<char> text, BlockReader value)
    {
        _spent += PriceOfMention;
        NoteLeft(text, value);
    }

    /// <summary>Notes a fence in which no value was found.</summary>
    /// <param name="length">How far one was looked for, in characters.</param>
    public void NoteEmpty(int length) => _spent += PriceOfEmptyFence + (length / CharactersOfIntro);

    /// <summary>Notes a line that was looked through for the end of a fence with a value behind its marks.</summary>
    public void NoteLine() => _spent += PriceOfLine;

    /// <summary>Whether a text that was never closed, and was looked for to the end of the reply, may be given back: that is done some times, and not for thousands of them.</summary>
    public bool MayGiveBack() => ++_givenBack <= MostGivenBack;
}
