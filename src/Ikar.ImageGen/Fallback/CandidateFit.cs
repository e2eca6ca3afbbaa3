namespace Ikar.ImageGen.Fallback;

/// <summary>Whether a candidate can do what was asked for at all. What it merely can't be told is dropped with a warning, unless everything is required.</summary>
internal static class CandidateFit
{
    /// <summary>The reason why not; null if it can.</summary>
    public static string? Problem(ImageRequest request, ModelTurn turn, ImageRoute route)
    {
        var can = route.Capabilities;
        var model = turn.Model;

        // The route was found for this very request: it knows the model's tasks of today, the registry those of the release.
        if (request.Source is not null && !can.Source)
        {
            return "takes no input picture";
        }

        if (!request.RequireAllParameters)
        {
            return null;
        }

        return request.Size is { IsEmpty: false } && !(can.Size && model.SupportsSize) ? "takes no size"
            : request.Steps is not null && !can.Steps ? "takes no steps"
            : request.GuidanceScale is not null && !(can.GuidanceScale && model.SupportsGuidance) ? "takes no guidance scale"
            : !string.IsNullOrEmpty(request.NegativePrompt) && !(can.NegativePrompt && model.SupportsNegativePrompt) ? "takes no negative prompt"
            : request.Seed is not null && !can.Seed ? "takes no seed"
            : request.Loras.Count > 0 && !can.Loras ? "takes no LoRA"
            : null;
    }
}
