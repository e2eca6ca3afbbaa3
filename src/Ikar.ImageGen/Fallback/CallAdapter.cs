using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Fallback;

/// <summary>Takes a parameter out of a call that a candidate refused because of it.</summary>
internal static class CallAdapter
{
    /// <summary>The call without the parameters of those neutral names.</summary>
    public static ImageCall Without(ImageCall call, IReadOnlyCollection<string> refused)
    {
        bool Keeps(string name) => !refused.Contains(name, StringComparer.OrdinalIgnoreCase);
        return new ImageCall
        {
            Model = call.Model,
            Prompt = call.Prompt,
            NegativePrompt = Keeps("negative_prompt") ? call.NegativePrompt : null,
            Size = Keeps("size") ? call.Size : null,
            Steps = Keeps("steps") ? call.Steps : null,
            GuidanceScale = Keeps("guidance_scale") ? call.GuidanceScale : null,
            Seed = Keeps("seed") ? call.Seed : null,
            Count = Keeps("count") ? call.Count : 1,
            Source = call.Source,
            Strength = Keeps("strength") ? call.Strength : null,
            Loras = Keeps("loras") ? call.Loras : [],
            AdditionalParameters = Additional(call.AdditionalParameters, Keeps),
            RequireAllParameters = call.RequireAllParameters,
            Timeout = call.Timeout,
            Progress = call.Progress,
        };
    }

    private static Dictionary<string, JsonNode?> Additional(IReadOnlyDictionary<string, JsonNode?> all, Func<string, bool> keeps)
    {
        var kept = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in all)
        {
            if (keeps(name))
            {
                kept.Add(name, value);
            }
        }

        return kept;
    }
}
