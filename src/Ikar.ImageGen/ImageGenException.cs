namespace Ikar.ImageGen;

/// <summary>No model produced a picture. Says what every model did; the message is one line per model, without token or prompt.</summary>
/// <remarks><see cref="Exception.InnerException"/> is the error of the first model, which is the one the caller wanted most.</remarks>
public sealed class ImageGenException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">The most actionable kind among the failures.</param>
    /// <param name="message">What happened and what to do, without token or prompt.</param>
    /// <param name="innerException">The first model's error.</param>
    public ImageGenException(FailureKind kind, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
    }

    /// <summary>The most actionable kind among the failures.</summary>
    public FailureKind Kind { get; }

    /// <summary>Who was tried, who was skipped, why, and for how long, in order.</summary>
    public IReadOnlyList<GenerationAttempt> Attempts { get; init; } = [];

    /// <summary>When it makes sense to ask again, if that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True if an attempt may have been charged for although no picture came of it.</summary>
    public bool MayHaveBeenBilled { get; init; }
}
