namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>A value that the lenient reader found; texts stay where they are in the reply until somebody wants them.</summary>
internal struct BlockNode
{
    public NodeKind Kind;

    /// <summary>What the key says; meaningless in arrays.</summary>
    public KeyKind Key;

    public int KeyStart;

    public int KeyEnd;

    public int Start;

    public int End;

    /// <summary>How the text of a string is written.</summary>
    public StringForm Form;

    /// <summary>The first child of a container; 0 for none, because the root is nobody's child.</summary>
    public int First;

    /// <summary>The next value in the same container; 0 for none.</summary>
    public int Next;
}
