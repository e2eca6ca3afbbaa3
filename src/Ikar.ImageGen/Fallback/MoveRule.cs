namespace Ikar.ImageGen.Fallback;

/// <summary>Where the chain goes when the same candidate is not called again.</summary>
internal enum MoveRule
{
    /// <summary>The model's next route, then the next model.</summary>
    NextRoute,

    /// <summary>The next model; this one is finished for the request, on all its routes.</summary>
    NextModel,

    /// <summary>The next model, unless another model said the same before: then stop.</summary>
    StopWhenTwoAgree,

    /// <summary>Nowhere: the chain ends.</summary>
    Stop,
}
