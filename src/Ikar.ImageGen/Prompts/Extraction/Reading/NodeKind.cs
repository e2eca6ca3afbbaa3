namespace Ikar.ImageGen.Prompts.Extraction.Reading;

internal enum NodeKind
{
    Object,
    Array,
    String,
    Number,
    Bool,
    Null,

    /// <summary>The continuation of the string before it: "a" + "b".</summary>
    Continuation,
}
