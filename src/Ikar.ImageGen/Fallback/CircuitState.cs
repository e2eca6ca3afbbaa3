namespace Ikar.ImageGen.Fallback;

/// <summary>The states of a circuit breaker.</summary>
internal enum CircuitState
{
    /// <summary>Calls go through.</summary>
    Closed,

    /// <summary>One call may go through to see whether it works again.</summary>
    HalfOpen,

    /// <summary>No call goes through.</summary>
    Open,
}
