using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>A JSON object as a request body.</summary>
internal static class JsonBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // No HTML around it: Cyrillic prompts and base64's "+" go as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HttpContent From(JsonObject body)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            body.WriteTo(writer);
        }

        return new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = Json } };
    }
}
