namespace Ikar.ImageGen.Prompts.Intent.Words;

/// <summary>A word, or a mark that parts words, at its place in the message.</summary>
internal readonly record struct DrawingToken(int Start, int End, DrawingTokenKind Kind, DrawingWordRole Role)
{
    public bool Is(DrawingWordRole role) => (Role & role) != 0;
}
