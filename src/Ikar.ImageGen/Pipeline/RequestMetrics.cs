using System.Diagnostics;
using Ikar.ImageGen.Diagnostics;

namespace Ikar.ImageGen.Pipeline;

/// <summary>The metrics of whole requests.</summary>
internal static class RequestMetrics
{
    public static void Record(string model, ImageResult result, TimeSpan took)
    {
        if (ImageGenDiagnostics.Duration.Enabled)
        {
            var tags = Tags(model);
            tags.Add("gen_ai.response.model", result.Model.Id);
            tags.Add("gen_ai.provider.name", result.Provider);
            if (result.IsPreview)
            {
                tags.Add("ikar.preview", true);
            }

            ImageGenDiagnostics.Duration.Record(took.TotalSeconds, tags);
        }

        if (ImageGenDiagnostics.ImageBytes.Enabled)
        {
            var tags = new TagList { { "gen_ai.response.model", result.Model.Id } };
            if (result.IsPreview)
            {
                tags.Add("ikar.preview", true);
            }

            foreach (var image in result.Images)
            {
                ImageGenDiagnostics.ImageBytes.Record(image.Data.Length, tags);
            }
        }
    }

    public static void Record(string model, FailureKind kind, TimeSpan took)
    {
        if (ImageGenDiagnostics.Duration.Enabled)
        {
            var tags = Tags(model);
            tags.Add("error.type", kind.ToString());
            ImageGenDiagnostics.Duration.Record(took.TotalSeconds, tags);
        }
    }

    private static TagList Tags(string model) => new() { { "gen_ai.operation.name", "generate_content" }, { "gen_ai.request.model", model } };
}
