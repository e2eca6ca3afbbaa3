using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>One provider's paths, bodies and answers. Adding a provider is one more of these.</summary>
internal abstract class ProviderEmulation
{
    /// <summary>The route id.</summary>
    public abstract string Id { get; }

    /// <summary>The provider's own hosts, where its own keys are used.</summary>
    public abstract IReadOnlyList<string> Hosts { get; }

    /// <summary>How the provider's own key is written in Authorization.</summary>
    public virtual string OwnScheme => "Bearer";

    /// <summary>The letters its job ids begin with.</summary>
    public abstract string JobPrefix { get; }

    /// <summary>Tells what a request wants; null if the provider has no such path.</summary>
    public abstract Operation? Recognise(EmulatedRequest request, string path);

    /// <summary>Reads prompt, size, seed and count.</summary>
    public abstract GenerationCall Read(GenerationInput input);

    /// <summary>What the provider refuses; null if the body is right.</summary>
    public virtual Reply? Refuse(GenerationCall call, GenerationInput input) => null;

    /// <summary>Whether the order is answered with a queue ticket and not with the picture.</summary>
    public virtual bool IsQueued(Job job, EmulatedRequest request) => false;

    /// <summary>The queue ticket.</summary>
    public virtual Reply Submitted(Job job) => throw new NotSupportedException();

    /// <summary>The answer that holds the finished pictures or their addresses.</summary>
    public abstract Reply Finished(Job job);

    /// <summary>Whether the result is fetched from another address than the state.</summary>
    public virtual bool HasResultAddress => false;

    /// <summary>The state of a queued job.</summary>
    public virtual Reply State(Job job) => throw new NotSupportedException();

    /// <summary>The result of a finished job, where that is another address than its state.</summary>
    public virtual Reply Result(Job job) => Finished(job);

    /// <summary>The answer to a wish to cancel.</summary>
    public virtual Reply Cancel(Job job) => throw new NotSupportedException();

    /// <summary>An error in this provider's shape.</summary>
    public Reply Error(int status, string message) => ErrorShapes.Reply(Id, status, message);

    /// <summary>The answer for a model that is not served here; <paramref name="isKnown"/> tells whether the Hub has it at all.</summary>
    public virtual Reply NoSuchModel(string id, bool isKnown) => Reply.Error(400, $"Model not supported by provider {Id}");

    /// <summary>Whether a request that names <paramref name="id"/> means this route.</summary>
    public virtual bool Serves(EmulatedRoute route, string id) => route.ProviderId == id;

    /// <summary>Whether the finished picture is a file to download, and not in the answer itself.</summary>
    public virtual bool HasDownload(Job job) => true;

    /// <summary>The provider's own size when the body names none.</summary>
    public virtual ImageSize DefaultSize(EmulatedModel model) => new(1024, 1024);

    protected static JsonArray Each(Job job, Func<int, JsonNode?> item) => [.. Enumerable.Range(0, job.Call.Count).Select(item)];
}
