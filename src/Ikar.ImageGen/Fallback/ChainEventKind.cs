namespace Ikar.ImageGen.Fallback;

/// <summary>What the chain is told.</summary>
internal enum ChainEventKind
{
    /// <summary>The request begins.</summary>
    Started,

    /// <summary>The ways to the model were looked up.</summary>
    RoutesFound,

    /// <summary>The call gave pictures.</summary>
    CallSucceeded,

    /// <summary>The call gave none.</summary>
    CallFailed,

    /// <summary>The wait is over.</summary>
    WaitEnded,

    /// <summary>The caller gave up.</summary>
    Cancelled,
}
