namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>A quote inside a text, which may be its end.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Length">How long it is, with the backslashes before it, or how many there are.</param>
/// <param name="Matches">Whether it is like the opening one.</param>
/// <param name="Before">How many quotes were met before it: those like the opening one, and in a key any.</param>
/// <param name="AfterSame">Whether one of these was the very sign that opened the text.</param>
internal readonly record struct MetQuote(int At, int Length, bool Matches, int Before, bool AfterSame)
{
    /// <summary>The place after it.</summary>
    public int After => At + Length;
}
