namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>What the reader has to read next.</summary>
internal enum Step
{
    /// <summary>A key, or the end of its object.</summary>
    Key,

    /// <summary>The colon after a key.</summary>
    Colon,

    /// <summary>A value, or the end of its array.</summary>
    Value,

    /// <summary>More of a text in quotes; a key can be one too.</summary>
    Text,

    /// <summary>More of a text without quotes.</summary>
    Word,

    /// <summary>Nothing: the value is whole.</summary>
    Done,

    /// <summary>Nothing: this is no value.</summary>
    Broken,

    /// <summary>Nothing: the block ends here although brackets are open.</summary>
    BreakOff,

    /// <summary>The same again, when more of the reply has come.</summary>
    More,
}
