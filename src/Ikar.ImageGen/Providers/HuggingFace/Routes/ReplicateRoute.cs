using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>Replicate: holds the request for up to a minute; what is not finished then is asked after.</summary>
internal sealed class ReplicateRoute : Route
{
    private static readonly RouteCapabilities Plain = new() { Loras = false };
    private static readonly RouteCapabilities WithLora = new();

    public override string Id => "replicate";

    public override string DirectBase => "https://api.replicate.com";

    public override bool TakesPictures => true;

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) =>
        LoraId(target.ProviderModelId, target.Mapping.IsLora) is null ? Plain : WithLora;

    public override async Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken)
    {
        var id = call.Call.Loras.Count > 0 ? LoraId(call.Target.ProviderModelId, call.Target.Mapping.IsLora) ?? call.Target.ProviderModelId : call.Target.ProviderModelId;
        var body = new JsonObject { ["input"] = Input(call, id) };
        var path = $"/v1/models/{RoutePath.Escape(id)}/predictions";
        if (id.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
        {
            body["version"] = id[(colon + 1)..];
            path = "/v1/predictions";
        }

        using var response = await call.PostAsync(path, body, cancellationToken).ConfigureAwait(false);
        var job = await call.ReadJsonAsync(response, jobAccepted: false, cancellationToken).ConfigureAwait(false);
        try
        {
            var state = ReadState(job.RootElement);
            if (state.Stage == JobStage.Failed)
            {
                throw ErrorClassifier.ClassifyJob(state.Error, call.Context(jobAccepted: true)).ToException();
            }

            var requestId = job.RootElement.Text("id");
            if (state.Stage != JobStage.Done)
            {
                var statusPath = JobUrl.Path(job.RootElement.Get("urls").Text("get"), call.Target);
                job.Dispose();
                var plan = new JobPlan { StatusPath = statusPath, Read = ReadState, CancelPath = statusPath + "/cancel" };
                job = await new JobPoller(call, plan).WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            var pictures = ReadPictures(job.RootElement, call.Call.Seed);
            return pictures.Count > 0
                ? await call.DownloadAsync(pictures, requestId, cancellationToken).ConfigureAwait(false)
                : throw call.NotUnderstood(response, job.RootElement, jobAccepted: true);
        }
        finally
        {
            job.Dispose();
        }
    }

    public override void AddHeaders(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Post && request.Content is not null)
        {
            request.Headers.TryAddWithoutValidation("Prefer", "wait");
        }
    }

    private static JsonObject Input(RouteCall call, string id)
    {
        var input = new JsonObject { ["prompt"] = call.Call.Prompt };
        var guidance = TakesGuidance(id) ? "guidance" : "guidance_scale";
        call.Parameters.AddCommon(input, guidance: guidance);
        if (guidance == "guidance" && call.Call.GuidanceScale is not null)
        {
            call.Parameters.Rename("guidance_scale", guidance);
        }

        if (IsFlux(id))
        {
            call.Parameters.AddAspectRatio(input);
        }
        else
        {
            call.Parameters.AddWidthAndHeight(input);
        }

        call.Parameters.AddCount(input, "num_outputs");
        call.Parameters.AddStrength(input);
        AddSource(input, call.Call.Source);
        AddLora(call, input);
        call.Parameters.AddNative(input);
        return input;
    }

    // Models differ in the name of the picture, and ignore the names they don't know.
    private static void AddSource(JsonObject input, GeneratedImage? source)
    {
        if (source is not null)
        {
            var picture = DataUri.From(source);
            input["image"] = picture;
            input["images"] = new JsonArray(picture);
            input["input_image"] = picture;
            input["input_images"] = new JsonArray(picture);
        }
    }

    // One adapter, by its repository's address; the model itself if it is one.
    private static void AddLora(RouteCall call, JsonObject input)
    {
        if (call.Target.Mapping.IsLora)
        {
            input["lora_weights"] = LoraWeights.Address(call.Target, call.Target.ModelId, file: null);
            call.Parameters.Drop("loras", call.Call.Loras.Count > 0);
        }
        else if (call.Call.Loras is [var lora, ..])
        {
            input["lora_weights"] = LoraWeights.IsAddress(lora.Path) ? lora.Path : LoraWeights.Address(call.Target, lora.Path, file: null);
            RouteParameters.Add(input, "lora_scale", lora.Scale);
            if (call.Call.Loras.Count > 1)
            {
                call.Parameters.Change("loras", "replicate: only the first of the LoRA adapters was sent");
            }
        }
    }

    private static bool IsFlux(string id) => id.Contains("flux", StringComparison.OrdinalIgnoreCase);

    // flux-dev and its LoRA sister say "guidance"; models trained from them say "guidance_scale".
    private static bool TakesGuidance(string id) => id is "black-forest-labs/flux-dev" or "black-forest-labs/flux-dev-lora";

    private static string? LoraId(string id, bool isLora) =>
        isLora || id.Contains("lora", StringComparison.OrdinalIgnoreCase) ? id
        : id == "black-forest-labs/flux-dev" ? "black-forest-labs/flux-dev-lora"
        : null;

    private static JobState ReadState(JsonElement json) => json.Text("status") switch
    {
        "succeeded" => new JobState(JobStage.Done),
        "failed" or "canceled" or "aborted" => new JobState(JobStage.Failed, Error: json.Text("error") ?? json.Text("status")),
        "starting" => new JobState(JobStage.Queued),
        "processing" => new JobState(JobStage.Drawing),

        // Without a state the output decides.
        _ => json.Get("output").ValueKind is JsonValueKind.String or JsonValueKind.Array || !json.Get("urls").TryGet("get")
            ? new JobState(JobStage.Done)
            : new JobState(JobStage.Drawing),
    };

    private static List<JobPicture> ReadPictures(JsonElement json, long? seed)
    {
        var output = json.Get("output");
        return output.ValueKind == JsonValueKind.String
            ? [new JobPicture(output.AsText() ?? "", seed)]
            : [.. output.Items().Select(static item => item.AsText()).OfType<string>().Select(url => new JobPicture(url, seed))];
    }
}
