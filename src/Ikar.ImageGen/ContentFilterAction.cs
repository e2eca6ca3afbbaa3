namespace Ikar.ImageGen;

/// <summary>What the chain does when a provider refuses the content.</summary>
public enum ContentFilterAction
{
    /// <summary>Stop: another model would be asked for what this one refused.</summary>
    Stop,

    /// <summary>Try the next model: filters raise false alarms.</summary>
    NextModel,

    /// <summary>Ask the same candidate once more with another random seed, unless the request fixes one; then stop.</summary>
    NewSeed,
}
