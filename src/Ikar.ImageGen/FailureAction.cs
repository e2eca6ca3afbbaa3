namespace Ikar.ImageGen;

/// <summary>What the chain does after a failure of one kind, where the app wants it otherwise than the built-in table.</summary>
public enum FailureAction
{
    /// <summary>Once more by the same route after a short pause, then the next route.</summary>
    Retry,

    /// <summary>The next route to the same model, then the next model.</summary>
    NextRoute,

    /// <summary>The next model.</summary>
    NextModel,

    /// <summary>Stop the chain.</summary>
    Stop,
}
