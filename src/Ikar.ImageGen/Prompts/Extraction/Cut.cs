namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>A block that leaves the text: from its fence, or its bracket, to the end of either.</summary>
internal readonly record struct Cut(int Start, int End);
