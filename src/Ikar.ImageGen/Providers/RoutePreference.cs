namespace Ikar.ImageGen;

/// <summary>When the chain takes a route, compared with the others.</summary>
public enum RoutePreference
{
    /// <summary>In the order of models, then by health and speed.</summary>
    Normal,

    /// <summary>Before every other route of the model.</summary>
    First,

    /// <summary>Only when every normal route of every model in the chain has failed.</summary>
    LastResort,
}
