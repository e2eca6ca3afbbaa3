namespace Ikar.ImageGen;

/// <summary>A provider gave no picture.</summary>
public sealed class ImageProviderException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What happened: short, without token, prompt or markup.</param>
    /// <param name="innerException">What it came from.</param>
    public ImageProviderException(FailureKind kind, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
    }

    /// <summary>What went wrong.</summary>
    public FailureKind Kind { get; }

    /// <summary>The HTTP status, where there was an answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The provider's own id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the provider asks to wait; for <see cref="FailureKind.ModelLoading"/> its estimate.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How far the failure reaches.</summary>
    /// <value>The default is <see cref="FailureScope.Candidate"/>.</value>
    public FailureScope Scope { get; init; }

    /// <summary>Whether the provider may charge although no picture came.</summary>
    public bool MayHaveBeenBilled { get; init; }

    /// <summary>For <see cref="FailureKind.UnsupportedParameter"/>: the neutral name of the parameter (size, steps, guidance_scale, negative_prompt, seed, …), if known.</summary>
    public string? Parameter { get; init; }
}
