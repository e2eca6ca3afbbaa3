namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>Words that make a picture darker or brighter.</summary>
internal sealed record Mood(float Brightness);
