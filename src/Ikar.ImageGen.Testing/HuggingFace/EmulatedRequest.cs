using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing;

/// <summary>A request as it reached the emulator.</summary>
public sealed class EmulatedRequest
{
    private volatile bool _clientLeft;
    private volatile int _status;

    internal EmulatedRequest()
    {
    }

    /// <summary>GET, POST, PUT.</summary>
    public required string Method { get; init; }

    /// <summary>The host it was meant for: the emulator's own address, or the true host if it came through
    /// <see cref="HuggingFaceEmulator.CreateHttpClient"/>.</summary>
    public required string Host { get; init; }

    internal bool IsHttps { get; init; }

    /// <summary>Whether it was meant for a true host and came here by the rerouting client.</summary>
    internal bool IsRerouted { get; init; }

    /// <summary>Whether it ordered a picture from this model.</summary>
    internal bool IsGenerationOf(string modelId) =>
        Kind == EmulatedRequestKind.Generate && string.Equals(ModelId, modelId, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path, as sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark; empty if there was none.</summary>
    public required string Query { get; init; }

    /// <summary>The headers; several values of one header are joined by commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body's bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it came, by the emulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it was about.</summary>
    public EmulatedRequestKind Kind { get; internal set; }

    /// <summary>The route id, for requests to the router or to a provider's own host.</summary>
    public string? Provider { get; internal set; }

    /// <summary>The Hub's id of the model it concerned, once that was clear.</summary>
    public string? ModelId { get; internal set; }

    /// <summary>What the script answered, for generations and what follows from them.</summary>
    public string? Answer { get; internal set; }

    /// <summary>The status answered; 0 while there is no answer, or if the connection was cut before one.</summary>
    public int Status { get => _status; internal set => _status = value; }

    /// <summary>Whether the client went away before the answer was complete.</summary>
    public bool ClientLeft { get => _clientLeft; internal set => _clientLeft = value; }

    /// <summary>The body as JSON, or null if it is none. Parsed anew on each call.</summary>
    public JsonNode? Json
    {
        get
        {
            try
            {
                return Body.IsEmpty ? null : JsonNode.Parse(Body.Span);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>Method, path and status.</summary>
    /// <returns>The line, without headers and body.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method} {Path}{Query} -> {Status}");
}
