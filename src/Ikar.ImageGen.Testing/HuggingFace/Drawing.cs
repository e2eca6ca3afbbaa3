namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>What has to be drawn.</summary>
internal readonly record struct Drawing(string Prompt, ImageSize Size, long Seed);
