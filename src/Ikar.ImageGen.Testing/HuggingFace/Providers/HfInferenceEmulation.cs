using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace.Providers;

/// <summary>Hugging Face's own servers: the answer's body is the picture. The same body again is answered from a cache, as the true service does.</summary>
internal sealed class HfInferenceEmulation : ProviderEmulation
{
    private const int MostCached = 200;
    private const string Prefix = "/models/";
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _cache = new(StringComparer.Ordinal);

    public override string Id => "hf-inference";

    public override IReadOnlyList<string> Hosts => [];

    public override string JobPrefix => "hf";

    public override Operation? Recognise(EmulatedRequest request, string path) =>
        request.Method == "POST" && path.StartsWith(Prefix, StringComparison.Ordinal) ? new(EmulatedRequestKind.Generate, path[Prefix.Length..]) : null;

    public override GenerationCall Read(GenerationInput input)
    {
        var parameters = input.Body?["parameters"] as JsonObject;
        var isEdit = input.Route.Task == "image-to-image";
        return input.Call(parameters, JsonReading.Text(isEdit ? parameters : input.Body, isEdit ? "prompt" : "inputs"), JsonReading.Sides(parameters));
    }

    public override Reply? Refuse(GenerationCall call, GenerationInput input)
    {
        if (input.Body is null)
        {
            return input.Route.Task == "image-to-image" && !input.Request.Body.IsEmpty ? null : Missing(input);
        }

        if (JsonReading.Text(input.Body, "inputs") is null)
        {
            return Missing(input);
        }

        // diffusers raises for sides that its latents can't have; which multiple depends on the model.
        var multiple = Math.Max(8, input.Model.Known?.SizeMultiple ?? 8);
        return call.Size is { } size && (size.Width % multiple != 0 || size.Height % multiple != 0)
            ? Reply.Error(400, FormattableString.Invariant($"`height` and `width` have to be divisible by {multiple} but are {size.Height} and {size.Width}."))
            : null;
    }

    public override Reply Finished(Job job)
    {
        // The whole body is the key, with or without a seed: this is why bots see the same picture again and again.
        var key = $"{job.Call.ModelId} {job.Fingerprint}";
        if (_cache.Count > MostCached)
        {
            _cache.Clear();
        }

        var isCached = job.Answer.File is null && _cache.ContainsKey(key);
        var picture = job.Answer.File is null ? _cache.GetOrAdd(key, _ => job.Picture(0)) : job.Picture(0);
        return Reply.Bytes(picture, job.TypeOf(picture.Span))
            .With("x-compute-type", isCached ? "cache" : "gpu")
            .With("x-compute-time", isCached ? "0.002" : "2.718")
            .With("x-sha", "0123456789abcdef0123456789abcdef01234567")
            .With("inference-id", job.Id);
    }

    public override Reply NoSuchModel(string id, bool isKnown) => isKnown ? Gone() : Reply.Error(404, $"Model {id} does not exist");

    public override bool Serves(EmulatedRoute route, string id) => string.Equals(route.ProviderId, id, StringComparison.OrdinalIgnoreCase);

    public override bool HasDownload(Job job) => false;

    /// <summary>A model that was served here once.</summary>
    public static Reply Gone() => Reply.Error(
        410, "The requested model is deprecated and no longer supported by provider hf-inference. You may search for a similar model on the Hugging Face Hub.");

    public override ImageSize DefaultSize(EmulatedModel model) => model.Known is { DefaultSize.IsEmpty: false } known ? known.DefaultSize : new(1024, 1024);

    private static Reply Missing(GenerationInput input)
    {
        var end = Encoding.UTF8.GetCharCount(input.Request.Body.Span);
        return Reply.Text(422, FormattableString.Invariant($"Failed to deserialize the JSON body into the target type: missing field `inputs` at line 1 column {end}"));
    }
}
