using System.Text;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>What the emulator will answer: status, headers and body, not sent yet, so that a fault can still change it.</summary>
internal sealed class Reply
{
    public int Status { get; init; } = 200;

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Writes a body that is too large to hold; <see cref="Body"/> is then ignored.</summary>
    public Func<Stream, CancellationToken, Task>? Stream { get; init; }

    /// <summary>The length to declare with <see cref="Stream"/>; null is a chunked answer.</summary>
    public long? StreamLength { get; init; }

    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public static Reply Json(int status, JsonNode body) =>
        new() { Status = status, ContentType = "application/json", Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };

    public static Reply Text(int status, string text, string contentType = "text/plain; charset=utf-8") =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    public static Reply Bytes(ReadOnlyMemory<byte> body, string contentType) => new() { ContentType = contentType, Body = body };

    /// <summary>Hugging Face's own error shape: <c>{"error":"…"}</c>.</summary>
    public static Reply Error(int status, string message) => Json(status, new JsonObject { ["error"] = message });

    public Reply With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
