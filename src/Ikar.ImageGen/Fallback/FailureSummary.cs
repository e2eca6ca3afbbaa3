using System.Globalization;
using System.Text;

namespace Ikar.ImageGen.Fallback;

/// <summary>Sums a failed request up: what the exception is about, and a message with one line per model.</summary>
internal static class FailureSummary
{
    /// <summary>The kind a person would repair first; what stopped the chain is what it is about, unless that was only the time.</summary>
    public static FailureKind KindOf(IReadOnlyList<GenerationAttempt> attempts, FailureKind? stop, bool late)
    {
        if (stop is not (null or FailureKind.DeadlineExceeded))
        {
            return stop.Value;
        }

        foreach (var kind in FailurePolicy.ByActionability)
        {
            foreach (var attempt in attempts)
            {
                if (attempt.Kind == kind)
                {
                    return kind;
                }
            }
        }

        return late ? FailureKind.DeadlineExceeded : FailureKind.Unknown;
    }

    /// <summary>The message. Models that tell the same story share a line.</summary>
    public static string Message(FailureKind kind, IReadOnlyList<GenerationAttempt> attempts, TimeSpan elapsed)
    {
        var calls = attempts.Count(static attempt => attempt.Status != AttemptStatus.Skipped);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"No picture ({kind}) after {elapsed.TotalSeconds:0.0} s and {calls} {(calls == 1 ? "call" : "calls")}.");
        var stories = new List<(string Story, List<string> Models)>();
        foreach (var model in attempts.GroupBy(static attempt => attempt.Model.Id, StringComparer.Ordinal))
        {
            var story = string.Join("; ", model.Select(Story));
            var known = stories.FindIndex(entry => entry.Story == story);
            if (known < 0)
            {
                stories.Add((story, [model.Key]));
            }
            else
            {
                stories[known].Models.Add(model.Key);
            }
        }

        foreach (var (story, models) in stories)
        {
            text.Append('\n').Append(string.Join(", ", models)).Append(": ").Append(story);
        }

        return text.ToString();
    }

    private static string Story(GenerationAttempt attempt)
    {
        var via = attempt.Provider.Length == 0 ? "" : $" via {attempt.Provider}";
        var status = attempt.HttpStatus is { } code ? string.Create(CultureInfo.InvariantCulture, $", HTTP {code}") : "";
        var message = attempt.Message.Length == 0 ? "" : ": " + attempt.Message;
        return attempt.Status == AttemptStatus.Skipped
            ? $"skipped{via}{(attempt.Kind is null ? "" : $" ({attempt.Kind}{status})")}{message}"
            : string.Create(CultureInfo.InvariantCulture, $"{attempt.Kind}{via}{status} after {attempt.Duration.TotalSeconds:0.0} s{message}");
    }
}
