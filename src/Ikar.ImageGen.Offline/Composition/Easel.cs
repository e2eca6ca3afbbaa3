using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>Everything a scene needs to paint itself. The short side of the picture is one unit long.</summary>
internal sealed class Easel
{
    public required Canvas Canvas { get; init; }

    public required Brief Brief { get; init; }

    public required DayTime Time { get; init; }

    public required Light Light { get; init; }

    public required Chance Chance { get; init; }

    public required Noise Noise { get; init; }

    public required float Width { get; init; }

    public required float Height { get; init; }

    public bool Snowy => Brief.Weather.HasFlag(Weather.Snow);

    public bool Foggy => Brief.Weather.HasFlag(Weather.Fog);

    public bool Autumn => Brief.Weather.HasFlag(Weather.Autumn);

    /// <summary>A colour as it looks at this distance: 0 near, 1 lost in the haze.</summary>
    public Ink Far(Ink ink, float distance) => ink.Times(Light.Tint).Mix(Light.Haze, Foggy ? MathF.Min(1, 0.25f + (distance * 0.85f)) : distance);

    /// <summary>Runs with colours that are already seen in the right light.</summary>
    public void Untinted(Action paint)
    {
        var tint = Canvas.Tint;
        Canvas.Tint = System.Numerics.Vector3.One;
        paint();
        Canvas.Tint = tint;
    }
}
