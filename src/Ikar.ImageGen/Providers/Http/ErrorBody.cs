using System.Text;
using System.Text.Json;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>What an error's body says, whichever of the many shapes it has.</summary>
internal sealed class ErrorBody
{
    private static readonly string[] TextFields = ["error", "errors", "error_description", "detail", "message", "msg", "title", "data"];

    private ErrorBody()
    {
    }

    /// <summary>The message as the provider wrote it, not yet cleaned; null if there is none.</summary>
    public string? Message { get; private set; }

    /// <summary>The machine-readable code or type, in lower case: "content_policy_violation", "insufficient_quota".</summary>
    public string Code { get; private set; } = "";

    /// <summary>The field that the error names, without its path: "image_size".</summary>
    public string? Field { get; private set; }

    /// <summary>Seconds that the body asks to wait: estimated_time or retry_after.</summary>
    public double? Seconds { get; private set; }

    /// <summary>A status in the body, which counts when the HTTP status is 200.</summary>
    public int? Status { get; private set; }

    /// <summary>Whether the body says that it is an error, apart from the HTTP status.</summary>
    public bool IsError { get; private set; }

    /// <summary>Reads a body of any shape. Never throws on content.</summary>
    public static ErrorBody Read(ReadOnlyMemory<byte> body)
    {
        var result = new ErrorBody();
        try
        {
            using var json = JsonDocument.Parse(body);
            result.ReadJson(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second: names that are no UTF-8.
            result.ReadText(body.Span);
        }

        return result;
    }

    /// <summary>The same for JSON that is parsed already.</summary>
    public static ErrorBody Read(JsonElement json)
    {
        var result = new ErrorBody();
        try
        {
            result.ReadJson(json);
        }
        catch (InvalidOperationException)
        {
            // Names that are no UTF-8: what was read before them has to do.
        }

        return result;
    }

    private void ReadJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            Message = json.AsText();
            return;
        }

        Message = FirstText(json, depth: 0);
        if (json.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        ReadFields(json);
        if (json.TryGetProperty("error", out var error))
        {
            IsError = error.ValueKind is JsonValueKind.Object or JsonValueKind.Array || (error.ValueKind == JsonValueKind.String && error.AsText() is not "");
            if (error.ValueKind == JsonValueKind.Object)
            {
                ReadFields(error);
            }
        }

        if (json.TryGetProperty("detail", out var detail))
        {
            IsError = true;
            ReadDetail(detail);
        }

        if (json.TryGetProperty("invalid_fields", out var fields) && fields.ValueKind == JsonValueKind.Array && fields.GetArrayLength() > 0)
        {
            ReadInvalidField(fields[0]);
        }

        IsError |= Status is >= 400;
    }

    // A code can be a word ("insufficient_quota"), a status (wavespeed's 400), or a number of the provider's own, which says nothing to us.
    private void ReadFields(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Number)
            {
                if (property.Name is "estimated_time" or "retry_after" && property.Value.TryGetDouble(out var seconds))
                {
                    Seconds = seconds;
                }
                else if (property.Name is "code" or "status" or "statusCode" && property.Value.TryGetInt32(out var status) && status is >= 200 and <= 599)
                {
                    Status = status;
                }
            }
            else if (property.Value.ValueKind == JsonValueKind.String)
            {
                if (property.Name is "code" or "type" or "error_type")
                {
                    Code += " " + property.Value.AsText()?.ToLowerInvariant();
                }
                else if (property.Name is "param")
                {
                    Field = property.Value.AsText();
                }
            }
        }
    }

    // FastAPI: [{"loc": ["body", "image_size"], "msg": "too large", "type": "image_too_large"}]
    private void ReadDetail(JsonElement detail)
    {
        if (detail.ValueKind != JsonValueKind.Array || detail.GetArrayLength() == 0 || detail[0] is not { ValueKind: JsonValueKind.Object } first)
        {
            return;
        }

        ReadFields(first);
        if (first.TryGetProperty("loc", out var loc) && loc.ValueKind == JsonValueKind.Array)
        {
            // The first word that is no "body": ["body", "loras", 0, "path"] is about loras.
            foreach (var part in loc.EnumerateArray())
            {
                if (part.AsText() is { } name && name is not ("body" or "query" or "input"))
                {
                    Field = name;
                    return;
                }
            }
        }
    }

    // Replicate: {"type": "additional_property_not_allowed", "field": "input", "description": "Additional property scheduler is not allowed"}
    private void ReadInvalidField(JsonElement invalid)
    {
        if (invalid.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var words = (invalid.Text("description") ?? "").Split(' ');
        Field = words is ["Additional", "property", var name, ..] ? name
            : invalid.Text("field") is { } field ? field[(field.LastIndexOf('.') + 1)..]
            : null;
    }

    private static string? FirstText(JsonElement json, int depth)
    {
        if (depth > 3)
        {
            return null;
        }

        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.AsText() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    if (FirstText(item, depth + 1) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case JsonValueKind.Object:
                foreach (var name in TextFields)
                {
                    if (json.TryGetProperty(name, out var value) && FirstText(value, depth + 1) is { } found)
                    {
                        return name == "msg" && Location(json) is { Length: > 0 } location ? $"{location}: {found}" : found;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static string Location(JsonElement json) =>
        json.TryGetProperty("loc", out var loc) && loc.ValueKind == JsonValueKind.Array
            ? string.Join('.', loc.EnumerateArray().Select(static part => part.ValueKind == JsonValueKind.Number ? part.GetRawText() : part.AsText()))
            : "";

    private void ReadText(ReadOnlySpan<byte> body)
    {
        // A kilobyte is more than the message may have after cleaning.
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, 1024)]).TrimStart('\uFEFF').Trim();
        Message = text is "" or ['{' or '[', ..] || LooksLikeMarkup(text) ? null : text;
    }

    private static bool LooksLikeMarkup(string text) =>
        text.StartsWith('<') || text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<body", StringComparison.OrdinalIgnoreCase);
}
