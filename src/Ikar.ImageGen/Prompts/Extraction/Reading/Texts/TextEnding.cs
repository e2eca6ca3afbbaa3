namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>How a text in quotes ended, for the reader to act upon.</summary>
/// <param name="Kind">What has become of it.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where its content ends; of one that is no value and no key, how far the block can reach.</param>
/// <param name="Closed">Where its quotes end.</param>
/// <param name="Next">Where reading goes on.</param>
/// <param name="Repairs">What had to be repaired to end it.</param>
internal readonly record struct TextEnding(TextEndKind Kind, int Start, int End, int Closed, int Next, PromptRepairs Repairs = PromptRepairs.None)
{
    /// <summary>How many separators were read as a part of it.</summary>
    public int Separators { get; init; }

    /// <summary>Where the sign stands that speaks against the block, if there is one.</summary>
    public int BrokenAt { get; init; }
}
