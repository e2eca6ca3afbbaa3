using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Imaging;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>The protocol of a diffusers pipeline behind HTTP, as hf-inference and dedicated endpoints speak it: inputs and parameters in, the picture's bytes out.</summary>
internal static class PipelineBody
{
    public static readonly RouteCapabilities Capabilities = new() { Loras = false, MaxCount = 1 };

    public static async Task<ProviderImages> DrawAsync(RouteCall call, string path, CancellationToken cancellationToken)
    {
        using var response = await call.SendAsync(HttpMethod.Post, path, Body(call), cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            using var body = await call.ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
            throw call.NotUnderstood(response, body.Memory, jobAccepted: false);
        }

        var picture = await call.ReadPictureAsync(response, cancellationToken).ConfigureAwait(false);
        var requestId = RequestIds.Read(response.Headers);

        // The declared type is not believed; only when the bytes are no picture is it worth asking what they are.
        return ImageInspector.Sniff(picture) != ImageFormat.None
            ? call.Images([new ProviderImage(picture) { Seed = call.Call.Seed }], requestId)
            : await ReadJsonAsync(call, response, picture, requestId, cancellationToken).ConfigureAwait(false);
    }

    private static HttpContent Body(RouteCall call)
    {
        var image = call.Call;
        var parameters = new JsonObject();
        if (image.Source is not null)
        {
            parameters["prompt"] = image.Prompt;
        }

        call.Parameters.AddCommon(parameters);
        if (image.Source is not null)
        {
            call.Parameters.AddSizeObject(parameters, "target_size");
        }
        else
        {
            call.Parameters.AddWidthAndHeight(parameters);
        }

        call.Parameters.AddStrength(parameters);
        call.Parameters.AddCount(parameters, name: null);
        call.Parameters.Drop("loras", image.Loras.Count > 0);
        call.Parameters.AddNative(parameters);

        // Without a single parameter the picture goes as it is.
        if (image.Source is { } source && parameters.Count == 0)
        {
            return new ReadOnlyMemoryContent(source.Data) { Headers = { ContentType = new MediaTypeHeaderValue(source.MediaType) } };
        }

        var body = new JsonObject { ["inputs"] = image.Source is { } input ? Convert.ToBase64String(input.Data.Span) : image.Prompt };
        if (parameters.Count > 0)
        {
            body["parameters"] = parameters;
        }

        return JsonBody.From(body);
    }

    // Old and custom servers answer {"data":[{"b64_json":"…"}]} or {"output":["https://…"]}; everything else is an error, whatever the status.
    private static async Task<ProviderImages> ReadJsonAsync(RouteCall call, HttpResponseMessage response, byte[] body, string? requestId, CancellationToken cancellationToken)
    {
        List<JobPicture> outputs;
        try
        {
            var (pictures, _) = Base64Pictures.Read(body);
            if (pictures.Count > 0)
            {
                return call.Images([.. pictures.Select(static picture => new ProviderImage(picture))], requestId);
            }

            using var json = JsonDocument.Parse(body);
            var output = json.RootElement.Get("output");
            outputs = output.ValueKind == JsonValueKind.String
                ? [new JobPicture(output.AsText() ?? "")]
                : [.. output.Items().Select(static item => item.AsText()).OfType<string>().Select(static url => new JobPicture(url))];
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw call.NotUnderstood(response, body, jobAccepted: false);
        }

        return outputs.Count > 0
            ? await call.DownloadAsync(outputs, requestId, cancellationToken).ConfigureAwait(false)
            : throw call.NotUnderstood(response, body, jobAccepted: false);
    }
}
