namespace Ikar.ImageGen.Fallback;

/// <summary>Whether the same candidate may be called again after a failure.</summary>
internal enum RetryRule
{
    /// <summary>No.</summary>
    Never,

    /// <summary>Once, after a backoff.</summary>
    Once,

    /// <summary>Once, after a backoff, if the failure came fast enough that surely nothing was drawn.</summary>
    OnceIfFast,

    /// <summary>Once, at once, without the parameter it refused.</summary>
    OnceAdapted,

    /// <summary>After the pause the provider asked for, and only when no other candidate is free.</summary>
    WhenNothingElse,
}
