namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>A word that puts what was named before onto or into what is named next.</summary>
internal enum Relation
{
    On,
}
