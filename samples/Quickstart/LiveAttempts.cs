using System.Globalization;
using Ikar.ImageGen;

namespace Quickstart;

/// <summary>A layer of the app's own: prints a line per attempt while the chain works, and passes on what the command line asks for.</summary>
internal sealed class LiveAttempts(IImageGenerator inner, Narrator narrator, QuickstartOptions options) : IImageGenerator, IProgress<ImageProgress>
{
    public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default) => inner.GenerateAsync(
        request with { Model = options.Model ?? request.Model, Seed = options.Seed ?? request.Seed, Progress = this },
        cancellationToken);

    public void Report(ImageProgress value)
    {
        switch (value.Stage)
        {
            case ImageProgressStage.AttemptStarted:
                narrator.Faint($"[chain] {value.Model?.Name} via {value.Provider} …");
                break;
            case ImageProgressStage.Queued when value.QueuePosition is { } place:
                narrator.Faint($"[chain] {value.Model?.Name} via {value.Provider}: in the queue, place {place}");
                break;
            case ImageProgressStage.Waiting:
                narrator.Faint(string.Create(CultureInfo.InvariantCulture, $"[chain] waiting {value.Wait?.TotalSeconds:0.0} s"));
                break;
            case ImageProgressStage.AttemptFinished or ImageProgressStage.Skipped when value.Attempt is { } attempt:
                Print(attempt);
                break;
            default:
                break;
        }
    }

    /// <summary>One attempt on one line: model, route, result, seconds.</summary>
    public static string Line(GenerationAttempt attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"{attempt.Model.Name} via {(attempt.Provider.Length == 0 ? "–" : attempt.Provider)}: {Outcome(attempt)}, {attempt.Duration.TotalSeconds:0.0} s{(attempt.Message.Length == 0 ? "" : $" ({attempt.Message})")}");

    private void Print(GenerationAttempt attempt)
    {
        if (attempt.Status == AttemptStatus.Succeeded)
        {
            narrator.Good("[chain] ✓ " + Line(attempt));
        }
        else
        {
            narrator.Bad((attempt.Status == AttemptStatus.Skipped ? "[chain] – " : "[chain] ✗ ") + Line(attempt));
        }
    }

    private static string Outcome(GenerationAttempt attempt) => attempt.Status switch
    {
        AttemptStatus.Succeeded => "drawn",
        AttemptStatus.Skipped => $"skipped, {attempt.Kind}",
        _ => $"{attempt.Kind}{(attempt.HttpStatus is { } status ? $" {status}" : "")}",
    };
}
