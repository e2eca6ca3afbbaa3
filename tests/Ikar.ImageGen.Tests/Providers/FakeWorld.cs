using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>A Hub and its providers behind a stub: serves one model by given routes and answers as each provider does, at once and with a tiny picture.</summary>
internal sealed class FakeWorld : IDisposable
{
    public const string Token = "hf_testToken";
    public const string ModelId = "owner/model";

    /// <summary>A 4x4 PNG that is not black.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGM4IRcFRwzEcQAPMhQBlbcBGQAAAABJRU5ErkJggg==");

    private readonly List<(string Provider, string ProviderId, string Status, string Task, string? Weights)> _mapping = [];

    public FakeWorld()
    {
        Options = new ImageGenOptions { UseEnvironmentApiKey = false, ApiKey = Token };
        Stub = new StubHttp(Answer);
        Client = Stub.Client();
    }

    public ImageGenOptions Options { get; }

    public StubHttp Stub { get; }

    public HttpClient Client { get; }

    public ImpatientTime Time { get; } = new();

    /// <summary>Answers before the normal ones do, if it gives one.</summary>
    public Func<StubRequest, HttpResponseMessage?> First { get; set; } = static _ => null;

    public IEnumerable<StubRequest> HubRequests => Stub.Requests.Where(static request => request.Uri.AbsolutePath.StartsWith("/api/models", StringComparison.Ordinal));

    public IEnumerable<StubRequest> Others => Stub.Requests.Where(static request => !request.Uri.AbsolutePath.StartsWith("/api/models", StringComparison.Ordinal));

    public FakeWorld Serves(string provider, string providerId = "some/id", string status = "live", string task = "text-to-image", string? weights = null)
    {
        _mapping.Add((provider, providerId, status, task, weights));
        return this;
    }

    public HuggingFaceProvider Provider() => new(Options, Client, Time, logger: null, new Random(1));

    public static ImageModel Model(ImageTasks tasks = ImageTasks.TextToImage) => new(ModelId) { Tasks = tasks };

    public async Task<IReadOnlyList<ImageRoute>> RoutesAsync(HuggingFaceProvider? provider = null, ImageModel? model = null, GeneratedImage? source = null) =>
        await (provider ?? Provider()).GetRoutesAsync(model ?? Model(), new ImageRequest("a cat") { Source = source }, TestContext.Current.CancellationToken);

    /// <summary>Draws by the first route.</summary>
    public async Task<ProviderImages> DrawAsync(ImageCall? call = null, CancellationToken? cancellationToken = null)
    {
        var provider = Provider();
        var routes = await RoutesAsync(provider, source: call?.Source);
        return await provider.GenerateAsync(routes[0], call ?? Call(), cancellationToken ?? TestContext.Current.CancellationToken);
    }

    public static ImageCall Call() => new() { Model = Model(), Prompt = "a cat" };

    public void Dispose()
    {
        Client.Dispose();
        Stub.Dispose();
    }

    private HttpResponseMessage Answer(StubRequest request)
    {
        if (First(request) is { } first)
        {
            return first;
        }

        var (host, path) = (request.Uri.Host, request.Uri.AbsolutePath);
        var base64 = Convert.ToBase64String(Picture);
        return path.StartsWith("/api/models", StringComparison.Ordinal) ? StubHttp.Json(Mapping())
            : host == "cdn.test" || path.Contains("/models/", StringComparison.Ordinal) && path.StartsWith("/hf-inference", StringComparison.Ordinal) ? StubHttp.Bytes(Picture)
            : path.Contains("/images/generations", StringComparison.Ordinal) && !path.Contains("async", StringComparison.Ordinal) ? StubHttp.Json($$"""{"data":[{"b64_json":"{{base64}}"}]}""")
            : path.Contains("predictions", StringComparison.Ordinal) && !path.Contains("/api/v3", StringComparison.Ordinal) ? StubHttp.Json("""{"id":"r1","status":"succeeded","output":["https://cdn.test/a.webp"]}""", HttpStatusCode.Created)
            : path.EndsWith("/result", StringComparison.Ordinal) ? StubHttp.Json("""{"code":200,"data":{"id":"w1","status":"completed","outputs":["https://cdn.test/a.png"],"has_nsfw_contents":[false]}}""")
            : path.Contains("/api/v3", StringComparison.Ordinal) ? StubHttp.Json("""{"code":200,"data":{"id":"w1","status":"created","urls":{"get":"https://api.wavespeed.ai/api/v3/predictions/w1/result"}}}""")
            : path.Contains("async-result", StringComparison.Ordinal) ? StubHttp.Json("""{"id":"z1","task_status":"SUCCESS","image_result":[{"url":"https://cdn.test/a.png"}]}""")
            : path.Contains("async", StringComparison.Ordinal) ? StubHttp.Json("""{"id":"z1","request_id":"q1","task_status":"PROCESSING"}""")
            : path.EndsWith("/status", StringComparison.Ordinal) ? StubHttp.Json("""{"status":"COMPLETED"}""")
            : path.Contains("/requests/", StringComparison.Ordinal) ? StubHttp.Json("""{"images":[{"url":"https://cdn.test/a.png"}],"seed":42,"has_nsfw_concepts":[false]}""")
            : StubHttp.Json("""{"status":"IN_QUEUE","request_id":"f1","response_url":"https://queue.fal.run/fal-ai/x/requests/f1","queue_position":3}""");
    }

    private string Mapping()
    {
        var mapping = new JsonObject();
        foreach (var (provider, id, status, task, weights) in _mapping)
        {
            var entry = new JsonObject { ["status"] = status, ["providerId"] = id, ["task"] = task };
            if (weights is not null)
            {
                entry["adapter"] = "lora";
                entry["adapterWeightsPath"] = weights;
            }

            mapping[provider] = entry;
        }

        return new JsonObject { ["_id"] = "1", ["id"] = ModelId, ["inferenceProviderMapping"] = mapping }.ToJsonString();
    }
}
