namespace Ikar.ImageGen.Fallback;

/// <summary>What one request wants of the chain.</summary>
/// <param name="Request">The request.</param>
/// <param name="Models">The models, in the order to try them.</param>
/// <param name="Deadline">When all must be over, on the chain's clock.</param>
internal sealed record ChainPlan(ImageRequest Request, IReadOnlyList<ImageModel> Models, TimeSpan Deadline)
{
    /// <summary>The ids that the registry does not have, each with the nearest one that it has.</summary>
    public IReadOnlyDictionary<string, string> Unknown { get; init; } = NoneUnknown;

    private static readonly IReadOnlyDictionary<string, string> NoneUnknown = new Dictionary<string, string>();

    /// <summary>Why the models stand in this order, where the library chose it.</summary>
    public string? Reason { get; init; }

    /// <summary>A sentence that names the nearest known id, for a model that the registry does not know; empty for others.</summary>
    public string Nearest(ImageModel model) => Unknown.TryGetValue(model.Id, out var id) ? $" The nearest known model is {id}." : "";
}
