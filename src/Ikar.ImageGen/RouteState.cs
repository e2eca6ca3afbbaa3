namespace Ikar.ImageGen;

/// <summary>Whether calls go through.</summary>
public enum RouteState
{
    /// <summary>They do.</summary>
    Healthy,

    /// <summary>One call goes through to see whether it works again.</summary>
    HalfOpen,

    /// <summary>Not before the pause is over that the provider asked for.</summary>
    CoolingDown,

    /// <summary>Not before the circuit breaker lets the next probe through.</summary>
    Open,

    /// <summary>Not before the time is over, because only a person can change what is wrong: credit, key, licence, a model that is gone.</summary>
    Parked,
}
