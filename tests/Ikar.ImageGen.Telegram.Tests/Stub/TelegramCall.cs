using System.Text.Json;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>One call as Telegram would see it.</summary>
internal sealed class TelegramCall
{
    public required string Method { get; init; }

    public required DateTimeOffset At { get; init; }

    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public List<(string Name, string FileName, long Length)> Files { get; } = [];

    public string? this[string field] => Fields.GetValueOrDefault(field);

    public bool Has(string field) => Fields.ContainsKey(field);

    public JsonElement Json(string field) => JsonDocument.Parse(Fields[field]).RootElement;

    public override string ToString() => $"{At:mm:ss.fff} {Method} {string.Join(' ', Fields.Where(static field => field.Key != "reply_markup").Select(static field => $"{field.Key}={field.Value}"))}";

    public static async Task<TelegramCall> ReadAsync(HttpRequestMessage request, DateTimeOffset at)
    {
        var call = new TelegramCall { Method = request.RequestUri!.Segments[^1], At = at };
        if (request.Content is MultipartFormDataContent parts)
        {
            foreach (var part in parts)
            {
                var disposition = part.Headers.ContentDisposition!;
                var name = disposition.Name!.Trim('"');
                var bytes = await part.ReadAsByteArrayAsync();
                if (disposition.FileName is { } file)
                {
                    call.Files.Add((name, file.Trim('"'), bytes.Length));
                }
                else
                {
                    call.Fields[name] = System.Text.Encoding.UTF8.GetString(bytes);
                }
            }
        }
        else if (request.Content is not null)
        {
            using var json = JsonDocument.Parse(await request.Content.ReadAsStringAsync());
            foreach (var field in json.RootElement.EnumerateObject())
            {
                call.Fields[field.Name] = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            }
        }

        return call;
    }
}
