namespace Ikar.ImageGen.Fallback;

/// <summary>A request's place in the line for a route that makes all the calls it allows.</summary>
/// <param name="line">The line.</param>
/// <param name="most">The calls that the route allows at once.</param>
internal sealed class Place(InFlight line, int most)
{
    /// <summary>The line.</summary>
    public InFlight Line { get; } = line;

    /// <summary>The calls that the route allows at once.</summary>
    public int Most { get; } = most;

    /// <summary>Whether it was called up since its request last looked.</summary>
    public bool HasTurn { get; set; }

    /// <summary>Called once it is called up, by whoever carries out the steps.</summary>
    public Action? OnTurn { get; set; }
}
