namespace Ikar.ImageGen;

/// <summary>Translates prompts to English for models that read nothing else. Register your own, usually over the bot's LLM; the library ships none.</summary>
public interface IPromptTranslator
{
    /// <summary>Translates a prompt.</summary>
    /// <param name="prompt">The prompt in any language but English.</param>
    /// <param name="cancellationToken">Gives up or runs out of time.</param>
    /// <returns>The prompt in English; a blank answer counts as a failure. A failure of any kind is a warning, and the prompt is sent as it was asked.</returns>
    Task<string> ToEnglishAsync(string prompt, CancellationToken cancellationToken);
}
