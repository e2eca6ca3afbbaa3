using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>The providers that answer at once with base64 in JSON, as OpenAI's image API does: together, nscale, deepinfra.</summary>
internal abstract class OpenAiStyleEmulation(string id, string host, string path, string prefix) : ProviderEmulation
{
    public override string Id => id;

    public override IReadOnlyList<string> Hosts => [host];

    public override string JobPrefix => prefix;

    protected abstract string ResponseFormat { get; }

    public override Operation? Recognise(EmulatedRequest request, string requested) =>
        request.Method == "POST" && requested == path
            ? new(EmulatedRequestKind.Generate, JsonReading.Text(request.Json as JsonObject, "model") ?? "")
            : null;

    public override GenerationCall Read(GenerationInput input) =>
        input.Call(input.Body, JsonReading.Text(input.Body, "prompt"), SizeOf(input.Body), JsonReading.Count(input.Body, "n"));

    public override Reply? Refuse(GenerationCall call, GenerationInput input)
    {
        if (JsonReading.Text(input.Body, "prompt") is null)
        {
            return Invalid("prompt", "prompt is required");
        }

        if (JsonReading.Text(input.Body, "size") is { } text && JsonReading.Pair(text, 'x') is null)
        {
            return Invalid("size", "size must look like 1024x1024");
        }

        var format = JsonReading.Text(input.Body, "response_format");
        return format is null || format == ResponseFormat || (format == "url" && id == "together")
            ? null
            : Invalid("response_format", $"response_format must be {ResponseFormat}");
    }

    public override bool HasDownload(Job job) => JsonReading.Text(job.Call.Parameters, "response_format") == "url";

    public override Reply Finished(Job job)
    {
        var byUrl = HasDownload(job);
        return Reply.Json(200, new JsonObject
        {
            ["id"] = job.Id,
            ["object"] = "list",
            ["model"] = job.Call.ProviderModelId,
            ["created"] = 1_760_000_000,
            ["data"] = Each(job, i => byUrl
                ? new JsonObject { ["index"] = i, ["url"] = job.Url(i) }
                : new JsonObject { ["index"] = i, ["b64_json"] = job.Base64(i) }),
        });
    }

    protected virtual ImageSize? SizeOf(JsonObject? body) => JsonReading.Pair(JsonReading.Text(body, "size"), 'x');

    protected static Reply Invalid(string parameter, string message) => Reply.Json(400, new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["param"] = parameter, ["code"] = null },
    });
}
