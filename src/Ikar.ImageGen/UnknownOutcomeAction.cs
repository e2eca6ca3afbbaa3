namespace Ikar.ImageGen;

/// <summary>What the chain does when nobody knows whether the provider drew, and billed, the picture: after a timeout or a connection broken after sending.</summary>
public enum UnknownOutcomeAction
{
    /// <summary>Try the next model. The same model is never asked again for this request.</summary>
    NextModel,

    /// <summary>Stop, so that no second picture can be billed.</summary>
    Stop,
}
