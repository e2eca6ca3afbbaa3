namespace Ikar.ImageGen.Prompts.Intent.Words;

internal enum DrawingTokenKind
{
    Word,

    /// <summary>Quoted, code, or an address: may be part of a subject, never asks for anything.</summary>
    Opaque,

    /// <summary>@somebody.</summary>
    Mention,

    /// <summary>"/draw" at the start of the message.</summary>
    Command,

    /// <summary>A comma, bracket or emoji.</summary>
    Comma,

    /// <summary>A colon or a dash.</summary>
    Break,
}
