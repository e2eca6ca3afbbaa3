namespace Ikar.ImageGen.Providers.Http;

/// <summary>A classified error: everything an <see cref="ImageProviderException"/> says.</summary>
internal sealed record ProviderError(FailureKind Kind)
{
    public FailureScope Scope { get; init; }

    public bool MayHaveBeenBilled { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string? Parameter { get; init; }

    public int? HttpStatus { get; init; }

    public string? RequestId { get; init; }

    public string Message { get; init; } = "";

    public ImageProviderException ToException(Exception? inner = null) => new(Kind, Message, inner)
    {
        HttpStatus = HttpStatus,
        RequestId = RequestId,
        RetryAfter = RetryAfter,
        Scope = Scope,
        MayHaveBeenBilled = MayHaveBeenBilled,
        Parameter = Parameter,
    };
}
