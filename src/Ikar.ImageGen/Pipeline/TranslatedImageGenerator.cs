using Ikar.ImageGen.Prompts;

namespace Ikar.ImageGen.Pipeline;

/// <summary>Fills <see cref="ImageRequest.EnglishPrompt"/>. The prompt itself stays as asked, so that caches and replays don't depend on a translator's changing words.</summary>
internal sealed class TranslatedImageGenerator(IImageGenerator inner, IPromptTranslator translator, ImageGenOptions options, TimeProvider time) : IImageGenerator
{
    // A translation is a short chat call; a slow one must leave the drawing its time.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(15);

    public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return options.AutoTranslate && request.EnglishPrompt is null && PromptComposer.LanguageOf(request.Prompt) is not null
            ? TranslateAndGenerateAsync(request, cancellationToken)
            : inner.GenerateAsync(request, cancellationToken);
    }

    private async Task<ImageResult> TranslateAndGenerateAsync(ImageRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var budget = request.Timeout ?? options.Timeout;
        var (english, warning) = await TranslateAsync(request.Prompt, TimeSpan.FromTicks(Math.Min(MostTime.Ticks, budget.Ticks / 4)), cancellationToken).ConfigureAwait(false);
        var left = budget - time.GetElapsedTime(started);
        return await inner.GenerateAsync(
            request with
            {
                EnglishPrompt = english,
                Warnings = warning is null ? request.Warnings : [.. request.Warnings, warning],
                Timeout = left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1),
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<(string? English, string? Warning)> TranslateAsync(string prompt, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            // A translator that ignores its token must not hold up the picture.
            var english = await translator.ToEnglishAsync(prompt, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return string.IsNullOrWhiteSpace(english)
                ? (null, "The translator gave nothing; the prompt was sent as asked.")
                : (english.Trim(), null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"The prompt could not be translated ({e.GetType().Name}); it was sent as asked.");
        }
    }
}
