namespace Ikar.ImageGen;

/// <summary>What was wrong with a prompt block and was repaired while reading; for logs.</summary>
[Flags]
public enum PromptRepairs
{
    /// <summary>Nothing: the value was strict JSON, as far as it was read.</summary>
    None = 0,

    /// <summary>Quotes that are no plain double quotes, unescaped quotes inside a text, doubled or lost quotes.</summary>
    Quotes = 1,

    /// <summary>Keys or texts without quotes.</summary>
    Unquoted = 2,

    /// <summary>Commas too many, too few, or other signs in their place; a lost colon, or a question mark before it.</summary>
    Commas = 4,

    /// <summary>Brackets too many, too few, doubled, or the wrong one.</summary>
    Brackets = 8,

    /// <summary>Escapes that JSON does not know, cut escapes, or quotes that were all escaped.</summary>
    Escapes = 16,

    /// <summary>Comments.</summary>
    Comments = 32,

    /// <summary>Words and numbers that JSON does not know, such as None or .5, and missing values.</summary>
    Literals = 64,

    /// <summary>Invisible characters and spaces that JSON does not know.</summary>
    Invisible = 128,

    /// <summary>Raw line breaks and control characters inside a text.</summary>
    RawText = 256,

    /// <summary>Full-width signs or HTML entities in place of plain ones.</summary>
    Encoding = 512,

    /// <summary>The value, or an argument in it, was JSON inside a JSON string.</summary>
    DoubleEncoded = 1024,

    /// <summary>The reply ended inside the block.</summary>
    Unclosed = 2048,
}
