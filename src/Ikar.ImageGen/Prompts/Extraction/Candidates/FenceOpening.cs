namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>The opening line of a fence.</summary>
/// <param name="Mark">What its marks are.</param>
/// <param name="Marks">How many there are.</param>
/// <param name="Content">Where the content begins.</param>
/// <param name="ValueOnLine">Whether it begins on the opening line.</param>
internal readonly record struct FenceOpening(char Mark, int Marks, int Content, bool ValueOnLine);
