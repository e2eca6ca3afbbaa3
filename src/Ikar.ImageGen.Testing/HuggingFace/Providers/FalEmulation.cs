using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>fal: a queue under a short app id, whose failed jobs are "completed" and fail when the result is fetched; or the synchronous host.</summary>
internal sealed class FalEmulation : ProviderEmulation
{
    private const string QueueHost = "https://queue.fal.run";

    private static readonly Dictionary<string, ImageSize> Presets = new(StringComparer.Ordinal)
    {
        ["square_hd"] = new(1024, 1024),
        ["square"] = new(512, 512),
        ["portrait_4_3"] = new(768, 1024),
        ["portrait_16_9"] = new(576, 1024),
        ["landscape_4_3"] = new(1024, 768),
        ["landscape_16_9"] = new(1024, 576),
    };

    public override string Id => "fal-ai";

    public override IReadOnlyList<string> Hosts => ["queue.fal.run", "fal.run"];

    public override string OwnScheme => "Key";

    public override string JobPrefix => "req";

    public override bool HasResultAddress => true;

    public override Operation? Recognise(EmulatedRequest request, string path)
    {
        var parts = path.Split("/requests/");
        if (parts.Length == 2)
        {
            var tail = parts[1].Split('/');
            return (request.Method, tail) switch
            {
                ("GET", [var id, "status"]) => new(EmulatedRequestKind.Poll, id),
                ("GET", [var id]) => new(EmulatedRequestKind.Result, id),
                ("PUT", [var id, "cancel"]) => new(EmulatedRequestKind.Cancel, id),
                _ => null,
            };
        }

        return request.Method == "POST" && path.Length > 1 ? new(EmulatedRequestKind.Generate, path[1..]) : null;
    }

    public override GenerationCall Read(GenerationInput input)
    {
        var size = input.Body?["image_size"] switch
        {
            JsonObject sides => JsonReading.Sides(sides),
            JsonValue => JsonReading.Text(input.Body, "image_size") is { } name && Presets.TryGetValue(name, out var preset) ? preset : null,
            _ => (ImageSize?)null,
        };
        return input.Call(input.Body, JsonReading.Text(input.Body, "prompt"), size, JsonReading.Count(input.Body, "num_images"));
    }

    public override Reply? Refuse(GenerationCall call, GenerationInput input)
    {
        if (JsonReading.Text(input.Body, "prompt") is null)
        {
            return Detail("prompt", "field required", "value_error.missing");
        }

        if (input.Body!["image_size"] is JsonValue && call.Size is null)
        {
            return Detail("image_size", "Input should be 'square_hd', 'square', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3' or 'landscape_16_9'", "enum");
        }

        // schnell is distilled: fal takes 1 to 12 steps there, 1 to 50 elsewhere.
        var limit = call.ProviderModelId.EndsWith("/schnell", StringComparison.Ordinal) ? 12 : 50;
        if (JsonReading.Integer(input.Body, "num_inference_steps") is { } steps && steps > limit)
        {
            return Detail("num_inference_steps", FormattableString.Invariant($"Input should be less than or equal to {limit}"), "less_than_equal");
        }

        foreach (var lora in input.Body["loras"] as JsonArray ?? [])
        {
            if (lora is not JsonObject item || JsonReading.Text(item, "path") is not { Length: > 0 })
            {
                return Detail("loras", "str type expected", "type_error.str");
            }
        }

        return call.ProviderModelId == "fal-ai/lora" && JsonReading.Text(input.Body, "model_name") is null
            ? Detail("model_name", "field required", "value_error.missing")
            : null;
    }

    public override bool IsQueued(Job job, EmulatedRequest request) =>
        request.Host == "queue.fal.run" || request.Query.Contains("_subdomain=queue", StringComparison.Ordinal);

    public override Reply Submitted(Job job)
    {
        var address = Address(job);
        return Reply.Json(200, new JsonObject
        {
            ["status"] = "IN_QUEUE",
            ["request_id"] = job.Id,
            ["response_url"] = address,
            ["status_url"] = address + "/status",
            ["cancel_url"] = address + "/cancel",
            ["logs"] = null,
            ["metrics"] = new JsonObject(),
            ["queue_position"] = Math.Clamp(job.PollsUntilDone - 1, 0, 99),
        }).With("x-fal-request-id", job.Id);
    }

    public override Reply State(Job job)
    {
        var left = job.Poll();
        var body = new JsonObject
        {
            ["status"] = left > 1 ? "IN_QUEUE" : left == 1 ? "IN_PROGRESS" : "COMPLETED",
            ["request_id"] = job.Id,
            ["response_url"] = Address(job),
            ["status_url"] = Address(job) + "/status",
            ["cancel_url"] = Address(job) + "/cancel",
        };
        if (left > 1)
        {
            body["queue_position"] = Math.Min(left - 1, 99);
        }

        return Reply.Json(left > 0 ? 202 : 200, body);
    }

    public override bool HasDownload(Job job) => job.Call.Parameters?["sync_mode"] is not JsonValue flag || !flag.TryGetValue(out bool inline) || !inline;

    public override Reply Result(Job job) => job.IsDone ? Finished(job) : Detail("request", "Request is still in progress", "not_finished", 400);

    public override Reply Finished(Job job)
    {
        var size = job.Call.Size ?? job.DefaultSize;
        var isInline = !HasDownload(job);
        return Reply.Json(200, new JsonObject
        {
            ["images"] = Each(job, i => new JsonObject
            {
                ["url"] = isInline ? "data:image/png;base64," + job.Base64(i) : job.Url(i),
                ["width"] = size.Width,
                ["height"] = size.Height,
                ["content_type"] = "image/png",
            }),
            ["timings"] = new JsonObject { ["inference"] = 0.7 },
            ["seed"] = job.Seed,
            ["has_nsfw_concepts"] = Each(job, _ => job.Answer.IsFlagged),
            ["prompt"] = job.Call.Prompt,
        }).With("x-fal-request-id", job.Id).With("x-fal-billable-units", "1");
    }

    public override Reply Cancel(Job job)
    {
        if (job.IsDone)
        {
            return Reply.Json(400, new JsonObject { ["status"] = "ALREADY_COMPLETED" });
        }

        job.Cancel();
        return Reply.Json(202, new JsonObject { ["status"] = "CANCELLATION_REQUESTED" });
    }

    public override ImageSize DefaultSize(EmulatedModel model) => Presets["landscape_4_3"];

    // A job's address holds the app's id, the first two parts of the model's: fal-ai/flux/dev waits under fal-ai/flux.
    private static string Address(Job job) =>
        $"{job.Answer.PollHost ?? QueueHost}/{string.Join('/', job.Call.ProviderModelId.Split('/').Take(2))}/requests/{job.Id}";

    public static Reply Detail(string field, string message, string type, int status = 422) => Reply.Json(status, new JsonObject
    {
        ["detail"] = new JsonArray(new JsonObject { ["loc"] = new JsonArray("body", field), ["msg"] = message, ["type"] = type }),
    });
}
