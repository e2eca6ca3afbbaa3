using System.Globalization;
using Ikar.ImageGen;

namespace Quickstart;

/// <summary>A layer of the app's own: prints a line per attempt while the chain works, and passes on what the command line asks for.</summary>
internal sealed class LiveAttempts(IImageGenerator inner, Narrator narrator, QuickstartOptions options, Words words) : IImageGenerator, IProgress<ImageProgress>
{
    public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default) => inner.GenerateAsync(
        request with { Model = options.Model ?? request.Model, Seed = options.Seed ?? request.Seed, Progress = this },
        cancellationToken);

    public void Report(ImageProgress value)
    {
        switch (value.Stage)
        {
            case ImageProgressStage.AttemptStarted:
                narrator.Faint($"[chain] {value.Model?.Name} {words.Via} {value.Provider} …");
                break;
            case ImageProgressStage.Queued when value.QueuePosition is { } place:
                narrator.Faint($"[chain] {value.Model?.Name} {words.Via} {value.Provider}: {string.Format(CultureInfo.InvariantCulture, words.Queued, place)}");
                break;
            case ImageProgressStage.Waiting:
                narrator.Faint("[chain] " + string.Format(CultureInfo.InvariantCulture, words.Waiting, value.Wait?.TotalSeconds));
                break;
            case ImageProgressStage.AttemptFinished or ImageProgressStage.Skipped when value.Attempt is { } attempt:
                Print(attempt);
                break;
            default:
                break;
        }
    }

    /// <summary>One attempt on one line: model, route, result, seconds.</summary>
    public static string Line(GenerationAttempt attempt, Words words) => string.Create(
        CultureInfo.InvariantCulture,
        $"{attempt.Model.Name} {words.Via} {(attempt.Provider.Length == 0 ? "–" : attempt.Provider)}: {Outcome(attempt, words)}, {attempt.Duration.TotalSeconds:0.0} {words.Seconds}{(attempt.Message.Length == 0 ? "" : $" ({attempt.Message})")}");

    private void Print(GenerationAttempt attempt)
    {
        if (attempt.Status == AttemptStatus.Succeeded)
        {
            narrator.Good("[chain] ✓ " + Line(attempt, words));
        }
        else
        {
            narrator.Bad((attempt.Status == AttemptStatus.Skipped ? "[chain] – " : "[chain] ✗ ") + Line(attempt, words));
        }
    }

    private static string Outcome(GenerationAttempt attempt, Words words) => attempt.Status switch
    {
        AttemptStatus.Succeeded => words.Drawn,
        AttemptStatus.Skipped => attempt.Kind is null ? words.Skipped : $"{words.Skipped}, {words.Kind(attempt.Kind)}",
        _ => $"{words.Kind(attempt.Kind)}{(attempt.HttpStatus is { } status ? $" {status}" : "")}",
    };
}
