namespace Ikar.ImageGen;

/// <summary>How far a failure reaches.</summary>
public enum FailureScope
{
    /// <summary>This model by this route with this key.</summary>
    Candidate,

    /// <summary>Everything that uses this key.</summary>
    Key,

    /// <summary>Everything by this route.</summary>
    Provider,

    /// <summary>This model by every route.</summary>
    Model,
}
