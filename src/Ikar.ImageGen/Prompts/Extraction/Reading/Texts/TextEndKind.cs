namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>What has become of a text in quotes.</summary>
internal enum TextEndKind
{
    /// <summary>It is a value.</summary>
    Value,

    /// <summary>It is a key.</summary>
    Key,

    /// <summary>It is a key without its closing quote.</summary>
    HalfKey,

    /// <summary>It is no element of its list, whose bracket is lost, but the key behind it.</summary>
    KeyAfterList,

    /// <summary>It is a value that was never closed; what comes next is no part of the block.</summary>
    Unclosed,

    /// <summary>It is nothing, and the block ends before it or inside it.</summary>
    BreakOff,

    /// <summary>It can't be, and so there is no block.</summary>
    Broken,
}
