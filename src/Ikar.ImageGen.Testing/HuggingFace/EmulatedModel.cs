using Ikar.ImageGen.Testing.HuggingFace;

namespace Ikar.ImageGen.Testing;

/// <summary>A model of the emulated Hub: who serves it, and the script of its answers. All methods may be called while requests run.</summary>
public sealed class EmulatedModel
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Script> _scripts = new(StringComparer.Ordinal);
    private Script? _script;
    private List<EmulatedRoute> _routes;
    private bool _isSeeded;
    private int _generations;

    internal EmulatedModel(string id, ImageModel? known, int order)
    {
        Id = id;
        Order = order;
        Known = known;
        var task = known is null || known.Tasks.HasFlag(ImageTasks.TextToImage) ? "text-to-image" : "image-to-image";
        var seeds = known is { SeedRoutes.Count: > 0 } ? known.SeedRoutes : new Dictionary<string, string> { ["hf-inference"] = id };
        _routes = [.. seeds.Select(seed => new EmulatedRoute(seed.Key, seed.Value, "live", task, null))];
        _isSeeded = true;
    }

    /// <summary>The Hub's id, "owner/name".</summary>
    public string Id { get; }

    internal int Order { get; }

    internal ImageModel? Known { get; }

    internal IReadOnlyList<EmulatedRoute> Routes
    {
        get
        {
            lock (_gate)
            {
                return _routes;
            }
        }
    }

    /// <summary>Adds a route to the Hub's mapping; the first call drops the routes the model had by default.</summary>
    /// <param name="provider">The route id: "hf-inference", "fal-ai", "replicate", "together", "nscale", "deepinfra", "wavespeed", "zai-org".</param>
    /// <param name="providerModelId">The provider's own name for the model; null for the Hub's id.</param>
    /// <param name="status">What the Hub says: "live", "staging" or "error".</param>
    /// <param name="task">The task it serves there: "text-to-image" or "image-to-image".</param>
    /// <param name="loraWeights">The file of weights, if the model is a LoRA adapter.</param>
    /// <returns>This model.</returns>
    public EmulatedModel ServedBy(
        string provider, string? providerModelId = null, string status = "live", string task = "text-to-image", string? loraWeights = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        var route = new EmulatedRoute(provider, providerModelId ?? Id, status, task, loraWeights);
        lock (_gate)
        {
            _routes = _isSeeded ? [route] : [.. _routes.Where(r => r.Provider != provider || r.Task != task), route];
            _isSeeded = false;
        }

        return this;
    }

    /// <summary>Takes the model from every provider: the Hub still knows it, with an empty mapping.</summary>
    /// <returns>This model.</returns>
    public EmulatedModel ServedByNobody()
    {
        lock (_gate)
        {
            _routes = [];
            _isSeeded = false;
        }

        return this;
    }

    /// <summary>Sets the script: one entry per generation, the last one repeats. Without a script every answer is <see cref="Answer.Picture()"/>.</summary>
    /// <param name="script">The answers, in order.</param>
    /// <returns>This model.</returns>
    public EmulatedModel Answers(params Answer[] script)
    {
        var made = new Script(script);
        lock (_gate)
        {
            _script = made;
        }

        return this;
    }

    /// <summary>Sets a script for one provider, which goes before the model's own.</summary>
    /// <param name="provider">The route id.</param>
    /// <param name="script">The answers, in order.</param>
    /// <returns>This model.</returns>
    public EmulatedModel AnswersAt(string provider, params Answer[] script)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        var made = new Script(script);
        lock (_gate)
        {
            _scripts[provider] = made;
        }

        return this;
    }

    /// <summary>Numbers the generation and takes its answer from the script; null if there is none.</summary>
    internal Answer? Next(string provider, out int number)
    {
        lock (_gate)
        {
            number = _generations++;
            return _scripts.TryGetValue(provider, out var own) ? own.Next() : _script?.Next();
        }
    }
}
