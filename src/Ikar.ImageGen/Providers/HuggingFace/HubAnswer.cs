using System.Text.Json;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Reads the mapping from the Hub's answer about one model.</summary>
internal static class HubAnswer
{
    /// <summary>Reads the mapping in the Hub's order, which is the user's order of preference.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static IReadOnlyList<ModelMapping> Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var mapping = json.RootElement.Get("inferenceProviderMapping");
        var entries = new List<ModelMapping>();

        // An object keyed by provider here, an array whose items name it in lists of models: both are met.
        if (mapping.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in mapping.EnumerateObject())
            {
                Add(entries, property.Name, property.Value);
            }
        }

        foreach (var item in mapping.Items())
        {
            Add(entries, item.Text("provider"), item);
        }

        return entries;
    }

    private static void Add(List<ModelMapping> entries, string? provider, JsonElement item)
    {
        if (!string.IsNullOrWhiteSpace(provider) && item.Text("providerId") is { Length: > 0 } id)
        {
            var weights = item.Text("adapterWeightsPath");
            entries.Add(new ModelMapping(provider, id)
            {
                Status = item.Text("status") ?? "live",
                Task = item.Text("task") ?? "",
                IsLora = item.Text("adapter") == "lora" || weights is not null,
                WeightsPath = weights,
            });
        }
    }
}
