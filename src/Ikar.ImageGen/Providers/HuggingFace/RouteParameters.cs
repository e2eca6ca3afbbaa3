using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Puts a call's parameters into a body under a route's names, and keeps book of what could not go in.</summary>
internal sealed class RouteParameters(ImageCall call, string route)
{
    private readonly List<string> _dropped = [];
    private readonly List<string> _warnings = [];

    public ImageCall Call => call;

    public IReadOnlyList<string> Dropped => _dropped;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Notes that a parameter can't be sent, if it was given.</summary>
    public void Drop(string parameter, bool given)
    {
        if (given)
        {
            Refuse(parameter, $"{route} has no {parameter}");
            _dropped.Add(parameter);
        }
    }

    /// <summary>Notes that a parameter arrives as something else.</summary>
    /// <param name="parameter">Its neutral name.</param>
    /// <param name="words">What arrives, in a sentence.</param>
    /// <param name="isDefault">Whether it is the model's default and not the caller's wish, which alone can be refused.</param>
    public void Change(string parameter, string words, bool isDefault = false)
    {
        if (!isDefault)
        {
            Refuse(parameter, words);
        }

        _warnings.Add(words);
    }

    /// <summary>Notes that a parameter goes by another name, with the same meaning.</summary>
    public void Rename(string parameter, string native) => _warnings.Add($"{route}: {parameter} was sent as {native}");

    /// <summary>Negative prompt, steps, guidance scale and seed under the neutral names.</summary>
    public void AddCommon(JsonObject body, string steps = "num_inference_steps", string guidance = "guidance_scale")
    {
        Add(body, "negative_prompt", call.NegativePrompt);
        Add(body, steps, call.Steps);
        Add(body, guidance, call.GuidanceScale);
        Add(body, "seed", call.Seed);
    }

    /// <summary>What the plain OpenAI-like image APIs don't know.</summary>
    public void DropCommon()
    {
        Drop("negative_prompt", call.NegativePrompt is { Length: > 0 });
        Drop("steps", call.Steps is not null);
        Drop("guidance_scale", call.GuidanceScale is not null);
        Drop("seed", call.Seed is not null);
    }

    /// <summary>The size as one text: "768x1024".</summary>
    public void AddSizeText(JsonObject body, char separator)
    {
        if (call.Size is { } size)
        {
            body["size"] = FormattableString.Invariant($"{size.Width}{separator}{size.Height}");
        }
    }

    /// <summary>The size as two members.</summary>
    public void AddWidthAndHeight(JsonObject body)
    {
        if (call.Size is { } size)
        {
            body["width"] = size.Width;
            body["height"] = size.Height;
        }
    }

    /// <summary>The size as an object of two members.</summary>
    public void AddSizeObject(JsonObject body, string name)
    {
        if (call.Size is { } size)
        {
            body[name] = new JsonObject { ["width"] = size.Width, ["height"] = size.Height };
        }
    }

    /// <summary>The size as the nearest of the proportions that the model knows.</summary>
    public void AddAspectRatio(JsonObject body)
    {
        // The caller's own aspect_ratio wins; there is then nothing to warn about.
        if (call.Size is { } size && !call.AdditionalParameters.ContainsKey("aspect_ratio"))
        {
            var ratio = AspectRatio.Nearest(size);
            body["aspect_ratio"] = ratio;
            Change("size", $"{route}: size {size} was sent as aspect_ratio {ratio}; the model chooses the pixels", isDefault: size == call.Model.DefaultSize);
        }
    }

    /// <summary>The number of pictures, if it is more than one.</summary>
    public void AddCount(JsonObject body, string? name)
    {
        if (name is null)
        {
            Drop("count", call.Count > 1);
        }
        else if (call.Count > 1)
        {
            body[name] = call.Count;
        }
    }

    public void AddStrength(JsonObject body) => Add(body, "strength", call.Source is null ? null : call.Strength);

    /// <summary>The caller's native parameters, last, because they win. A null takes the member out.</summary>
    public void AddNative(JsonObject body)
    {
        foreach (var (name, value) in call.AdditionalParameters)
        {
            if (value is null)
            {
                body.Remove(name);
            }
            else
            {
                body[name] = value.DeepClone();
            }
        }
    }

    public static void Add(JsonObject body, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            body[name] = value;
        }
    }

    public static void Add(JsonObject body, string name, long? value)
    {
        if (value is { } number)
        {
            body[name] = number;
        }
    }

    public static void Add(JsonObject body, string name, double? value)
    {
        if (value is { } number)
        {
            body[name] = number;
        }
    }

    private void Refuse(string parameter, string words)
    {
        if (call.RequireAllParameters)
        {
            throw new ImageProviderException(FailureKind.UnsupportedParameter, $"{words}, and RequireAllParameters is set.") { Parameter = parameter };
        }
    }
}
