using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>Replicate: a prediction that is waited for, or polled if it takes longer; strict about the top level of the body.</summary>
internal sealed class ReplicateEmulation : ProviderEmulation
{
    private static readonly string[] TopLevel = ["input", "version", "stream", "webhook", "webhook_events_filter"];
    private static readonly string[] Ratios = ["1:1", "16:9", "21:9", "3:2", "2:3", "4:5", "5:4", "3:4", "4:3", "9:16", "9:21", "match_input_image"];

    public override string Id => "replicate";

    public override IReadOnlyList<string> Hosts => ["api.replicate.com"];

    public override string JobPrefix => "rep";

    public override Operation? Recognise(EmulatedRequest request, string path)
    {
        const string models = "/v1/models/", predictions = "/v1/predictions", tail = "/predictions";
        if (request.Method == "POST" && path.StartsWith(models, StringComparison.Ordinal) && path.EndsWith(tail, StringComparison.Ordinal))
        {
            return new(EmulatedRequestKind.Generate, path[models.Length..^tail.Length]);
        }

        if (!path.StartsWith(predictions, StringComparison.Ordinal))
        {
            return null;
        }

        return (request.Method, path[predictions.Length..].Split('/')) switch
        {
            ("POST", [""]) => new(EmulatedRequestKind.Generate, ":" + JsonReading.Text(request.Json as JsonObject, "version")),
            ("GET", ["", var id]) => new(EmulatedRequestKind.Poll, id),
            ("POST", ["", var id, "cancel"]) => new(EmulatedRequestKind.Cancel, id),
            _ => null,
        };
    }

    public override GenerationCall Read(GenerationInput input)
    {
        var parameters = input.Body?["input"] as JsonObject;
        var size = IsFlux(input.Route) ? Ratio(parameters) : JsonReading.Sides(parameters);
        return input.Call(parameters, JsonReading.Text(parameters, "prompt"), size, JsonReading.Count(parameters, "num_outputs"));
    }

    public override Reply? Refuse(GenerationCall call, GenerationInput input)
    {
        var extra = input.Body?.Select(member => member.Key).FirstOrDefault(key => !TopLevel.Contains(key));
        if (extra is not null)
        {
            return Invalid("additional_property_not_allowed", extra, $"Additional property {extra} is not allowed");
        }

        if (call.Parameters is null)
        {
            return Invalid("required", "input", "input is required");
        }

        if (JsonReading.Text(call.Parameters, "prompt") is null)
        {
            return Invalid("required", "input.prompt", "prompt is required");
        }

        var limit = call.ProviderModelId.EndsWith("schnell", StringComparison.Ordinal) ? 4 : 50;
        if (JsonReading.Integer(call.Parameters, "num_inference_steps") is { } steps && steps > limit)
        {
            return Invalid("number_lte", "input.num_inference_steps", FormattableString.Invariant($"Must be less than or equal to {limit}"));
        }

        return IsFlux(input.Route) && JsonReading.Text(call.Parameters, "aspect_ratio") is { } ratio && !Ratios.Contains(ratio)
            ? Invalid("enum", "input.aspect_ratio", $"aspect_ratio must be one of the following: \"{string.Join("\", \"", Ratios)}\"")
            : null;
    }

    public override bool Serves(EmulatedRoute route, string id) =>
        route.ProviderId == id || (id is [':', _, ..] && route.ProviderId.EndsWith(id, StringComparison.Ordinal));

    // "Prefer: wait" is kept for a minute at most; a script that wants polls stands for a longer job.
    public override bool IsQueued(Job job, EmulatedRequest request) =>
        job.Answer.Polls > 0
        || job.Answer.PollHost is not null
        || !request.Headers.GetValueOrDefault("Prefer", "").StartsWith("wait", StringComparison.Ordinal);

    public override Reply Submitted(Job job) => Reply.Json(job.Answer.Polls is null ? 201 : 202, Prediction(job, "starting"));

    public override Reply State(Job job)
    {
        var left = job.Poll();
        return Reply.Json(200, Prediction(job, job.IsCancelled ? "canceled" : left > 1 ? "starting" : left == 1 ? "processing" : Outcome(job)));
    }

    public override Reply Finished(Job job) => Reply.Json(201, Prediction(job, Outcome(job)))
        .With("ratelimit-remaining", "599").With("ratelimit-reset", "60");

    public override Reply Cancel(Job job)
    {
        if (!job.IsDone)
        {
            job.Cancel();
        }

        return Reply.Json(200, Prediction(job, job.IsCancelled ? "canceled" : "succeeded"));
    }

    private static bool IsFlux(EmulatedRoute route) => route.ProviderId.Contains("flux", StringComparison.OrdinalIgnoreCase);

    private static string Outcome(Job job) => job.Answer.IsFlagged ? "failed" : "succeeded";

    private static JsonObject Prediction(Job job, string status)
    {
        var host = job.Answer.PollHost ?? "https://api.replicate.com";
        return new JsonObject
        {
            ["id"] = job.Id,
            ["model"] = job.Call.ProviderModelId.Split(':')[0],
            ["version"] = "hidden",
            ["input"] = job.Call.Parameters?.DeepClone(),
            ["status"] = status,
            ["output"] = status == "succeeded" ? Each(job, i => job.Url(i)) : null,
            ["error"] = status == "failed" ? "NSFW content detected. Try running it again, or try a different prompt." : null,
            ["metrics"] = new JsonObject { ["predict_time"] = 1.5 },
            ["urls"] = new JsonObject { ["get"] = $"{host}/v1/predictions/{job.Id}", ["cancel"] = $"{host}/v1/predictions/{job.Id}/cancel" },
        };
    }

    // About a megapixel in the ratio, sides a multiple of 16; a quarter of it with megapixels "0.25".
    private static ImageSize? Ratio(JsonObject? parameters)
    {
        if (JsonReading.Pair(JsonReading.Text(parameters, "aspect_ratio"), ':') is not { } ratio)
        {
            return null;
        }

        var pixels = JsonReading.Text(parameters, "megapixels") == "0.25" ? 512.0 * 512 : 1024.0 * 1024;
        var width = Math.Sqrt(pixels * ratio.Width / ratio.Height);
        return new ImageSize((int)Math.Round(width / 16) * 16, (int)Math.Round(width * ratio.Height / ratio.Width / 16) * 16);
    }

    public static Reply Invalid(string type, string field, string description)
    {
        var reply = new JsonObject
        {
            ["title"] = "Input validation failed",
            ["detail"] = $"- {field}: {description}\n",
            ["status"] = 422,
            ["invalid_fields"] = new JsonArray(new JsonObject { ["type"] = type, ["field"] = field, ["description"] = description }),
        };
        return Reply.Text(422, reply.ToJsonString(), "application/problem+json");
    }
}
