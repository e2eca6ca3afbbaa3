namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>Where a candidate stands; each place has its own end.</summary>
internal enum BlockPlace
{
    /// <summary>In a fence: ends with its closing marks, or with its value.</summary>
    Fence,

    /// <summary>On lines of its own: must end with a line.</summary>
    Bare,

    /// <summary>After a colon on a line of prose: must end the reply.</summary>
    Colon,
}
