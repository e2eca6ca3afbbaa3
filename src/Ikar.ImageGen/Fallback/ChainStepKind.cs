namespace Ikar.ImageGen.Fallback;

/// <summary>What the chain wants done.</summary>
internal enum ChainStepKind
{
    /// <summary>Ask the backends for the ways to a model.</summary>
    LookUp,

    /// <summary>Call a candidate.</summary>
    Call,

    /// <summary>Wait.</summary>
    Wait,

    /// <summary>Return the pictures.</summary>
    Finish,

    /// <summary>Give up.</summary>
    Fail,
}
