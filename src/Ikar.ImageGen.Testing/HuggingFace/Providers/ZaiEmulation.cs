using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>Z.ai: submit and poll by the job's id, no address given.</summary>
internal sealed class ZaiEmulation : ProviderEmulation
{
    private const string Submit = "/api/paas/v4/async/images/generations";
    private const string Poll = "/api/paas/v4/async-result/";

    public override string Id => "zai-org";

    public override IReadOnlyList<string> Hosts => ["api.z.ai"];

    public override string JobPrefix => "zai";

    public override Operation? Recognise(EmulatedRequest request, string path) => request.Method switch
    {
        "POST" when path == Submit => new(EmulatedRequestKind.Generate, JsonReading.Text(request.Json as JsonObject, "model") ?? ""),
        "GET" when path.StartsWith(Poll, StringComparison.Ordinal) => new(EmulatedRequestKind.Poll, path[Poll.Length..]),
        _ => null,
    };

    public override GenerationCall Read(GenerationInput input) =>
        input.Call(input.Body, JsonReading.Text(input.Body, "prompt"), JsonReading.Pair(JsonReading.Text(input.Body, "size"), 'x'));

    public override Reply? Refuse(GenerationCall call, GenerationInput input)
    {
        if (JsonReading.Text(input.Body, "prompt") is null)
        {
            return Error(400, "prompt is required");
        }

        // GLM-Image: each side 1024 to 2048, a multiple of 32, at most 2^22 pixels.
        return call.Size is { } size && !(IsSide(size.Width) && IsSide(size.Height) && size.Width * size.Height <= 1 << 22)
            ? Error(400, "size must be two multiples of 32 between 1024 and 2048")
            : null;
    }

    public override bool IsQueued(Job job, EmulatedRequest request) => true;

    public override Reply Submitted(Job job) => Task(job, "PROCESSING");

    public override Reply State(Job job) => job.Poll() > 0 ? Task(job, "PROCESSING") : Finished(job);

    public override Reply Finished(Job job) => Task(job, job.Answer.IsFlagged ? "FAIL" : "SUCCESS");

    public override ImageSize DefaultSize(EmulatedModel model) => new(1280, 1280);

    private static bool IsSide(int side) => side is >= 1024 and <= 2048 && side % 32 == 0;

    private static Reply Task(Job job, string status)
    {
        var body = new JsonObject
        {
            ["id"] = job.Id,
            ["request_id"] = "r-" + job.Id,
            ["model"] = job.Call.ProviderModelId,
            ["task_status"] = status,
        };
        if (status == "SUCCESS")
        {
            body["image_result"] = Each(job, i => new JsonObject { ["url"] = job.Url(i) });
        }

        return Reply.Json(200, body);
    }
}
