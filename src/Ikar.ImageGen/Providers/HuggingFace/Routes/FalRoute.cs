using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>fal: a queue. Submit, ask until COMPLETED, get the result, fetch the pictures. A failed job is COMPLETED too; its error is the result's status.</summary>
internal sealed class FalRoute : Route
{
    private static readonly RouteCapabilities WithLoras = new();
    private static readonly RouteCapabilities WithoutLoras = new() { Loras = false };

    public override string Id => "fal-ai";

    public override string DirectBase => "https://queue.fal.run";

    public override string KeyScheme => "Key";

    public override bool TakesPictures => true;

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) => LoraId(target.ProviderModelId, target.Mapping.IsLora) is null ? WithoutLoras : WithLoras;

    public override async Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken)
    {
        var target = call.Target;
        var query = target.IsRouted ? "?_subdomain=queue" : "";
        var id = call.Call.Loras.Count > 0 ? LoraId(target.ProviderModelId, target.Mapping.IsLora) ?? target.ProviderModelId : target.ProviderModelId;
        using var submitted = await call.PostAsync("/" + RoutePath.Escape(id) + query, Body(call, id), cancellationToken).ConfigureAwait(false);
        using var job = await call.ReadJsonAsync(submitted, jobAccepted: false, cancellationToken).ConfigureAwait(false);
        if (job.RootElement.Text("request_id") is not { Length: > 0 } requestId)
        {
            throw call.NotUnderstood(submitted, job.RootElement, jobAccepted: false);
        }

        // The path and not one made of the id: "fal-ai/flux/dev" is asked after at "/fal-ai/flux/requests/…".
        var path = JobUrl.Path(job.RootElement.Text("response_url"), target);
        var plan = new JobPlan { StatusPath = path + "/status" + query, Read = ReadState, CancelPath = path + "/cancel" + query, CancelMethod = HttpMethod.Put };
        (await new JobPoller(call, plan).WaitAsync(cancellationToken).ConfigureAwait(false)).Dispose();

        var pictures = await JobResult.FetchAsync(call, path + query, (response, result) => ReadPictures(result) is { Count: > 0 } found
            ? found
            : throw call.NotUnderstood(response, result, jobAccepted: true), cancellationToken).ConfigureAwait(false);
        return await call.DownloadAsync(pictures, requestId, cancellationToken).ConfigureAwait(false);
    }

    private static JsonObject Body(RouteCall call, string id)
    {
        var body = new JsonObject { ["prompt"] = call.Call.Prompt };
        call.Parameters.AddCommon(body);

        // Width and height by themselves are ignored there, as the official JavaScript client's users found out.
        call.Parameters.AddSizeObject(body, "image_size");
        call.Parameters.AddCount(body, "num_images");
        call.Parameters.AddStrength(body);
        if (call.Call.Source is { } source)
        {
            var picture = DataUri.From(source);
            body["image_url"] = picture;
            body["image_urls"] = new JsonArray(picture);
        }

        if (LoraWeights.All(call) is { Count: > 0 } loras)
        {
            body["loras"] = new JsonArray([.. loras.Select(static lora => (JsonNode)new JsonObject { ["path"] = lora.Path, ["scale"] = lora.Scale })]);
            if (id == "fal-ai/lora" && call.Call.Source is null)
            {
                // Answers 422 without it.
                body["model_name"] = "stabilityai/stable-diffusion-xl-base-1.0";
            }
        }

        call.Parameters.AddNative(body);
        return body;
    }

    // Where an endpoint has a brother that takes adapters.
    private static string? LoraId(string id, bool isLora) =>
        isLora || id.Contains("lora", StringComparison.OrdinalIgnoreCase) ? id
        : id == "fal-ai/flux/dev" ? "fal-ai/flux-lora"
        : null;

    private static JobState ReadState(JsonElement json) => json.Text("status") switch
    {
        "COMPLETED" => new JobState(JobStage.Done),
        "IN_QUEUE" => new JobState(JobStage.Queued, (int?)json.Whole("queue_position")),
        "IN_PROGRESS" => new JobState(JobStage.Drawing),
        "FAILED" or "ERROR" or "CANCELLED" => new JobState(JobStage.Failed, Error: ErrorBody.Read(json).Message),
        _ => new JobState(JobStage.Drawing),
    };

    private static List<JobPicture> ReadPictures(JsonElement result)
    {
        var seed = result.Whole("seed");
        var flags = result.Get("has_nsfw_concepts").Items().Select(static flag => flag.ValueKind == JsonValueKind.True).ToList();
        var pictures = new List<JobPicture>();
        foreach (var item in result.Get("images").Items())
        {
            if (item.Text("url") is { Length: > 0 } url)
            {
                pictures.Add(new JobPicture(url, seed, pictures.Count < flags.Count && flags[pictures.Count]));
            }
        }

        // Some endpoints give one "image" instead.
        if (pictures.Count == 0 && result.Get("image").Text("url") is { Length: > 0 } single)
        {
            pictures.Add(new JobPicture(single, seed, flags.Count > 0 && flags[0]));
        }

        return pictures;
    }
}
