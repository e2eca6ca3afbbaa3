namespace Ikar.ImageGen;

/// <summary>A provider's answer: bytes that claim to be pictures.</summary>
public sealed class ProviderImages
{
    /// <summary>The pictures, at least one.</summary>
    public required IReadOnlyList<ProviderImage> Images { get; init; }

    /// <summary>The provider's own id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The HTTP status of the answer, where there was one.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The parameters that could not be sent.</summary>
    public IReadOnlyList<string> DroppedParameters { get; init; } = [];

    /// <summary>What was changed on the way, in words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
