namespace Ikar.ImageGen;

/// <summary>What the chain has learnt about models, routes and keys: for an admin page, and to survive a restart.</summary>
public interface IModelHealth
{
    /// <summary>The state of every model by every route and key that was met so far.</summary>
    /// <returns>A copy, ordered by model and route.</returns>
    IReadOnlyList<RouteHealth> Read();

    /// <summary>The memory as JSON: open breakers, parked keys and models, pauses, success rates, and times. Holds key labels, never keys.</summary>
    /// <returns>The JSON.</returns>
    string Export();

    /// <summary>Takes over what <see cref="Export"/> gave, before a restart for example. What is over by now is left out; what is already known is only ever extended.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="FormatException">This is no export of this library.</exception>
    void Import(string json);

    /// <summary>Forgets everything, for example after credit was bought or a licence was accepted.</summary>
    void Reset();
}
