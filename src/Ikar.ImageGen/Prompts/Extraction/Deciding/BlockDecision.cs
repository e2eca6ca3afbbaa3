namespace Ikar.ImageGen.Prompts.Extraction.Deciding;

/// <summary>What a value turned out to be.</summary>
internal enum BlockDecision
{
    /// <summary>Something else.</summary>
    Foreign,

    /// <summary>No picture yet, but if the value was cut it might have become one.</summary>
    Open,

    /// <summary>The prompt of a picture, or several.</summary>
    Picture,
}
