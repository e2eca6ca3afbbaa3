using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>The router, the providers' own hosts and dedicated endpoints: finds the provider, checks the token, runs the script.</summary>
internal sealed class RouterApi(EmulatedWorld world)
{
    public const string EndpointsPrefix = "/endpoints/";

    private static readonly Answer Normal = Answer.Picture();
    private static readonly Answer Hang = Fault.Hang();

    public Outcome Handle(EmulatedRequest request)
    {
        if (request.Path.StartsWith(EndpointsPrefix, StringComparison.Ordinal))
        {
            return Dedicated(request, Uri.UnescapeDataString(request.Path[EndpointsPrefix.Length..]));
        }

        var (provider, path, isOwnHost) = Find(request);
        if (provider is null || provider.Recognise(request, path) is not { } operation)
        {
            return Reply.Error(404, "Not Found");
        }

        request.Provider = provider.Id;
        request.Kind = operation.Kind;
        if (Unauthorised(request, provider, isOwnHost) is { } refusal)
        {
            return refusal;
        }

        return operation.Kind == EmulatedRequestKind.Generate ? Generate(request, provider, operation.Id) : Follow(request, provider, operation);
    }

    private (ProviderEmulation? Provider, string Path, bool IsOwnHost) Find(EmulatedRequest request)
    {
        var path = Uri.UnescapeDataString(request.Path);
        if (world.Providers.FirstOrDefault(provider => provider.Hosts.Contains(request.Host)) is { } owner)
        {
            return (owner, path, true);
        }

        var parts = path.Split('/', 3);
        return parts.Length < 3 ? (null, path, false) : (world.Providers.FirstOrDefault(provider => provider.Id == parts[1]), "/" + parts[2], false);
    }

    private Reply? Unauthorised(EmulatedRequest request, ProviderEmulation? provider, bool isOwnHost)
    {
        var parts = request.Headers.GetValueOrDefault("Authorization", "").Split(' ', 2);
        var (scheme, token) = (parts[0], parts.Length == 2 ? parts[1] : "");
        if (!isOwnHost)
        {
            return scheme == "Bearer" && world.Accepts(token) ? null : Reply.Error(401, "Invalid username or password.");
        }

        // A provider knows nothing of Hugging Face's tokens.
        return scheme == provider!.OwnScheme && token.Length > 0 && !token.StartsWith("hf_", StringComparison.Ordinal)
            ? null
            : provider.Error(401, "Invalid API key.");
    }

    private Outcome Dedicated(EmulatedRequest request, string modelId)
    {
        request.Kind = EmulatedRequestKind.Generate;
        request.Provider = "endpoint";
        if (Unauthorised(request, null, isOwnHost: false) is { } refusal)
        {
            return refusal;
        }

        return world.FindModel(modelId) is { } model && request.Method == "POST"
            ? Draw(request, world.Providers[0], model, new EmulatedRoute("hf-inference", modelId, "live", "text-to-image", null))
            : Reply.Error(404, "Not Found");
    }

    private Outcome Generate(EmulatedRequest request, ProviderEmulation provider, string id)
    {
        var found = (from model in world.Models
                     from route in model.Routes
                     where route.Provider == provider.Id && provider.Serves(route, id)
                     select (Model: model, Route: route)).ToList();
        if (found.Count == 0)
        {
            return provider.NoSuchModel(id, world.FindModel(id) is not null);
        }

        // Adapters share their base model's endpoint; the body names the adapter's repository.
        var body = Encoding.UTF8.GetString(request.Body.Span);
        var adapter = found.FindIndex(pair => pair.Route.LoraWeights is not null && body.Contains(pair.Model.Id, StringComparison.Ordinal));
        var (chosen, by) = found[Math.Max(0, adapter)];
        return Draw(request, provider, chosen, by);
    }

    private Outcome Draw(EmulatedRequest request, ProviderEmulation provider, EmulatedModel model, EmulatedRoute route)
    {
        request.ModelId = model.Id;
        var scripted = model.Next(route.Provider, out var number);
        var input = new GenerationInput(model, route, number, request, request.Json as JsonObject);
        var call = provider.Read(input);
        var answer = scripted ?? world.DefaultAnswer?.Invoke(call) ?? Normal;
        var job = new Job(world.Pictures.NextId(provider.JobPrefix), call, answer, world.Pictures, answer.Polls ?? world.PollsUntilDone)
        {
            DefaultSize = provider.DefaultSize(model),
            IsRerouted = request.IsRerouted,
            Fingerprint = Convert.ToHexString(SHA256.HashData(request.Body.Span)),
        };
        request.Answer = answer.Name;
        var isQueued = provider.IsQueued(job, request);
        return new Outcome(
            () =>
            {
                if (provider.Refuse(call, input) is { } refusal)
                {
                    return refusal;
                }

                world.Pictures.Keep(job);
                return (isQueued ? provider.Submitted(job) : provider.Finished(job)).With("x-request-id", "emulated-" + job.Id);
            },
            StrikesTheCall(provider, job, isQueued) ? AtTheCall(answer, isQueued) : null,
            call);
    }

    // Without a queue, a job that never ends is a call that is never answered.
    private static Answer AtTheCall(Answer answer, bool isQueued) => answer.Polls == int.MaxValue && !isQueued ? Hang : answer;

    private static bool StrikesTheCall(ProviderEmulation provider, Job job, bool isQueued) => job.Answer.Stage switch
    {
        EmulatedStage.Poll or EmulatedStage.Result => !isQueued,
        EmulatedStage.Download => !provider.HasDownload(job),
        _ => true,
    };

    private Outcome Follow(EmulatedRequest request, ProviderEmulation provider, Operation operation)
    {
        if (world.Pictures.Find(operation.Id) is not { } job || job.Call.Provider != provider.Id)
        {
            return provider.Error(404, "Not Found");
        }

        request.ModelId = job.Call.ModelId;
        request.Answer = job.Answer.Name;
        switch (operation.Kind)
        {
            case EmulatedRequestKind.Poll:
                // Where state and result are one address, the last question is the fetching of the result.
                var strikes = job.Strikes(EmulatedStage.Poll) || (!provider.HasResultAddress && job.IsDone && job.Strikes(EmulatedStage.Result));
                return new Outcome(() => provider.State(job), strikes ? job.Answer : null, job.Call);
            case EmulatedRequestKind.Result:
                return new Outcome(() => provider.Result(job), job.Strikes(EmulatedStage.Result) ? job.Answer : null, job.Call);
            default:
                return provider.Cancel(job);
        }
    }
}
