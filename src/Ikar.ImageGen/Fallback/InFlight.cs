namespace Ikar.ImageGen.Fallback;

/// <summary>How many calls run by one route with one key.</summary>
internal sealed class InFlight
{
    /// <summary>The number.</summary>
    public int Calls { get; set; }
}
