using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>One generation by one route: what the route files share. Sends, reads, and puts the answer together.</summary>
internal sealed class RouteCall(ImageCall call, RouteTarget target, HttpExchange http, long maxImageBytes, Func<double> jitter)
{
    // No error needs more to say what it is.
    private const int MaxError = 64 * 1024;

    // Base64 is a third longer; the rest is for what stands around it.
    private readonly int _maxJson = (int)Math.Min((maxImageBytes / 3 * 4 * Math.Max(1, call.Count)) + (64 * 1024), Array.MaxLength - 1);
    private readonly long _startedAt = http.Time.GetTimestamp();

    public ImageCall Call => call;

    public RouteTarget Target => target;

    public HttpExchange Http => http;

    public Func<double> Jitter => jitter;

    public RouteParameters Parameters { get; } = new(call, target.Route.Id);

    public string Who => target.Route.Id;

    public TimeSpan Elapsed => http.Time.GetElapsedTime(_startedAt);

    /// <summary>Sends the job's body.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, JsonBody.From(body), cancellationToken);

    /// <summary>Sends to the route's own place, with its key and headers. Returns when the headers are there, whatever the status.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, target.Base + path) { Content = content };
        if (target.Key is { } key)
        {
            request.Headers.TryAddWithoutValidation("Authorization", (target.IsRouted ? "Bearer " : target.Route.KeyScheme + " ") + key);
        }

        if (target.BillTo is { } organisation && target.IsRouted)
        {
            request.Headers.TryAddWithoutValidation("X-HF-Bill-To", organisation);
        }

        target.Route.AddHeaders(request);
        return await http.SendAsync(request, Who, isJob: method == HttpMethod.Post, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a JSON answer; throws the classified error if the status, or the answer itself, says that it is one.</summary>
    public async Task<JsonDocument> ReadJsonAsync(HttpResponseMessage response, bool jobAccepted, CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        ThrowIfError(response, body, jobAccepted);
        try
        {
            return JsonDocument.Parse(body.Memory.ToArray());
        }
        catch (JsonException)
        {
            throw NotUnderstood(response, body.Memory, jobAccepted);
        }
    }

    /// <summary>Reads a body of bounded length into a rented buffer.</summary>
    public ValueTask<PooledBody> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentLength > _maxJson)
        {
            throw TooLarge(response);
        }

        var limit = response.IsSuccessStatusCode ? _maxJson : MaxError;
        return http.ReadAsync(PooledBody.ReadAsync(response.Content, limit, cancellationToken), Who, isJob: true, cancellationToken);
    }

    /// <summary>Reads a body that should be a picture.</summary>
    public ValueTask<byte[]> ReadPictureAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        http.ReadAsync(PictureBody.ReadAsync(response.Content, maxImageBytes, cancellationToken), Who, isJob: true, cancellationToken);

    /// <summary>Throws the classified error if the status is not one of success.</summary>
    public void ThrowIfError(HttpResponseMessage response, PooledBody body, bool jobAccepted)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw NotUnderstood(response, body.Memory, jobAccepted);
        }

        if (body.IsCut)
        {
            throw TooLarge(response);
        }
    }

    /// <summary>The exception for an answer that is an error, or no answer we know.</summary>
    public ImageProviderException NotUnderstood(HttpResponseMessage response, ReadOnlyMemory<byte> body, bool jobAccepted) =>
        ErrorClassifier.Classify((int)response.StatusCode, response.Headers, ErrorBody.Read(body), Context(jobAccepted)).ToException();

    /// <summary>The exception for JSON that is an error, or lacks what it should hold.</summary>
    public ImageProviderException NotUnderstood(HttpResponseMessage? response, JsonElement json, bool jobAccepted) =>
        ErrorClassifier.Classify((int)(response?.StatusCode ?? System.Net.HttpStatusCode.OK), response?.Headers, ErrorBody.Read(json), Context(jobAccepted)).ToException();

    public ErrorContext Context(bool jobAccepted) => new()
    {
        Who = Who,
        Key = target.Key,
        Prompt = call.Prompt,
        Elapsed = Elapsed,
        JobAccepted = jobAccepted,
        KnownRoutes = Route.Ids,
        Now = http.Time.GetUtcNow(),
    };

    /// <summary>Fetches the pictures that an answer points to.</summary>
    public async Task<ProviderImages> DownloadAsync(IReadOnlyList<JobPicture> pictures, string? requestId, CancellationToken cancellationToken)
    {
        var fit = pictures.Where(static picture => !picture.IsFlagged).ToList();
        if (fit.Count == 0)
        {
            throw new ImageProviderException(FailureKind.ContentFiltered, $"{Who} drew the picture and flagged it as unfit.")
            {
                RequestId = requestId,
                MayHaveBeenBilled = true,
            };
        }

        Report(ImageProgressStage.Downloading);
        var downloader = new PictureDownloader(http, maxImageBytes);
        var images = new List<ProviderImage>(fit.Count);
        foreach (var picture in fit)
        {
            var data = await downloader.FetchAsync(picture.Url, Who, target.IsLoopback, cancellationToken).ConfigureAwait(false);
            images.Add(new ProviderImage(data) { Seed = picture.Seed });
        }

        var left = pictures.Count - fit.Count;
        return Images(images, requestId, left == 0 ? null : FormattableString.Invariant($"{Who}: {left} of {pictures.Count} pictures were flagged as unfit and left out"));
    }

    /// <summary>The finished answer, with what happened to the parameters.</summary>
    public ProviderImages Images(IReadOnlyList<ProviderImage> images, string? requestId, string? warning = null) => new()
    {
        Images = images,
        RequestId = requestId,
        HttpStatus = 200,
        DroppedParameters = Parameters.Dropped,
        Warnings = warning is null ? Parameters.Warnings : [.. Parameters.Warnings, warning],
    };

    public void Report(ImageProgressStage stage, int? queuePosition = null) =>
        call.Progress?.Report(new ImageProgress { Stage = stage, Model = call.Model, Provider = Who, Elapsed = Elapsed, QueuePosition = queuePosition });

    private ImageProviderException TooLarge(HttpResponseMessage response) =>
        new(FailureKind.InvalidImage, FormattableString.Invariant($"{Who}'s answer is larger than MaxImageBytes ({maxImageBytes}) allows; not read further."))
        {
            HttpStatus = (int)response.StatusCode,
            MayHaveBeenBilled = true,
        };
}
