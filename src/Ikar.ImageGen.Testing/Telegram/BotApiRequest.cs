using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>The parameters of one call, whether they came as JSON, as a form, as multipart or in the query.</summary>
internal sealed class BotApiRequest
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, TelegramUpload> _files = [];

    public IReadOnlyDictionary<string, string> Values => _values;

    public IReadOnlyDictionary<string, TelegramUpload> Files => _files;

    public static async Task<BotApiRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var request = new BotApiRequest();
        foreach (var (name, value) in http.Query)
        {
            request._values[name] = value.ToString();
        }

        if (http.HasFormContentType)
        {
            // The live server takes about 50 MB; one more lets the emulator itself answer 413 with the right text.
            http.HttpContext.Features.Set<IFormFeature>(new FormFeature(http, new FormOptions { MultipartBodyLengthLimit = 60_000_000, ValueLengthLimit = 4_000_000 }));
            var form = await http.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            foreach (var (name, value) in form)
            {
                request._values[name] = value.ToString();
            }

            foreach (var file in form.Files)
            {
                using var copy = new MemoryStream();
                await file.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
                request._files[file.Name] = new TelegramUpload(file.FileName, file.ContentType ?? "", copy.ToArray());
            }
        }
        else if (http.ContentLength != 0)
        {
            using var reader = new StreamReader(http.Body);
            var body = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            if (body.Length > 0)
            {
                request.AddJson(body);
            }
        }

        return request;
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase) || Text(name) == "1";

    public JsonNode? Json(string name)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw BotApiError.BadRequest($"can't parse {name} JSON object");
        }
    }

    private void AddJson(string body)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            throw BotApiError.BadRequest("can't parse JSON object");
        }

        foreach (var (name, value) in root as JsonObject ?? [])
        {
            if (value is not null)
            {
                _values[name] = value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value.ToJsonString();
            }
        }
    }
}
