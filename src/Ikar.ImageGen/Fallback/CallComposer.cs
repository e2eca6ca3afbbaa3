using System.Globalization;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Prompts;

namespace Ikar.ImageGen.Fallback;

/// <summary>Fits a request to one model and route. Pure. Per-call values beat the model's defaults; what the candidate can't take is left out and named.</summary>
/// <remarks>Only what the caller asked for is worth a warning: a model's default that a route can't carry is left out silently.</remarks>
internal static class CallComposer
{
    /// <summary>Composes the call.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="model">The model.</param>
    /// <param name="route">The route.</param>
    /// <param name="seed">The seed to send when the request has none; null sends none.</param>
    /// <param name="timeout">The time the attempt has.</param>
    public static ComposedCall Compose(ImageRequest request, ImageModel model, ImageRoute route, long? seed, TimeSpan timeout)
    {
        var notes = new Notes(model.Name, route.Provider);
        var can = route.Capabilities;
        var texts = PromptComposer.Compose(request, model);
        var call = new ImageCall
        {
            Model = model,
            Prompt = texts.Prompt,
            NegativePrompt = can.NegativePrompt && model.SupportsNegativePrompt ? texts.NegativePrompt : notes.Dropping("negative_prompt", request.NegativePrompt),
            Size = Size(request, model, can, notes),
            Steps = Steps(request, model, can, notes),
            GuidanceScale = can.GuidanceScale && model.SupportsGuidance ? request.GuidanceScale ?? model.GuidanceScale : notes.Dropping("guidance_scale", request.GuidanceScale),
            Seed = can.Seed ? request.Seed ?? seed : notes.Dropping("seed", request.Seed),
            Count = Math.Clamp(request.Count, 1, Math.Max(1, can.MaxCount)),
            Source = can.Source ? request.Source : notes.Dropping("source", request.Source),
            Strength = can.Source && request.Source is not null ? request.Strength : null,
            Loras = can.Loras || request.Loras.Count == 0 ? request.Loras : notes.Dropping("loras", request.Loras) ?? [],
            AdditionalParameters = Additional(request, route.Provider),
            RequireAllParameters = request.RequireAllParameters,
            Timeout = timeout,
            Progress = request.Progress,
        };
        return new ComposedCall(call, notes.Dropped, notes.Changed, notes.Warnings);
    }

    private static int? Steps(ImageRequest request, ImageModel model, RouteCapabilities can, Notes notes)
    {
        if (!can.Steps)
        {
            return notes.Dropping("steps", request.Steps);
        }

        var steps = request.Steps ?? model.Steps;
        if (steps > model.MaxSteps)
        {
            notes.Change("steps", $"{steps} inference steps were lowered to {model.MaxSteps}, the most that {model.Name} takes.");
            return model.MaxSteps;
        }

        return steps;
    }

    private static ImageSize? Size(ImageRequest request, ImageModel model, RouteCapabilities can, Notes notes)
    {
        var asked = request.Size is { IsEmpty: false } size ? size : (ImageSize?)null;
        if (!can.Size || !model.SupportsSize)
        {
            return notes.Dropping("size", asked);
        }

        var wanted = asked ?? model.DefaultSize;
        if (wanted.IsEmpty)
        {
            return null;
        }

        var fitted = Fit(wanted, model);
        if (fitted != wanted && asked is not null)
        {
            notes.Change("size", $"The size {wanted} was changed to {fitted}, which {model.Name} takes.");
        }

        return fitted;
    }

    // The longest side down to the maximum with the proportions kept, then both down to the multiple: SD3, SDXL and others refuse anything else.
    private static ImageSize Fit(ImageSize size, ImageModel model)
    {
        double width = Math.Max(1, size.Width), height = Math.Max(1, size.Height);
        var longest = Math.Max(width, height);
        if (model.MaxSize > 0 && longest > model.MaxSize)
        {
            (width, height) = (width * model.MaxSize / longest, height * model.MaxSize / longest);
        }

        var multiple = Math.Max(1, model.SizeMultiple);
        return new ImageSize(Down(width, multiple), Down(height, multiple));
    }

    // The tiny addition forgives what the division above lost.
    private static int Down(double side, int multiple) => Math.Max(multiple, (int)(side + 1e-6) / multiple * multiple);

    // "fal-ai/image_size" goes to that route only, as "image_size", and beats the general one.
    private static IReadOnlyDictionary<string, JsonNode?> Additional(ImageRequest request, string provider)
    {
        if (request.AdditionalParameters.Count == 0)
        {
            return request.AdditionalParameters;
        }

        var result = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in request.AdditionalParameters)
        {
            if (!name.Contains('/', StringComparison.Ordinal))
            {
                result.TryAdd(name, value);
            }
            else if (name.StartsWith(provider + "/", StringComparison.OrdinalIgnoreCase))
            {
                result[name[(provider.Length + 1)..]] = value;
            }
        }

        return result;
    }

    private sealed class Notes(string model, string provider)
    {
        private List<string>? _dropped;
        private List<string>? _changed;
        private List<string>? _warnings;

        public IReadOnlyList<string> Dropped => _dropped ?? (IReadOnlyList<string>)[];

        public IReadOnlyList<string> Changed => _changed ?? (IReadOnlyList<string>)[];

        public IReadOnlyList<string> Warnings => _warnings ?? (IReadOnlyList<string>)[];

        /// <summary>Notes the parameter if it was asked for, and gives the nothing to send instead.</summary>
        public T? Dropping<T>(string parameter, T? asked)
        {
            if (asked is not null and not "")
            {
                (_dropped ??= []).Add(parameter);
                (_warnings ??= []).Add($"{model} by {provider} takes no {parameter}; it was not sent.");
            }

            return default;
        }

        public void Change(string parameter, FormattableString text)
        {
            (_changed ??= []).Add(parameter);
            (_warnings ??= []).Add(text.ToString(CultureInfo.InvariantCulture));
        }
    }
}
