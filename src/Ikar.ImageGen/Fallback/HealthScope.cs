namespace Ikar.ImageGen.Fallback;

/// <summary>What a piece of health is about.</summary>
internal enum HealthScope
{
    /// <summary>One model by one route with one key.</summary>
    Candidate,

    /// <summary>One key on one route, whatever the model.</summary>
    ProviderKey,

    /// <summary>One route, whatever the model and key.</summary>
    Provider,

    /// <summary>One key, whatever the route.</summary>
    Key,

    /// <summary>One model of one backend, by every route.</summary>
    Model,
}
