namespace Snippets;

/// <summary>Stands for whatever LLM client an app has.</summary>
internal interface IChatModel
{
    Task<string> AnswerAsync(string systemPrompt, string? message, CancellationToken cancellationToken);

    IAsyncEnumerable<string> StreamAsync(string systemPrompt, string? message, CancellationToken cancellationToken);
}
