using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>WaveSpeed: submit, then ask until completed. Errors may come with status 200 and a code in the body.</summary>
internal sealed class WaveSpeedRoute : Route
{
    private static readonly RouteCapabilities WithLoras = new();
    private static readonly RouteCapabilities WithoutLoras = new() { Loras = false };

    public override string Id => "wavespeed";

    public override string DirectBase => "https://api.wavespeed.ai";

    public override bool TakesPictures => true;

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) => LoraId(target.ProviderModelId, target.Mapping.IsLora) is null ? WithoutLoras : WithLoras;

    public override async Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken)
    {
        var id = call.Call.Loras.Count > 0 ? LoraId(call.Target.ProviderModelId, call.Target.Mapping.IsLora) ?? call.Target.ProviderModelId : call.Target.ProviderModelId;
        using var response = await call.PostAsync("/api/v3/" + RoutePath.Escape(id), Body(call), cancellationToken).ConfigureAwait(false);
        using var job = await call.ReadJsonAsync(response, jobAccepted: false, cancellationToken).ConfigureAwait(false);
        ThrowIfCode(call, response, job.RootElement);
        var data = job.RootElement.Get("data");
        var requestId = data.Text("id");
        var plan = new JobPlan { StatusPath = JobUrl.Path(data.Get("urls").Text("get"), call.Target), Read = ReadState };
        using var done = await new JobPoller(call, plan).WaitAsync(cancellationToken).ConfigureAwait(false);
        var pictures = ReadPictures(done.RootElement.Get("data"), call.Call.Seed);
        return pictures.Count > 0
            ? await call.DownloadAsync(pictures, requestId, cancellationToken).ConfigureAwait(false)
            : throw call.NotUnderstood(response, done.RootElement, jobAccepted: true);
    }

    private static JsonObject Body(RouteCall call)
    {
        var body = new JsonObject { ["prompt"] = call.Call.Prompt };
        call.Parameters.AddCommon(body);
        call.Parameters.AddSizeText(body, '*');
        call.Parameters.AddCount(body, "num_images");
        call.Parameters.AddStrength(body);
        if (call.Call.Source is { } source)
        {
            // Bare base64, without "data:".
            var picture = Convert.ToBase64String(source.Data.Span);
            body["image"] = picture;
            body["images"] = new JsonArray(picture);
        }

        AddLoras(call, body);
        call.Parameters.AddNative(body);
        return body;
    }

    // By repository here, not by file.
    private static void AddLoras(RouteCall call, JsonObject body)
    {
        var loras = new JsonArray();
        if (call.Target.Mapping.IsLora)
        {
            loras.Add((JsonNode)new JsonObject { ["path"] = call.Target.ModelId, ["scale"] = 1 });
        }

        foreach (var lora in call.Call.Loras)
        {
            loras.Add((JsonNode)new JsonObject { ["path"] = lora.Path, ["scale"] = lora.Scale });
        }

        if (loras.Count > 0)
        {
            body["loras"] = loras;
        }
    }

    private static string? LoraId(string id, bool isLora) =>
        isLora || id.Contains("lora", StringComparison.OrdinalIgnoreCase) ? id
        : id == "wavespeed-ai/flux-dev" ? "wavespeed-ai/flux-dev-lora"
        : null;

    private static void ThrowIfCode(RouteCall call, HttpResponseMessage response, JsonElement json)
    {
        if (json.Whole("code") is { } code && code != 200)
        {
            throw call.NotUnderstood(response, json, jobAccepted: false);
        }
    }

    private static JobState ReadState(JsonElement json)
    {
        if (json.Whole("code") is { } code && code != 200)
        {
            return new JobState(JobStage.Failed, Error: json.Text("message"));
        }

        var data = json.Get("data");
        return data.Text("status") switch
        {
            "completed" => new JobState(JobStage.Done),
            "failed" => new JobState(JobStage.Failed, Error: data.Text("error")),
            "created" => new JobState(JobStage.Queued),
            _ => new JobState(JobStage.Drawing),
        };
    }

    private static List<JobPicture> ReadPictures(JsonElement data, long? seed)
    {
        var flags = data.Get("has_nsfw_contents").Items().Select(static flag => flag.ValueKind == JsonValueKind.True).ToList();
        var pictures = new List<JobPicture>();
        foreach (var item in data.Get("outputs").Items())
        {
            if (item.AsText() is { } output)
            {
                pictures.Add(new JobPicture(AsAddress(output), seed, pictures.Count < flags.Count && flags[pictures.Count]));
            }
        }

        return pictures;
    }

    // With enable_base64_output the picture itself stands where its address would.
    private static string AsAddress(string output) => output.Contains(':', StringComparison.Ordinal) ? output : "data:;base64," + output;
}
