namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>A route to one model with one key: what <see cref="ImageRoute.State"/> holds. A class and not a record, whose ToString would print the key.</summary>
internal sealed class RouteTarget
{
    public required Route Route { get; init; }

    public required ModelMapping Mapping { get; init; }

    /// <summary>The Hub's id of the model.</summary>
    public required string ModelId { get; init; }

    /// <summary>What every path is appended to, without a slash at its end: "https://router.huggingface.co/fal-ai". Polls go to the same place.</summary>
    public required string Base { get; init; }

    /// <summary>Whether calls go by the router, and not to the provider itself.</summary>
    public required bool IsRouted { get; init; }

    public required string? Key { get; init; }

    public required bool FromPicture { get; init; }

    /// <summary>The organisation to bill; only the router knows what that is.</summary>
    public string? BillTo { get; init; }

    /// <summary>Where the Hub's files are, for adapters.</summary>
    public string FilesBase { get; init; } = "https://huggingface.co";

    public string ProviderModelId => Mapping.ProviderModelId;

    public bool IsLoopback { get; init; }
}
