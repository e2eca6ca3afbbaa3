namespace Ikar.ImageGen.Prompts;

/// <summary>The texts for one model.</summary>
/// <param name="Prompt">What to draw, style and mood included.</param>
/// <param name="NegativePrompt">What to keep out; null sends nothing.</param>
internal readonly record struct ComposedPrompt(string Prompt, string? NegativePrompt);
