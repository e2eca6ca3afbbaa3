using System.Globalization;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>The Hub: a model's mapping, the list of models, and who the token belongs to.</summary>
internal sealed class HubApi(EmulatedWorld world)
{
    private const string ModelsPath = "/api/models";
    private const int Quota = 1000;
    private int _asked;

    /// <summary>What goes wrong here, if anything.</summary>
    public Script? Script { get; set; }

    public Outcome Handle(EmulatedRequest request)
    {
        request.Kind = EmulatedRequestKind.Hub;
        Answer? answer = null;
        if (Script is { } script)
        {
            lock (script)
            {
                answer = script.Next();
            }
        }

        var call = new GenerationCall { ModelId = request.Path, Provider = "hub", ProviderModelId = "", Number = 0 };
        return new Outcome(() => Answer(request), answer, call);
    }

    private Reply Answer(EmulatedRequest request)
    {
        var left = Math.Max(0, Quota - Interlocked.Increment(ref _asked));
        return Find(request)
            .With("RateLimit", string.Create(CultureInfo.InvariantCulture, $"\"api\";r={left};t=300"))
            .With("RateLimit-Policy", string.Create(CultureInfo.InvariantCulture, $"\"fixed window\";\"api\";q={Quota};w=300"));
    }

    private Reply Find(EmulatedRequest request)
    {
        var token = request.Headers.GetValueOrDefault("Authorization");
        if (token is not null && !(token.StartsWith("Bearer ", StringComparison.Ordinal) && world.Accepts(token["Bearer ".Length..])))
        {
            return Reply.Error(401, "Invalid credentials in Authorization header");
        }

        var path = Uri.UnescapeDataString(request.Path);
        if (request.Method != "GET")
        {
            return Reply.Error(404, "Not Found");
        }

        if (path == "/api/whoami-v2")
        {
            return token is null
                ? Reply.Error(401, "Invalid username or password.")
                : Reply.Json(200, new JsonObject { ["type"] = "user", ["id"] = "0123456789abcdef01234567", ["name"] = "emulated", ["isPro"] = false });
        }

        var query = HubQuery.Parse(request.Query);
        if (path == ModelsPath)
        {
            return HubListing.Page(world, query, new Uri($"{(request.IsHttps ? "https" : "http")}://{request.Host}{ModelsPath}"));
        }

        if (!path.StartsWith(ModelsPath + "/", StringComparison.Ordinal))
        {
            return Reply.Error(404, "Not Found");
        }

        if (world.FindModel(path[(ModelsPath.Length + 1)..]) is { } model)
        {
            request.ModelId = model.Id;
            return Reply.Json(200, HubListing.Describe(model, query.All("expand"), world.MappingAsArray));
        }

        // The Hub does not tell strangers whether a repository is private or missing.
        return (token is null ? Reply.Error(401, "Invalid username or password.") : Reply.Error(404, "Repository not found"))
            .With("X-Error-Code", "RepoNotFound").With("X-Error-Message", "Repository not found");
    }
}
