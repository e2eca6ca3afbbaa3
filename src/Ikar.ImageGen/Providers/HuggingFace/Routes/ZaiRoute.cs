using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>Z.ai: submit, then ask by the task's id until SUCCESS. It knows prompt and size, no more.</summary>
internal sealed class ZaiRoute : Route
{
    private static readonly RouteCapabilities Capabilities = new()
    {
        Steps = false,
        GuidanceScale = false,
        NegativePrompt = false,
        Seed = false,
        Source = false,
        Loras = false,
        MaxCount = 1,
    };

    public override string Id => "zai-org";

    public override string DirectBase => "https://api.z.ai";

    public override RouteCapabilities CapabilitiesFor(RouteTarget target) => Capabilities;

    public override void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("x-source-channel", "hugging_face");
        request.Headers.TryAddWithoutValidation("accept-language", "en-US,en");
    }

    public override async Task<ProviderImages> DrawAsync(RouteCall call, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["model"] = call.Target.ProviderModelId, ["prompt"] = call.Call.Prompt };
        call.Parameters.AddSizeText(body, 'x');
        call.Parameters.AddCount(body, name: null);
        call.Parameters.DropCommon();
        call.Parameters.AddNative(body);
        using var response = await call.PostAsync("/api/paas/v4/async/images/generations", body, cancellationToken).ConfigureAwait(false);
        var job = await call.ReadJsonAsync(response, jobAccepted: false, cancellationToken).ConfigureAwait(false);
        try
        {
            var state = ReadState(job.RootElement);
            if (state.Stage == JobStage.Failed)
            {
                throw ErrorClassifier.ClassifyJob(state.Error, call.Context(jobAccepted: false), billed: false).ToException();
            }

            var id = job.RootElement.Text("id");
            var requestId = job.RootElement.Text("request_id") ?? id;
            if (state.Stage != JobStage.Done)
            {
                if (id is null)
                {
                    throw call.NotUnderstood(response, job.RootElement, jobAccepted: false);
                }

                job.Dispose();
                job = await new JobPoller(call, Plan(id)).WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            var urls = job.RootElement.Get("image_result").Items().Select(static item => item.Text("url")).OfType<string>();
            var pictures = urls.Select(static url => new JobPicture(url)).ToList();
            return pictures.Count > 0
                ? await call.DownloadAsync(pictures, requestId, cancellationToken).ConfigureAwait(false)
                : throw call.NotUnderstood(response, job.RootElement, jobAccepted: true);
        }
        finally
        {
            job.Dispose();
        }
    }

    // The clients ask every five seconds; no picture there takes less than two.
    private static JobPlan Plan(string id) => new()
    {
        StatusPath = "/api/paas/v4/async-result/" + Uri.EscapeDataString(id),
        Read = ReadState,
        FirstWait = TimeSpan.FromSeconds(2),
        LongestWait = TimeSpan.FromSeconds(5),
    };

    private static JobState ReadState(JsonElement json) => json.Text("task_status") switch
    {
        "SUCCESS" => new JobState(JobStage.Done),
        "FAIL" => new JobState(JobStage.Failed, Error: ErrorBody.Read(json).Message),
        _ => new JobState(JobStage.Drawing),
    };
}
