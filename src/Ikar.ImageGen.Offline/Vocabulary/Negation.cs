namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>A word that takes back the next one: "no", «без».</summary>
internal enum Negation
{
    Next,
}
