namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>What comes after the opening of a fence.</summary>
internal enum FenceContent
{
    /// <summary>A value that may be that of a prompt.</summary>
    Value,

    /// <summary>Something else, up to the closing marks.</summary>
    Listing,

    /// <summary>Text: the fence was only spoken of, so that the next one ends the listing too.</summary>
    Text,

    /// <summary>Its own closing marks.</summary>
    Nothing,
}
