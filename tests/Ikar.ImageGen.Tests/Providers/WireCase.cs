using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>One recorded exchange of the official JavaScript client.</summary>
internal sealed class WireCase
{
    private readonly JsonNode _json;

    private WireCase(JsonNode json) => _json = json;

    public static IReadOnlyList<WireCase> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "hf-wire-examples.jsonl")).Select(static line => new WireCase(JsonNode.Parse(line)!))];

    public string Name => (string)_json["case"]!;

    public string? Provider => (string?)_json["provider"];

    public string? Model => (string?)_json["model"];

    public string Token => (string)_json["token"]!;

    public string? BillTo => (string?)_json["options"]?["billTo"];

    public string? Endpoint => (string?)_json["args"]!["endpointUrl"];

    public bool IsImage => (string)_json["method"]! is "textToImage" or "imageToImage";

    public JsonNode Args => _json["args"]!;

    /// <summary>The SHA-256 of the picture that the official client ended with, in lower-case hexadecimal.</summary>
    public string? PictureHash => (string?)_json["result"]?["sha256"];

    public IReadOnlyList<JsonNode> Requests => [.. _json["requests"]!.AsArray().Select(static request => request!)];

    /// <summary>The recorded answer to a request.</summary>
    public static HttpResponseMessage Answer(JsonNode recorded)
    {
        var response = recorded["response"]!;
        var body = response["body"];
        var result = new HttpResponseMessage((HttpStatusCode)(int)response["status"]!)
        {
            Content = new ByteArrayContent(Binary(body) ?? Encoding.UTF8.GetBytes((string?)body?["$text"] ?? body?.ToJsonString() ?? "")),
        };
        foreach (var (name, value) in response["headers"]!.AsObject())
        {
            if (!result.Headers.TryAddWithoutValidation(name, (string)value!))
            {
                result.Content.Headers.ContentType = name == "content-type" ? MediaTypeHeaderValue.Parse((string)value!) : result.Content.Headers.ContentType;
            }
        }

        return result;
    }

    public static byte[]? Binary(JsonNode? body) =>
        body is JsonObject && (string?)(body["$binary"] ?? body["$file"])?["base64"] is { } base64 ? Convert.FromBase64String(base64) : null;

    public override string ToString() => Name;
}
