namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>How the quotes and escapes of a string are written.</summary>
internal enum StringForm
{
    /// <summary>With plain quotes.</summary>
    Plain,

    /// <summary>Without quotes.</summary>
    Bare,

    /// <summary>With escaped quotes: the object was encoded twice.</summary>
    Escaped,

    /// <summary>With HTML entities for quotes; then all entities are decoded.</summary>
    Entities,
}
