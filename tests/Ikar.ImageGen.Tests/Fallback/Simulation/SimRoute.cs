using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>A simulated route to a model.</summary>
internal sealed class SimRoute(ulong seed, string model, ImageRoute route, Behaviour behaviour)
{
    private int _calls;

    public string Model { get; } = model;

    public ImageRoute Route { get; } = route;

    public CandidateKey Key => new("sim", Model, Route.Provider, Route.KeyLabel);

    /// <summary>What a call at that moment comes to. Depends on nothing but the seed, the moment, and how many calls there were before.</summary>
    public SimOutcome Call(long now)
    {
        var call = _calls++;
        return behaviour(now, call, new Random(unchecked((int)Mix(seed + ((ulong)call * 0x9E3779B97F4A7C15UL)))));
    }

    public void Restart() => _calls = 0;

    // SplitMix64's finisher: neighbours must not look alike.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
