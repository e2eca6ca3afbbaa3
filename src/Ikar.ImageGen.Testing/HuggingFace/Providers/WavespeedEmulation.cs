using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>WaveSpeed: submit and poll; every answer is wrapped in code, message, data, and errors may come with status 200.</summary>
internal sealed class WavespeedEmulation : ProviderEmulation
{
    private const string Base = "/api/v3/";

    public override string Id => "wavespeed";

    public override IReadOnlyList<string> Hosts => ["api.wavespeed.ai"];

    public override string JobPrefix => "ws";

    public override Operation? Recognise(EmulatedRequest request, string path)
    {
        if (!path.StartsWith(Base, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path[Base.Length..];
        return (request.Method, rest.Split('/')) switch
        {
            ("GET", ["predictions", var id, "result"]) => new(EmulatedRequestKind.Poll, id),
            ("GET", ["predictions", var id]) => new(EmulatedRequestKind.Poll, id),
            ("POST", _) => new(EmulatedRequestKind.Generate, rest),
            _ => null,
        };
    }

    public override GenerationCall Read(GenerationInput input) => input.Call(
        input.Body,
        JsonReading.Text(input.Body, "prompt"),
        JsonReading.Pair(JsonReading.Text(input.Body, "size"), '*') ?? JsonReading.Sides(input.Body),
        JsonReading.Count(input.Body, "num_images"));

    public override Reply? Refuse(GenerationCall call, GenerationInput input)
    {
        if (JsonReading.Text(input.Body, "prompt") is null)
        {
            return Error(400, "prompt is required");
        }

        return JsonReading.Text(input.Body, "size") is { } size && JsonReading.Pair(size, '*') is null
            ? Error(400, "size must look like 1024*1024")
            : null;
    }

    public override bool IsQueued(Job job, EmulatedRequest request) => true;

    public override Reply Submitted(Job job) => Wrapped(job, "created", isSubmit: true);

    public override Reply State(Job job)
    {
        var left = job.Poll();
        return Wrapped(job, left > 1 ? "created" : left == 1 ? "processing" : "completed");
    }

    public override Reply Finished(Job job) => Wrapped(job, "completed");

    private static Reply Wrapped(Job job, string status, bool isSubmit = false)
    {
        var isDone = status == "completed";
        return Reply.Json(200, new JsonObject
        {
            ["code"] = 200,
            ["message"] = "success",
            ["data"] = new JsonObject
            {
                ["id"] = job.Id,
                ["model"] = job.Call.ProviderModelId,
                ["outputs"] = isDone ? Each(job, i => job.Url(i)) : [],
                ["urls"] = new JsonObject { ["get"] = $"{job.Answer.PollHost ?? "https://api.wavespeed.ai"}/api/v3/predictions/{job.Id}/result" },
                ["has_nsfw_contents"] = isSubmit ? [] : Each(job, _ => isDone && job.Answer.IsFlagged),
                ["status"] = status,
                ["created_at"] = "2026-01-01T00:00:00Z",
                ["error"] = "",
                ["executionTime"] = isDone ? 1500 : 0,
                ["timings"] = new JsonObject { ["inference"] = isDone ? 1500 : 0 },
            },
        });
    }
}
