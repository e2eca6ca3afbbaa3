using System.Diagnostics;
using Ikar.ImageGen.Diagnostics;

namespace Ikar.ImageGen.Pipeline;

/// <summary>The span of a whole request, by the GenAI conventions.</summary>
internal static class RequestActivity
{
    private const string CaptureVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    /// <summary>Starts the span if anybody listens.</summary>
    public static Activity? Start(ImageRequest request, string model)
    {
        if (!ImageGenDiagnostics.Source.HasListeners() || ImageGenDiagnostics.Source.StartActivity($"generate_content {model}", ActivityKind.Client) is not { } activity)
        {
            return null;
        }

        activity.SetTag("gen_ai.operation.name", "generate_content").SetTag("gen_ai.output.type", "image").SetTag("gen_ai.request.model", model);
        activity.SetTag("gen_ai.request.choice.count", request.Count == 1 ? null : request.Count);
        activity.SetTag("gen_ai.request.seed", request.Seed);
        if (request.Size is { IsEmpty: false } size)
        {
            activity.SetTag("gen_ai.request.image.width", size.Width).SetTag("gen_ai.request.image.height", size.Height);
        }

        // Prompts are people's words: on a span only where the operator says so in the agreed way.
        if (string.Equals(Environment.GetEnvironmentVariable(CaptureVariable), "true", StringComparison.OrdinalIgnoreCase))
        {
            activity.SetTag("gen_ai.input.messages", request.Prompt);
        }

        return activity;
    }

    /// <summary>Adds what came of it.</summary>
    public static void Finish(Activity? activity, ImageResult result) => activity?
        .SetTag("gen_ai.response.model", result.Model.Id)
        .SetTag("gen_ai.provider.name", result.Provider)
        .SetTag("ikar.attempts", result.Attempts.Count)
        .SetTag("ikar.from_cache", result.FromCache)
        .SetTag("ikar.preview", result.IsPreview);

    /// <summary>Marks it as failed.</summary>
    public static void Fail(Activity? activity, FailureKind kind, string message) => activity?.SetTag("error.type", kind.ToString()).SetStatus(ActivityStatusCode.Error, message);
}
