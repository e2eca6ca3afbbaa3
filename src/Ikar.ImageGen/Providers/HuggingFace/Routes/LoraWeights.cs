namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>The adapters of a call: the one that the model itself is, then those the caller adds.</summary>
internal static class LoraWeights
{
    public static List<(string Path, double Scale)> All(RouteCall call)
    {
        var all = new List<(string, double)>();
        var mapping = call.Target.Mapping;
        if (mapping.IsLora)
        {
            all.Add((Address(call.Target, call.Target.ModelId, mapping.WeightsPath), 1));
        }

        foreach (var lora in call.Call.Loras)
        {
            all.Add((IsAddress(lora.Path) ? lora.Path : lora.WeightsFile is null ? lora.Path : Address(call.Target, lora.Path, lora.WeightsFile), lora.Scale));
        }

        return all;
    }

    /// <summary>The address of a file in a repository, each segment escaped; of the repository itself if there is no file.</summary>
    public static string Address(RouteTarget target, string repository, string? file) =>
        $"{target.FilesBase}/{RoutePath.Escape(repository)}" + (file is null ? "" : "/resolve/main/" + RoutePath.Escape(file));

    public static bool IsAddress(string path) => path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
