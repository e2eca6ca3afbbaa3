using System.Globalization;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Models as the Hub describes them, one by one and in pages.</summary>
internal static class HubListing
{
    private const int PageSize = 100;

    public static Reply Page(EmulatedWorld world, HubQuery query, Uri address)
    {
        var (task, providers) = (query.First("pipeline_tag"), query.All("inference_provider"));
        var (search, author) = (query.First("search"), query.First("author"));
        var found = world.Models.Where(model =>
            (task is null || TaskOf(model) == task)
            && (providers.Count == 0 || model.Routes.Any(route => providers.Contains("all") || providers.Contains(route.Provider)))
            && (search is null || model.Id.Contains(search, StringComparison.OrdinalIgnoreCase))
            && (author is null || model.Id.StartsWith(author + "/", StringComparison.OrdinalIgnoreCase))).ToList();
        var (skip, limit) = (query.Number("cursor", 0), query.Number("limit", PageSize));
        var expand = query.All("expand");
        var reply = Reply.Json(200, new JsonArray([.. found.Skip(skip).Take(limit).Select(model => (JsonNode)Describe(model, expand, mappingAsArray: true))]));
        if (skip + limit >= found.Count)
        {
            return reply;
        }

        var next = new Uri(address, query.With("cursor", (skip + limit).ToString(CultureInfo.InvariantCulture)));
        return reply.With("Link", $"<{next.AbsoluteUri}>; rel=\"next\"");
    }

    /// <summary>A model with the wished fields; without a wish, the Hub's usual ones, which have no mapping among them.</summary>
    public static JsonObject Describe(EmulatedModel model, IReadOnlyList<string> expand, bool mappingAsArray)
    {
        var body = new JsonObject { ["_id"] = model.Order.ToString("x24", CultureInfo.InvariantCulture), ["id"] = model.Id };
        foreach (var field in expand.Count > 0 ? expand : ["pipeline_tag", "tags", "gated", "likes", "downloads"])
        {
            if (Field(model, field, mappingAsArray) is { } value)
            {
                body[field] = value;
            }
        }

        return body;
    }

    private static JsonNode? Field(EmulatedModel model, string field, bool mappingAsArray) => field switch
    {
        "inferenceProviderMapping" => mappingAsArray ? MappingArray(model) : Mapping(model),
        "pipeline_tag" => TaskOf(model),
        "tags" => new JsonArray(TaskOf(model), "diffusers", "license:" + LicenseOf(model)),
        "gated" => model.Known?.License.Contains("gated", StringComparison.OrdinalIgnoreCase) == true ? "auto" : JsonValue.Create(false),

        // Made up, falling with the model's place, so that sorting has something to sort.
        "likes" => 10_000 / (model.Order + 1),
        "downloads" => 1_000_000 / (model.Order + 1),
        "trendingScore" => 100 / (model.Order + 1),
        "cardData" => new JsonObject { ["license"] = LicenseOf(model) },
        "inference" => model.Routes.Any(route => route is { Provider: "hf-inference", Status: "live" }) ? "warm" : null,
        _ => null,
    };

    private static JsonObject Mapping(EmulatedModel model)
    {
        var mapping = new JsonObject();
        foreach (var route in model.Routes)
        {
            mapping[route.Provider] = Row(route, new JsonObject());
        }

        return mapping;
    }

    private static JsonArray MappingArray(EmulatedModel model) =>
        [.. model.Routes.Select(route => Row(route, new JsonObject { ["provider"] = route.Provider, ["hfModelId"] = model.Id }))];

    private static JsonObject Row(EmulatedRoute route, JsonObject row)
    {
        row["status"] = route.Status;
        row["providerId"] = route.ProviderId;
        row["task"] = route.Task;
        if (route.LoraWeights is { } weights)
        {
            row["adapter"] = "lora";
            row["adapterWeightsPath"] = weights;
        }

        return row;
    }

    private static string TaskOf(EmulatedModel model) => model.Routes is [{ Task: var task }, ..] ? task : "text-to-image";

    private static string LicenseOf(EmulatedModel model) =>
        model.Known?.License.Split(' ') is [var first, ..] && first.Length > 0 ? first.ToLowerInvariant() : "other";
}
