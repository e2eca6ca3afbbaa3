using System.Collections.Concurrent;
using Ikar.ImageGen.Testing.HuggingFace.Providers;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>What Hub, router and downloads share: the models, the providers, the pictures, the tokens and the clock.</summary>
internal sealed class EmulatedWorld
{
    private readonly ConcurrentDictionary<string, EmulatedModel> _models = new(StringComparer.OrdinalIgnoreCase);
    private readonly ModelRegistry _registry;
    private readonly HashSet<string> _tokens;

    public EmulatedWorld(HuggingFaceEmulatorOptions options)
    {
        Time = options.TimeProvider;
        PollsUntilDone = options.PollsUntilDone;
        MappingAsArray = options.MappingAsArray;
        _tokens = [.. options.Tokens];
        _registry = options.Registry ?? new ModelRegistry();
        Pictures = new PictureStore(options.Draw is { } draw ? drawing => draw(drawing.Prompt, drawing.Size, drawing.Seed) : Painting.Paint);
        foreach (var model in _registry.All)
        {
            AddModel(model.Id);
        }
    }

    public TimeProvider Time { get; }

    public int PollsUntilDone { get; }

    public bool MappingAsArray { get; }

    public PictureStore Pictures { get; }

    public Func<GenerationCall, Answer>? DefaultAnswer { get; set; }

    public IReadOnlyList<ProviderEmulation> Providers { get; } =
    [
        new HfInferenceEmulation(),
        new FalEmulation(),
        new ReplicateEmulation(),
        new TogetherEmulation(),
        new NscaleEmulation(),
        new DeepInfraEmulation(),
        new WavespeedEmulation(),
        new ZaiEmulation(),
    ];

    /// <summary>The models in the order in which they became known.</summary>
    public IReadOnlyList<EmulatedModel> Models => [.. _models.Values.OrderBy(model => model.Order)];

    /// <summary>The model of that id, made if need be.</summary>
    public EmulatedModel AddModel(string id) => _models.GetOrAdd(id, NewModel);

    /// <summary>The model of that id, if the Hub has it.</summary>
    public EmulatedModel? FindModel(string id) => _models.GetValueOrDefault(id);

    /// <summary>Whether a Hugging Face token is good.</summary>
    public bool Accepts(string token) => token.StartsWith(HuggingFaceEmulator.Token, StringComparison.Ordinal) || _tokens.Contains(token);

    private EmulatedModel NewModel(string id) => new(id, _registry.TryGet(id, out var known) ? known : null, _models.Count);
}
